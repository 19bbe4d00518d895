import type { ChangeKind } from '#notices/call-change.ts'
import { afterQuiet } from '#notices/due-at.ts'
import type { DigestPeriod, Form, Notice, Sending } from '#notices/notice.ts'
import type { Settlement } from '#notices/notice-book.ts'
import type { OutboxRow } from '#storage/outbox-claim.ts'
import {
  type KnownStory,
  loadContext,
  type OutboxContext,
  type OutboxRows,
  originalKey,
  placeKey,
} from '#storage/outbox-context.ts'
import { StoryStates } from '#storage/story-states.ts'
import { topicOf } from '#storage/subscription-row.ts'
import type { Database } from '#storage/tables.ts'

/** What is made of a claimed group of rows: a message to send, or a settlement without one. */
export type Prepared =
  | { readonly kind: 'send'; readonly sending: Sending }
  | { readonly kind: 'settle'; readonly rows: OutboxRows; readonly settlement: Settlement }

const storyOf = ({ stories }: OutboxContext, { story }: OutboxRow): KnownStory => {
  const found = stories.get(story)
  if (found === undefined) throw new Error(`A notice of no story: ${story}`)
  return found
}

const noticeOf = (context: OutboxContext, row: OutboxRow, change: ChangeKind): Notice => {
  const story = storyOf(context, row)
  const edits = context.edited.get(originalKey(row)) ?? []
  const told = row.message === null ? [] : [row.revision, ...edits]
  return {
    call: StoryStates.call(story.facts),
    change,
    superseded: StoryStates.supersededOf(story.known, told),
    isWithdrawn: story.withdrawn === 1,
    into: story.merged_into,
    version: story.version,
  }
}

type Message = {
  readonly form: Form
  readonly notices: readonly Notice[]
  /** The rows that are told. */
  readonly told: OutboxRows
}

/** The period of a digest whose rows these are, in order; null where they are none. */
const digestOf = (told: OutboxRows, timeZone: string): DigestPeriod | null => {
  const begun = told.flatMap(({ gather, since }) => (gather === 1 ? (since ?? []) : []))
  if (begun.length === 0) return null
  return { from: Math.min(...begun), to: Math.max(...told.map(({ due }) => due)), timeZone }
}

const messageOf = (context: OutboxContext, rows: OutboxRows): Message | null => {
  const [first] = rows
  if (first?.form !== 'edit') {
    const notices = rows.map((row) => noticeOf(context, row, 'new-call'))
    return { form: { kind: 'new' }, notices, told: rows }
  }
  const original = context.originals.get(originalKey(first))
  if (original === undefined || original.message === null) return null
  const { message } = original
  const told = context.told.get(`${message} ${original.chat}`) ?? [original]
  const notices = told.map((row) =>
    noticeOf(context, row, row.id === original.id ? (first.change as ChangeKind) : 'new-call'),
  )
  return { form: { kind: 'edit', message }, notices, told }
}

const dropped = (rows: OutboxRows, reason: string): Prepared => ({
  kind: 'settle',
  rows,
  settlement: { kind: 'dropped', reason },
})

const prepareGroup = (
  context: OutboxContext,
  rows: OutboxRows,
  now: number,
): readonly Prepared[] => {
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
    form: message.form,
    notices: message.notices,
    digest: digestOf(message.told, subscription.timeZone),
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
