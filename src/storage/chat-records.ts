import { sql } from 'kysely'
import { z } from 'zod'
import type { ChatRecords, KeptOfChat } from '#notices/chat-records.ts'
import { inTransaction } from '#storage/in-transaction.ts'
import { subscriptionOf, topicOf } from '#storage/subscription-row.ts'
import type { Database, Tables } from '#storage/tables.ts'

/**
 * Every table that keeps something about chats, with what tells its rows apart within one. A test holds
 * this list to the tables that have a column `chat`.
 */
export const CHAT_TABLES = {
  chosen_languages: ['person'],
  subjects: ['person'],
  review_prompts: ['person'],
  subscriptions: ['topic'],
  notices: ['story', 'revision', 'topic'],
} as const satisfies { readonly [table in keyof Tables]?: readonly string[] }

/** Tables in the order in which they are forgotten and moved. */
const TABLES = Object.entries(CHAT_TABLES)

const Languages = z.array(z.object({ person: z.string(), language: z.enum(['ar', 'en']) }))

const Calls = z.string().transform((json) => z.array(z.string()).parse(JSON.parse(json)))

const keptOf = async (db: Database, chat: string): Promise<KeptOfChat> => {
  const languages = await db
    .selectFrom('chosen_languages')
    .select(['person', 'language'])
    .where('chat', '=', chat)
    .orderBy('person')
    .execute()
  const subjects = await db
    .selectFrom('subjects')
    .select(['person', 'calls', 'at'])
    .where('chat', '=', chat)
    .orderBy('person')
    .execute()
  const prompts = await db
    .selectFrom('review_prompts')
    .select(['person', 'prompt'])
    .where('chat', '=', chat)
    .orderBy('person')
    .execute()
  const subscriptions = await db
    .selectFrom('subscriptions')
    .selectAll()
    .where('chat', '=', chat)
    .orderBy('topic')
    .execute()
  const notices = await db
    .selectFrom('notices')
    .innerJoin('stories', 'stories.story', 'notices.story')
    .select(['stories.call', 'notices.topic', 'notices.status', 'notices.message'])
    .select(({ fn }) => fn.coalesce('notices.settled_at', 'notices.due').as('at'))
    .where('notices.chat', '=', chat)
    .orderBy('notices.id', 'desc')
    .execute()
  return {
    languages: Languages.parse(languages),
    subjects: subjects.map(({ person, calls, at }) => ({ person, calls: Calls.parse(calls), at })),
    prompts,
    subscriptions: subscriptions.map(subscriptionOf),
    notices: notices.map(({ topic, ...notice }) => ({ ...notice, topic: topicOf(topic) })),
  }
}

const forgetChat = async (db: Database, chat: string): Promise<void> => {
  for (const [table] of TABLES)
    await sql`delete from ${sql.table(table)} where chat = ${chat}`.execute(db)
}

const moveChat = async (db: Database, from: string, to: string): Promise<void> => {
  for (const [table, key] of TABLES) {
    const name = sql.table(table)
    const same = sql.join(
      key.map((column) => sql`there.${sql.ref(column)} = ${name}.${sql.ref(column)}`),
      sql` and `,
    )
    await sql`delete from ${name} where chat = ${from} and exists (
      select 1 from ${name} there where there.chat = ${to} and ${same})`.execute(db)
    if (table === 'notices')
      await sql`delete from notices where chat = ${from} and form = 'new' and exists (
        select 1 from notices there where there.chat = ${to} and there.form = 'new'
          and there.story = notices.story and there.topic = notices.topic)`.execute(db)
    await sql`update ${name} set chat = ${to} where chat = ${from}`.execute(db)
  }
}

/** What a store keeps about chats, over all its tables. */
export const createChatRecords = (db: Database): ChatRecords =>
  Object.freeze({
    kept: (chat: string): Promise<KeptOfChat> =>
      inTransaction(db, (within) => keptOf(within, chat)),
    forget: (chat: string): Promise<void> =>
      inTransaction(db, (within) => forgetChat(within, chat)),
    move: (from: string, to: string): Promise<void> =>
      from === to ? Promise.resolve() : inTransaction(db, (within) => moveChat(within, from, to)),
  })
