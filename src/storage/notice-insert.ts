import type { Insertable } from 'kysely'
import type { Schedule, Subscription } from '#notices/subscription.ts'
import type { Story } from '#storage/notice-stories.ts'
import type { NoticeRow } from '#storage/notice-tables.ts'
import { topicColumn } from '#storage/subscription-row.ts'
import type { Database } from '#storage/tables.ts'

/** How many subscribers are read and written at once: memory does not grow with their number. */
export const PAGE = 1000

type Due = (schedule: Schedule) => number

const SCHEDULES_KEPT = 10_000

/** Works a schedule out once: the same few come again and again. */
export const remembering = (work: Due): Due => {
  const known = new Map<string, number>()
  return (schedule) => {
    const { cadence, quiet, timeZone } = schedule
    const key = JSON.stringify([cadence, quiet, timeZone])
    const found = known.get(key)
    if (found !== undefined) return found
    const due = work(schedule)
    if (known.size < SCHEDULES_KEPT) known.set(key, due)
    return due
  }
}

/**
 * The row of a notice to a subscriber, due at an instant in milliseconds since 1970; `since` is when the
 * digest before that one is.
 */
export const noticeRow = (
  { story, revision, change }: Story,
  subscription: Subscription,
  form: 'new' | 'edit',
  { due, since }: { readonly due: number; readonly since: number | null },
): Insertable<NoticeRow> => ({
  story,
  revision,
  chat: subscription.chat,
  topic: topicColumn(subscription),
  form,
  change: form === 'new' ? 'new-call' : change,
  gather: since === null ? 0 : 1,
  since,
  status: 'waiting',
  due,
  ready: due,
  attempts: 0,
  free_at: 0,
})

/** Puts rows into the outbox; one that is there already is left as it is. Tells how many are new. */
export const insertNotices = async (
  db: Database,
  rows: readonly Insertable<NoticeRow>[],
): Promise<number> => {
  if (rows.length === 0) return 0
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('notices')
    .values([...rows])
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return Number(numInsertedOrUpdatedRows ?? 0)
}
