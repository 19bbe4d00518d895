import type { Kysely } from 'kysely'
import type { ChatTables } from '#storage/chat-tables.ts'

/** The tables by name. Nothing outside this folder sees a row. */
export type Tables = ChatTables

/** An open store. */
export type Database = Kysely<Tables>
