import type { Subscription } from '#notices/subscription.ts'
import type { Story } from '#storage/notice-stories.ts'
import type { OutboxRow } from '#storage/outbox-claim.ts'
import { type StoryState, StoryStates } from '#storage/story-states.ts'
import { subscriptionOf } from '#storage/subscription-row.ts'
import type { Database } from '#storage/tables.ts'

/** Rows of one message. */
export type OutboxRows = readonly OutboxRow[]

/** What the claimed rows refer to. */
export type OutboxContext = {
  readonly subscriptions: ReadonlyMap<string, Subscription>
  readonly stories: ReadonlyMap<string, KnownStory>
  /** Rows of the messages that are to be edited, by chat and message. */
  readonly told: ReadonlyMap<string, OutboxRows>
  /** The message of a call in a place. */
  readonly originals: ReadonlyMap<string, OutboxRow>
  /** The revisions that edits have brought, by the message's key, the oldest first. */
  readonly edited: ReadonlyMap<string, readonly number[]>
}

/** A story with its states. */
export type KnownStory = Story & { readonly known: readonly StoryState[] }

/** A place as a key. */
export const placeKey = (chat: string, topic: number | null): string => `${topic ?? 0} ${chat}`

/** The message of a call in a place, as a key. */
export const originalKey = ({
  story,
  chat,
  topic,
}: Pick<OutboxRow, 'story' | 'chat' | 'topic'>): string => `${placeKey(chat, topic)} ${story}`

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

/**
 * What edits have told since of messages whose calls were more than once something else: of one that was
 * so once, the message itself says what was told before.
 */
const loadEdited = async (
  db: Database,
  told: OutboxRows,
  stories: ReadonlyMap<string, KnownStory>,
): Promise<OutboxContext['edited']> => {
  const turned = told.filter(
    ({ story, revision }) =>
      (stories.get(story)?.known.filter((state) => state.revision > revision).length ?? 0) > 1,
  )
  if (turned.length === 0) return new Map()
  const rows = await db
    .selectFrom('notices')
    .select(['story', 'chat', 'topic', 'revision'])
    .where('chat', 'in', unique(turned.map(({ chat }) => chat)))
    .where('form', '=', 'edit')
    .where('status', '=', 'delivered')
    .orderBy('revision')
    .execute()
  return new Map(
    [...Map.groupBy(rows, originalKey)].map(([key, edits]) => [
      key,
      edits.map(({ revision }) => revision),
    ]),
  )
}

/** Loads what claimed rows refer to. */
export const loadContext = async (db: Database, rows: OutboxRows): Promise<OutboxContext> => {
  const originals = await loadOriginals(
    db,
    rows.filter(({ form }) => form === 'edit'),
  )
  const told = await loadTold(db, originals)
  const names = unique([...rows, ...told].map(({ story }) => story))
  const found = await db.selectFrom('stories').selectAll().where('story', 'in', names).execute()
  const stories = new Map(
    found.map((story) => [story.story, { ...story, known: StoryStates.read(story.states) }]),
  )
  return {
    subscriptions: await loadSubscriptions(db, rows),
    stories,
    edited: await loadEdited(db, told, stories),
    told: Map.groupBy(told, ({ chat, message }) => `${message} ${chat}`),
    originals: new Map(originals.map((row) => [originalKey(row), row])),
  }
}
