import { type ColumnDefinitionBuilder, type CreateTableBuilder, type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { engineOf } from '#storage/engine.ts'

const required = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull()

/** A table whose rows are numbered in the order in which they come. */
const numbered = (db: Kysely<unknown>, table: string): CreateTableBuilder<string, 'id'> =>
  engineOf(db) === 'postgres'
    ? db.schema
        .createTable(table)
        .addColumn('id', 'bigint', (column) => column.generatedByDefaultAsIdentity().primaryKey())
    : db.schema
        .createTable(table)
        .addColumn('id', 'integer', (column) => column.autoIncrement().primaryKey())

const createSubscriptions = (db: Kysely<unknown>): Promise<void> =>
  numbered(db, 'subscriptions')
    .addColumn('chat', 'text', required)
    .addColumn('topic', 'bigint', required)
    .addColumn('language', 'text')
    .addColumn('who', 'text')
    .addColumn('kinds', 'text', required)
    .addColumn('extent', 'text', required)
    .addColumn('cadence', 'text', required)
    .addColumn('digest_hour', 'integer')
    .addColumn('digest_weekday', 'integer')
    .addColumn('quiet_from', 'integer')
    .addColumn('quiet_to', 'integer')
    .addColumn('time_zone', 'text', required)
    .addColumn('silent', 'integer', required)
    .addColumn('ended', 'text')
    .addColumn('ended_at', 'bigint')
    .addColumn('set_by', 'text', required)
    .addUniqueConstraint('subscriptions_place', ['chat', 'topic'])
    .execute()

const createStories = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('stories')
    .addColumn('story', 'text', (column) => column.primaryKey().notNull())
    .addColumn('call', 'text', required)
    .addColumn('facts', 'text', required)
    .addColumn('revision', 'bigint', required)
    .addColumn('change', 'text', required)
    .addColumn('corrected_at', 'bigint', required)
    .addColumn('corrected_from', 'text')
    .addColumn('withdrawn', 'integer', required)
    .addColumn('merged_into', 'text')
    .addColumn('version', 'bigint', required)
    .execute()
  await db.schema
    .createTable('call_names')
    .addColumn('call', 'text', (column) => column.primaryKey().notNull())
    .addColumn('story', 'text', required)
    .execute()
}

const createNotices = async (db: Kysely<unknown>): Promise<void> => {
  await numbered(db, 'notices')
    .addColumn('story', 'text', required)
    .addColumn('revision', 'bigint', required)
    .addColumn('chat', 'text', required)
    .addColumn('topic', 'bigint', required)
    .addColumn('form', 'text', required)
    .addColumn('change', 'text', required)
    .addColumn('gather', 'integer', required)
    .addColumn('status', 'text', required)
    .addColumn('due', 'bigint', required)
    .addColumn('ready', 'bigint', required)
    .addColumn('attempts', 'integer', required)
    .addColumn('claimed_by', 'text')
    .addColumn('message', 'text')
    .addColumn('reason', 'text')
    .addColumn('free_at', 'bigint', required)
    .addColumn('settled_at', 'bigint')
    .execute()
  const index = (name: string) => db.schema.createIndex(name).on('notices')
  // One message of a call in a place, whatever its revision, and one edit of it that is not begun.
  await index('notices_once')
    .unique()
    .columns(['story', 'chat', 'topic'])
    .where(sql<boolean>`form = 'new'`)
    .execute()
  await index('notices_one_edit')
    .unique()
    .columns(['story', 'chat', 'topic'])
    .where(sql<boolean>`form = 'edit' and status = 'waiting'`)
    .execute()
  await index('notices_revision').unique().columns(['story', 'revision', 'chat', 'topic']).execute()
  await index('notices_ready')
    .columns(['ready', 'id'])
    .where(sql<boolean>`settled_at is null`)
    .execute()
  await index('notices_order')
    .columns(['chat', 'due', 'id'])
    .where(sql<boolean>`settled_at is null`)
    .execute()
  await index('notices_parked')
    .columns(['settled_at', 'id'])
    .where(sql<boolean>`status = 'parked'`)
    .execute()
  await index('notices_chat').columns(['chat', 'free_at']).execute()
}

const createAgreements = async (db: Kysely<unknown>): Promise<void> => {
  const keyed = (table: string, key: string) =>
    db.schema.createTable(table).addColumn(key, 'text', (column) => column.primaryKey().notNull())
  await keyed('rates', 'name').addColumn('reserved', 'bigint', required).execute()
  await keyed('jobs', 'job')
    .addColumn('holder', 'text')
    .addColumn('until', 'bigint', required)
    .addColumn('begun', 'bigint', required)
    .execute()
  await keyed('knowledge_versions', 'name').addColumn('version', 'bigint', required).execute()
  await db.schema
    .createTable('updates')
    .addColumn('update_id', 'bigint', (column) => column.primaryKey().notNull())
    .addColumn('until', 'bigint', required)
    .addColumn('handled', 'integer', required)
    .execute()
}

/** Subscriptions, the outbox, and what several processes agree by. */
export const notices: Migration = {
  async up(db) {
    await createSubscriptions(db)
    await createStories(db)
    await createNotices(db)
    await createAgreements(db)
    if (engineOf(db) === 'postgres')
      // Every row is changed twice: room for that beside it, and an early sweep.
      await sql`alter table notices set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02)`.execute(
        db,
      )
  },
}
