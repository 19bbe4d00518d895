import type { ColumnDefinitionBuilder } from 'kysely'
import type { Migration } from 'kysely/migration'

const required = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull()
const key = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder =>
  column.primaryKey().notNull()

/** What is kept of feeds and their items. */
export const feeds: Migration = {
  async up(db) {
    await db.schema
      .createTable('feeds')
      .addColumn('feed', 'text', key)
      .addColumn('etag', 'text')
      .addColumn('last_modified', 'text')
      .addColumn('next_at', 'bigint', required)
      .addColumn('failures', 'integer', required)
      .addColumn('fault', 'text')
      .addColumn('read_at', 'bigint')
      .addColumn('holder', 'text')
      .addColumn('until', 'bigint', required)
      .execute()
    await db.schema
      .createTable('feed_items')
      .addColumn('name', 'text', key)
      .addColumn('dealt', 'integer', required)
      .addColumn('failures', 'integer', required)
      .addColumn('next_at', 'bigint', required)
      .addColumn('at', 'bigint', required)
      .execute()
  },
}
