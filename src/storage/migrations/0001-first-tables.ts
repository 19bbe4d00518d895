import type { Migration } from 'kysely/migration'

/** What was chosen and last spoken of in chats. */
export const firstTables: Migration = {
  async up(db) {
    await db.schema
      .createTable('chosen_languages')
      .addColumn('chat', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('chosen_languages_key', ['chat', 'person'])
      .execute()
    await db.schema
      .createTable('subjects')
      .addColumn('chat', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('calls', 'text', (column) => column.notNull())
      .addColumn('asked', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('subjects_key', ['chat', 'person'])
      .execute()
  },
}
