import type { ChangeKind } from '#notices/call-change.ts'
import { afterQuiet } from '#notices/due-at.ts'
import type { Form, Notice, Sending } from '#notices/notice.ts'
import type { Settlement } from '#notices/notice-book.ts'
import type { Subscription } from '#notices/subscription.ts'
import { type Story, tellableOf } from '#storage/notice-stories.ts'
import type { OutboxRow } from '#storage/outbox-claim.ts'
import { subscriptionOf, topicOf } from '#storage/subscription-row.ts'
import type { Database } from '#storage/tables.ts'

/** What is made of a claimed group of rows: a message to send, or a settlement without one. */
export type Prepared =
  | { readonly kind: 'send'; readonly sending: Sending }
  | { readonly kind: 'settle'; readonly rows: OutboxRows; readonly settlement: Settlement }

/** Rows of one message. */
type OutboxRows = readonly OutboxRow[]

/** What the claimed rows refer to. */
type Context = {
  readonly subscriptions: ReadonlyMap<string, Subscription>
  readonly stories: ReadonlyMap<string, Story>
  /** Rows of the messages that are to be edited, by chat and message. */
  readonly told: ReadonlyMap<string, OutboxRows>
  /** The message of a call in a place. */
  readonly originals: ReadonlyMap<string, OutboxRow>
}

const placeKey = (chat: string, topic: number | null): string => `${topic ?? 0} ${chat}`

const originalKey = ({ story, chat, topic }: OutboxRow): string =>
  `${placeKey(chat, topic)} ${story}`

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)]

const loadSubscriptions = async (
  db: Database,
  rows: OutboxRows,
): Promise<ReadonlyMap<string, Subscription>> => {
  const chats = unique(rows.map(({ chat }) => chat))
  const found = await db
    .selectFrom('subscriptions')
    .selectAll()
    .where('chat', 'in', chats)
    .execute()
  return new Map(
    found.map(subscriptionOf).map((one) => [placeKey(one.chat, one.topic), one] as const),
  )
}

const loadOriginals = async (db: Database, edits: OutboxRows): Promise<OutboxRows> => {
  if (edits.length === 0) return []
  return db
    .selectFrom('notices')
    .selectAll()
    .where('form', '=', 'new')
    .where('status', '=', 'delivered')
    .where(({ eb, and, or }) =>
      or(
        edits.map(({ story, chat, topic }) =>
          and([eb('story', '=', story), eb('chat', '=', chat), eb('topic', '=', topic)]),
        ),
      ),
    )
    .execute()
}

/** All rows that the messages to be edited told. */
const loadTold = async (db: Database, originals: OutboxRows): Promise<OutboxRows> => {
  if (originals.length === 0) return []
  return db
    .selectFrom('notices')
    .selectAll()
    .where('form', '=', 'new')
    .where(({ eb, and, or }) =>
      or(
        originals.map(({ chat, message }) =>
          and([eb('chat', '=', chat), eb('message', '=', message)]),
        ),
      ),
    )
    .orderBy('due')
    .orderBy('id')
    .execute()
}

const loadContext = async (db: Database, rows: OutboxRows): Promise<Context> => {
  const originals = await loadOriginals(
    db,
    rows.filter(({ form }) => form === 'edit'),
  )
  const told = await loadTold(db, originals)
  const names = unique([...rows, ...told].map(({ story }) => story))
  const stories = await db.selectFrom('stories').selectAll().where('story', 'in', names).execute()
  return {
    subscriptions: await loadSubscriptions(db, rows),
    stories: new Map(stories.map((story) => [story.story, story])),
    told: Map.groupBy(told, ({ chat, message }) => `${message} ${chat}`),
    originals: new Map(originals.map((row) => [originalKey(row), row])),
  }
}

const storyOf = ({ stories }: Context, { story }: OutboxRow): Story => {
  const found = stories.get(story)
  if (found === undefined) throw new Error(`A notice of no story: ${story}`)
  return found
}

const noticeOf = (context: Context, row: OutboxRow, change: ChangeKind): Notice => {
  const story = storyOf(context, row)
  const isCorrected = change !== 'new-call' || row.message !== null
  const from = isCorrected && story.corrected_at > row.revision ? story.corrected_from : null
  return {
    call: tellableOf(story.facts),
    change,
    corrected: from === null ? null : tellableOf(from),
    isWithdrawn: story.withdrawn === 1,
    into: story.merged_into,
    version: story.version,
  }
}

type Message = { readonly form: Form; readonly notices: readonly Notice[] }

const messageOf = (context: Context, rows: OutboxRows): Message | null => {
  const [first] = rows
  if (first?.form !== 'edit') {
    const notices = rows.map((row) => noticeOf(context, row, 'new-call'))
    return { form: { kind: 'new' }, notices }
  }
  const original = context.originals.get(originalKey(first))
  if (original === undefined || original.message === null) return null
  const { message } = original
  const told = context.told.get(`${message} ${original.chat}`) ?? [original]
  const notices = told.map((row) =>
    noticeOf(context, row, row.id === original.id ? (first.change as ChangeKind) : 'new-call'),
  )
  return { form: { kind: 'edit', message }, notices }
}

const dropped = (rows: OutboxRows, reason: string): Prepared => ({
  kind: 'settle',
  rows,
  settlement: { kind: 'dropped', reason },
})

const prepareGroup = (context: Context, rows: OutboxRows, now: number): readonly Prepared[] => {
  const [first] = rows
  if (first === undefined) return []
  const subscription = context.subscriptions.get(placeKey(first.chat, first.topic))
  if (subscription === undefined || subscription.state.kind === 'ended')
    return [dropped(rows, 'unsubscribed')]
  const at = afterQuiet(subscription, now)
  if (at > now) return [{ kind: 'settle', rows, settlement: { kind: 'later', at, counts: false } }]
  const isGone = (row: OutboxRow): boolean =>
    row.form === 'new' && storyOf(context, row).withdrawn === 1
  const [gone, standing] = [rows.filter(isGone), rows.filter((row) => !isGone(row))]
  const before = gone.length === 0 ? [] : [dropped(gone, 'withdrawn')]
  if (standing.length === 0) return before
  const message = messageOf(context, standing)
  if (message === null) return [...before, dropped(standing, 'not-sent')]
  const sending: Sending = {
    chat: first.chat,
    topic: topicOf(first.topic),
    rows: standing.map(({ id }) => id),
    ...message,
    isDigest: message.form.kind === 'edit' ? message.notices.length > 1 : first.gather === 1,
    language: subscription.language,
    silent: subscription.silent,
    mayReply: subscription.extent === 'all-reports',
    attempts: Math.max(...standing.map(({ attempts }) => attempts)),
    claimedUntil: first.ready,
  }
  return [...before, { kind: 'send', sending }]
}

/** Makes messages of claimed rows, by what is chosen and known now. */
export const prepareSendings = async (
  db: Database,
  groups: readonly OutboxRows[],
  now: number,
): Promise<readonly Prepared[]> => {
  if (groups.length === 0) return []
  const context = await loadContext(db, groups.flat())
  return groups.flatMap((rows) => prepareGroup(context, rows, now))
}
