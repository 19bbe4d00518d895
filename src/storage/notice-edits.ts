import { setImmediate } from 'node:timers/promises'
import type { Selectable } from 'kysely'
import type { ChangeKind } from '#notices/call-change.ts'
import { afterQuiet } from '#notices/due-at.ts'
import { wantsEdit } from '#notices/matches.ts'
import type { Subscription } from '#notices/subscription.ts'
import { insertNotices, noticeRow, PAGE, remembering } from '#storage/notice-insert.ts'
import type { Story } from '#storage/notice-stories.ts'
import type { NoticeRow } from '#storage/notice-tables.ts'
import { subscriptionOf } from '#storage/subscription-row.ts'
import type { Database } from '#storage/tables.ts'

const newRows = (db: Database, { story }: Story) =>
  db.updateTable('notices').where('story', '=', story).where('form', '=', 'new')

/** Messages that wait tell the newest by themselves; of a withdrawn call nothing is told. */
export const updateWaiting = async (db: Database, story: Story, now: number): Promise<void> => {
  if (story.withdrawn === 1) {
    await newRows(db, story)
      .where('status', '=', 'waiting')
      .set({ status: 'dropped', reason: 'withdrawn', settled_at: now })
      .execute()
  } else {
    await newRows(db, story)
      .where('status', '=', 'dropped')
      .where('reason', '=', 'withdrawn')
      .set({ status: 'waiting', reason: null, settled_at: null })
      .execute()
    await newRows(db, story)
      .where('status', '=', 'waiting')
      .set({ revision: story.revision })
      .execute()
  }
  await db
    .updateTable('notices')
    .set((row) => ({
      revision: story.revision,
      // A further source does not make a correction less of one.
      change: story.change === 'further-report' ? row.ref('change') : story.change,
    }))
    .where('story', '=', story.story)
    .where('form', '=', 'edit')
    .where('status', '=', 'waiting')
    .execute()
}

type ToldRow = Pick<Selectable<NoticeRow>, 'chat' | 'topic' | 'due' | 'status'>

/** The next rows of a call's messages, after a place. By their status they are chosen here: what PostgreSQL knows of that is out of date after many were sent. */
const placesTold = (
  db: Database,
  { story }: Story,
  last: Pick<ToldRow, 'chat' | 'topic'>,
): Promise<readonly ToldRow[]> =>
  db
    .selectFrom('notices')
    .select(['chat', 'topic', 'due', 'status'])
    .where('story', '=', story)
    .where('form', '=', 'new')
    .where(({ eb, refTuple, tuple }) =>
      eb(refTuple('chat', 'topic'), '>', tuple(last.chat, last.topic)),
    )
    .orderBy('chat')
    .orderBy('topic')
    .limit(PAGE)
    .execute()

const subscribersIn = async (
  db: Database,
  places: readonly ToldRow[],
): Promise<ReadonlyMap<string, Subscription>> => {
  if (places.length === 0) return new Map()
  const rows = await db
    .selectFrom('subscriptions')
    .selectAll()
    .where(
      'chat',
      'in',
      places.map(({ chat }) => chat),
    )
    .execute()
  return new Map(rows.map((row) => [`${row.topic} ${row.chat}`, subscriptionOf(row)]))
}

/** Puts an edit into the outbox for every message of a call that was sent, or is being sent. */
export const editSent = async (db: Database, story: Story, now: number): Promise<number> => {
  const quiet = remembering((schedule) => afterQuiet(schedule, now))
  let edits = 0
  for (let last = { chat: '', topic: 0 }; ; ) {
    const page = await placesTold(db, story, last)
    const end = page.at(-1)
    if (end === undefined) return edits
    const sent = page.filter(({ status }) => status === 'delivered' || status === 'claimed')
    const subscribers = await subscribersIn(db, sent)
    const rows = sent.flatMap(({ chat, topic, due }) => {
      const subscription = subscribers.get(`${topic} ${chat}`)
      if (subscription === undefined) return []
      if (!wantsEdit(subscription, story.change as ChangeKind)) return []
      // The clock of another process may be ahead: the edit comes after what it edits.
      const times = { due: Math.max(quiet(subscription), due), since: null }
      return [noticeRow(story, subscription, 'edit', times)]
    })
    edits += await insertNotices(db, rows)
    if (page.length < PAGE) return edits
    last = end
    await setImmediate()
  }
}
