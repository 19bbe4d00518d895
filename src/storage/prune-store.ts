import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Database } from '#storage/tables.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** How long things are kept, in milliseconds. */
export const KEPT = {
  /** A follow-up question comes within a quarter of an hour; two chats are not in one hour for ever. */
  subjects: DAY,
  /** Telegram repeats an update for a day at most (https://core.telegram.org/bots/api#getting-updates). */
  updates: 2 * DAY,
  /** So long a message that was sent can still be corrected. What was dropped has no more use before. */
  sent: 400 * DAY,
  unsent: 30 * DAY,
  /** So long an item is known that no feed shows any more: sites put old articles into their feeds again. */
  feedItems: 180 * DAY,
} as const

/** How many rows are deleted at once, so that nothing waits long for the store. */
const PAGE = 2000

/** What is deleted: a table, its key, and which of its rows are too old. */
const rules = (now: number) => [
  {
    table: 'subjects',
    key: sql`chat, person`,
    old: sql`at < ${now - KEPT.subjects}`,
  },
  {
    table: 'updates',
    key: sql`update_id`,
    old: sql`until < ${now - KEPT.updates}`,
  },
  {
    table: 'notices',
    key: sql`id`,
    old: sql`settled_at < ${now - KEPT.unsent} and status in ('dropped', 'gone')
      and coalesce(reason, '') <> 'withdrawn'`,
  },
  {
    table: 'notices',
    key: sql`id`,
    old: sql`settled_at < ${now - KEPT.sent}`,
  },
  {
    table: 'feed_items',
    key: sql`name`,
    old: sql`at < ${now - KEPT.feedItems}`,
  },
]

/**
 * Deletes what has no more use: old subjects of follow-ups, updates that cannot be repeated any more,
 * notices long sent or dropped, items that are in no feed any more. Which calls were told is kept for
 * ever. Tells how many rows went; to be done once a day by one process.
 */
export const pruneStore = async (db: Database, now: number): Promise<number> => {
  let pruned = 0
  for (const { table, key, old } of rules(now)) {
    const name = sql.table(table)
    for (;;) {
      const { numAffectedRows = 0n } = await sql`
        delete from ${name} where (${key}) in (
          select ${key} from ${name} where ${old} limit ${PAGE})`.execute(db)
      pruned += Number(numAffectedRows)
      if (numAffectedRows < BigInt(PAGE)) break
      await setImmediate()
    }
  }
  return pruned
}
