import type { Kysely } from 'kysely'
import type { ChatTables } from '#storage/chat-tables.ts'
import type { FeedTables } from '#storage/feed-tables.ts'
import type { NoticeTables } from '#storage/notice-tables.ts'
import type { ReviewTables } from '#storage/review-tables.ts'

/** The tables by name. Nothing outside this folder sees a row. */
export type Tables = ChatTables & FeedTables & NoticeTables & ReviewTables

/** An open store. */
export type Database = Kysely<Tables>
