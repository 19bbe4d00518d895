import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { CallChange } from '#notices/call-change.ts'
import { digestBefore, dueAt } from '#notices/due-at.ts'
import { matches } from '#notices/matches.ts'
import type { Subscription } from '#notices/subscription.ts'
import { engineOf } from '#storage/engine.ts'
import { insertNotices, noticeRow, PAGE, remembering } from '#storage/notice-insert.ts'
import type { Story } from '#storage/notice-stories.ts'
import { subscriptionOf } from '#storage/subscription-row.ts'
import type { Database } from '#storage/tables.ts'

/** From how many new rows on PostgreSQL is made to look at the table before it plans. */
const MANY = 1000

/** Puts a notice of a call into the outbox for every subscriber whom the change is told to as new. */
export const announce = async (
  db: Database,
  story: Story,
  change: CallChange,
  now: number,
): Promise<number> => {
  const due = remembering((schedule) => dueAt(schedule, now))
  const before = remembering((schedule) => digestBefore(schedule, due(schedule)))
  const times = (subscription: Subscription) => ({
    due: due(subscription),
    since: subscription.cadence.kind === 'at-once' ? null : before(subscription),
  })
  let announced = 0
  for (let last = 0; ; ) {
    const page = await db
      .selectFrom('subscriptions')
      .selectAll()
      .where('id', '>', last)
      .where('ended', 'is', null)
      .orderBy('id')
      .limit(PAGE)
      .execute()
    const rows = page
      .map(subscriptionOf)
      .filter((subscription) => matches(subscription, change))
      .map((subscription) => noticeRow(story, subscription, 'new', times(subscription)))
    announced += await insertNotices(db, rows)
    if (page.length < PAGE) break
    last = page.at(-1)?.id ?? last
    // SQLite works on this thread: whatever does not need it goes on in between.
    await setImmediate()
  }
  if (announced > MANY && engineOf(db) === 'postgres') await sql`analyze notices`.execute(db)
  return announced
}
