import type { KeptOfChat } from '#notices/chat-records.ts'
import { StoryStates } from '#storage/story-states.ts'
import { topicOf } from '#storage/subscription-row.ts'
import type { Database } from '#storage/tables.ts'

type KeptNotice = KeptOfChat['notices'][number]

const OPEN = ['waiting', 'claimed']

const rowsOf = (db: Database, chat: string) =>
  db
    .selectFrom('notices')
    .innerJoin('stories', 'stories.story', 'notices.story')
    .select(['stories.call', 'stories.facts', 'notices.story', 'notices.topic', 'notices.form'])
    .select(['notices.status', 'notices.message'])
    .select(({ fn }) => fn.coalesce('notices.settled_at', 'notices.due').as('at'))
    .where('notices.chat', '=', chat)
    .orderBy('notices.id')
    .execute()

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

/** One message and all its edits, in their order; the message itself may be too old to be kept still. */
const noticeOf = (rows: readonly Row[]): readonly KeptNotice[] => {
  const told = rows.find(({ form }) => form === 'new') ?? rows[0]
  if (told === undefined) return []
  const { call, facts, topic, status, message, at } = told
  const edits = rows.filter((row) => row !== told)
  const sent = edits.filter((edit) => edit.status === 'delivered')
  return [
    {
      call,
      told: StoryStates.call(facts),
      topic: topicOf(topic),
      status,
      message,
      at,
      edits: sent.length,
      editedAt: sent.at(-1)?.at ?? null,
      editWaits: edits.some((edit) => OPEN.includes(edit.status)),
    },
  ]
}

/** What was sent to a chat or waits for it, a message with all its edits as one, the newest message first. */
export const keptNotices = async (db: Database, chat: string): Promise<readonly KeptNotice[]> => {
  const rows = await rowsOf(db, chat)
  const messages = Map.groupBy(rows, ({ story, topic }) => `${topic} ${story}`)
  return [...messages.values()].flatMap(noticeOf).toReversed()
}
