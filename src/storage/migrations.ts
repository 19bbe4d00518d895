import type { Migration } from 'kysely/migration'

const firstTables: Migration = {
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

/**
 * The steps from an empty store to today's tables, run in the order of their names, each once. Only
 * forward: a step that has been published is never changed, and what it did is undone by a later one.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first-tables': firstTables,
}
