import { sql } from 'kysely'
import { endSubscriptions } from '#storage/subscription-book.ts'
import type { Database } from '#storage/tables.ts'

/**
 * Ends the subscriptions of chats whose ids begin so and for which something has waited since before an
 * instant, in milliseconds since 1970: nobody opens them any more, as their browser has forgotten them. Tells
 * how many chats there were.
 */
export const endUnopened = async (
  db: Database,
  prefix: string,
  since: number,
  now: number,
): Promise<number> => {
  const { rows } = await sql<{ chat: string }>`
    select distinct chat from notices
    where settled_at is null and due < ${since}
      and substr(chat, 1, ${sql.lit(prefix.length)}) = ${prefix}`.execute(db)
  for (const { chat } of rows)
    await db
      .transaction()
      .execute((within) => endSubscriptions(within, { chat, topic: 'all' }, 'not-found', now))
  return rows.length
}
