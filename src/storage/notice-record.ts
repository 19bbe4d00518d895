import { setImmediate } from 'node:timers/promises'
import { type Insertable, sql } from 'kysely'
import type { CallChange, ChangeKind, TellableCall } from '#notices/call-change.ts'
import { afterQuiet, dueAt } from '#notices/due-at.ts'
import { matches, wantsEdit } from '#notices/matches.ts'
import type { Recorded } from '#notices/notice-book.ts'
import type { Schedule, Subscription } from '#notices/subscription.ts'
import { engineOf } from '#storage/engine.ts'
import { inTransaction } from '#storage/in-transaction.ts'
import { raiseVersion } from '#storage/knowledge-version.ts'
import { insertNotices } from '#storage/notice-insert.ts'
import {
  beginStory,
  callAfter,
  continueStory,
  findStory,
  lockStories,
  type Story,
} from '#storage/notice-stories.ts'
import type { NoticeRow } from '#storage/notice-tables.ts'
import { subscriptionOf, topicColumn } from '#storage/subscription-row.ts'
import type { Database } from '#storage/tables.ts'

/** How many subscribers are read and written at once: memory does not grow with their number. */
const PAGE = 1000

/** From how many new rows on PostgreSQL is made to look at the table before it plans. */
const MANY = 1000

/** The same few schedules come again and again: each is worked out once. */
type Due = (schedule: Schedule) => number

const SCHEDULES_KEPT = 10_000

const remembering = (work: Due): Due => {
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

const noticeRow = (
  { story, revision, change }: Story,
  subscription: Subscription,
  form: 'new' | 'edit',
  due: number,
): Insertable<NoticeRow> => ({
  story,
  revision,
  chat: subscription.chat,
  topic: topicColumn(subscription),
  form,
  change: form === 'new' ? 'new-call' : change,
  gather: form === 'new' && subscription.cadence.kind !== 'at-once' ? 1 : 0,
  status: 'waiting',
  due,
  ready: due,
  attempts: 0,
  free_at: 0,
})

/** Puts a notice of a call into the outbox for every subscriber whom the change is told to as new. */
const announce = async (
  db: Database,
  story: Story,
  change: CallChange,
  now: number,
): Promise<number> => {
  const due = remembering((schedule) => dueAt(schedule, now))
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
      .map((subscription) => noticeRow(story, subscription, 'new', due(subscription)))
    announced += await insertNotices(db, rows)
    if (page.length < PAGE) break
    last = page.at(-1)?.id ?? last
    // SQLite works on this thread: whatever does not need it goes on in between.
    await setImmediate()
  }
  if (announced > MANY && engineOf(db) === 'postgres') await sql`analyze notices`.execute(db)
  return announced
}

const newRows = (db: Database, { story }: Story) =>
  db.updateTable('notices').where('story', '=', story).where('form', '=', 'new')

/** Messages that wait tell the newest by themselves; of a withdrawn call nothing is told. */
const updateWaiting = async (db: Database, story: Story, now: number): Promise<void> => {
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

/** Puts an edit into the outbox for every message of a call that was sent, or is being sent. */
const editSent = async (db: Database, story: Story, now: number): Promise<number> => {
  const quiet = remembering((schedule) => afterQuiet(schedule, now))
  let edits = 0
  for (let last = { chat: '', topic: 0 }; ; ) {
    const page = await db
      .selectFrom('notices')
      .innerJoin('subscriptions', (join) =>
        join
          .onRef('subscriptions.chat', '=', 'notices.chat')
          .onRef('subscriptions.topic', '=', 'notices.topic'),
      )
      .selectAll('subscriptions')
      .select(['notices.status', 'notices.due'])
      .where('notices.story', '=', story.story)
      .where('notices.form', '=', 'new')
      .where(({ eb, refTuple, tuple }) =>
        eb(refTuple('notices.chat', 'notices.topic'), '>', tuple(last.chat, last.topic)),
      )
      .orderBy('notices.chat')
      .orderBy('notices.topic')
      .limit(PAGE)
      .execute()
    const rows = page
      .filter(({ status }) => status === 'delivered' || status === 'claimed')
      .map((row) => ({ subscription: subscriptionOf(row), due: row.due }))
      .filter(({ subscription }) => wantsEdit(subscription, story.change as ChangeKind))
      // The clock of another process may be ahead: the edit comes after what it edits.
      .map(({ subscription, due }) =>
        noticeRow(story, subscription, 'edit', Math.max(quiet(subscription), due)),
      )
    edits += await insertNotices(db, rows)
    const end = page.at(-1)
    if (end === undefined || page.length < PAGE) return edits
    last = { chat: end.chat, topic: end.topic }
    await setImmediate()
  }
}

type Told = { readonly announced: number; readonly edits: number }

const NOTHING: Told = { announced: 0, edits: 0 }

const revise = async (
  db: Database,
  story: Story,
  change: CallChange,
  now: number,
): Promise<Told> => {
  await updateWaiting(db, story, now)
  const edits = await editSent(db, story, now)
  const announced = change.kind === 'corrected' ? await announce(db, story, change, now) : 0
  return { announced, edits }
}

const knownStory = async (db: Database, change: CallChange): Promise<Story | null> => {
  if (change.kind === 'new-call') return findStory(db, change.call.id)
  return (await findStory(db, change.was.id)) ?? findStory(db, callAfter(change).id)
}

const recordChange = async (
  db: Database,
  change: CallChange,
  now: number,
  version: number,
): Promise<Told> => {
  const story = await knownStory(db, change)
  if (story === null) {
    const begun = await beginStory(db, callAfter(change), {
      version,
      withdrawn: change.kind === 'withdrawn' ? 1 : 0,
      change: change.kind,
    })
    return { announced: await announce(db, begun, change, now), edits: 0 }
  }
  if (change.kind === 'new-call' && story.withdrawn === 0) return NOTHING
  // What comes back was told as withdrawn: that it stands is a correction.
  const asKind = story.withdrawn === 1 && change.kind !== 'withdrawn' ? 'corrected' : change.kind
  const next = await continueStory(db, story, change, asKind, version)
  return revise(db, next, change, now)
}

/**
 * Takes down changes of the ledger and puts their notices into the outbox: in the transaction that is
 * handed in, so that they and what was published are kept together or not at all.
 */
export const recordChanges = (
  db: Database,
  changes: readonly CallChange[],
  now: number,
): Promise<Recorded> =>
  inTransaction(db, async (within) => {
    await lockStories(within)
    const version = await raiseVersion(within)
    let told = NOTHING
    for (const change of changes) {
      const { announced, edits } = await recordChange(within, change, now, version)
      told = { announced: told.announced + announced, edits: told.edits + edits }
    }
    return { ...told, version }
  })

/** Takes calls down as known without telling anyone; those known already are left as they are. */
export const knowCalls = (db: Database, calls: readonly TellableCall[]): Promise<void> =>
  inTransaction(db, async (within) => {
    await lockStories(within)
    for (const call of calls)
      if ((await findStory(within, call.id)) === null) await beginStory(within, call, {})
  })
