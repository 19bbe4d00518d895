import { sql } from 'kysely'
import { z } from 'zod'
import type { ChatRecords, KeptOfChat, RecordsOf } from '#notices/chat-records.ts'
import { inTransaction } from '#storage/in-transaction.ts'
import { keptNotices } from '#storage/kept-notices.ts'
import { countElsewhere, editingOf, forgetPerson } from '#storage/person-records.ts'
import { subscriptionOf } from '#storage/subscription-row.ts'
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

const keptOf = async (db: Database, { chat, person }: RecordsOf): Promise<KeptOfChat> => {
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
  const notices = await keptNotices(db, chat)
  return {
    languages: Languages.parse(languages),
    subjects: subjects.map(({ person, calls, at }) => ({ person, calls: Calls.parse(calls), at })),
    prompts,
    subscriptions: subscriptions.map(subscriptionOf),
    editing: person === null ? null : await editingOf(db, person),
    elsewhere: person === null ? 0 : await countElsewhere(db, { chat, person }),
    notices,
  }
}

const forgetChat = async (db: Database, { chat, person }: RecordsOf): Promise<void> => {
  for (const [table] of TABLES)
    await sql`delete from ${sql.table(table)} where chat = ${chat}`.execute(db)
  if (person !== null) await forgetPerson(db, person)
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
    kept: (of: RecordsOf): Promise<KeptOfChat> => inTransaction(db, (within) => keptOf(within, of)),
    forget: (of: RecordsOf): Promise<void> => inTransaction(db, (within) => forgetChat(within, of)),
    move: (from: string, to: string): Promise<void> =>
      from === to ? Promise.resolve() : inTransaction(db, (within) => moveChat(within, from, to)),
  })
