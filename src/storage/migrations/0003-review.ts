import type { Migration } from 'kysely/migration'

/** Drafts, decisions on them, and the articles that editors have let through. */
export const review: Migration = {
  async up(db) {
    await db.schema
      .createTable('review_drafts')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('slug', 'text', (column) => column.notNull().unique())
      .addColumn('outlet', 'text', (column) => column.notNull())
      .addColumn('text_key', 'text', (column) => column.notNull())
      .addColumn('url', 'text', (column) => column.unique())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('draft', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('waiting', 'integer', (column) => column.notNull())
      .addColumn('version', 'bigint', (column) => column.notNull())
      .addColumn('taken_at', 'bigint', (column) => column.notNull())
      .addUniqueConstraint('review_drafts_text', ['text_key', 'outlet'])
      .execute()
    await db.schema
      .createIndex('review_drafts_waiting')
      .on('review_drafts')
      .columns(['waiting', 'taken_at'])
      .execute()
    await db.schema
      .createTable('review_decisions')
      .addColumn('number', 'bigint', (column) => column.primaryKey())
      .addColumn('draft', 'text', (column) => column.notNull().references('review_drafts.id'))
      .addColumn('act', 'text', (column) => column.notNull())
      .addColumn('scope', 'text', (column) => column.notNull())
      .addColumn('undoes', 'bigint')
      .addColumn('by_id', 'text', (column) => column.notNull())
      .addColumn('by_name', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .execute()
    await db.schema
      .createIndex('review_decisions_draft')
      .on('review_decisions')
      .columns(['draft', 'number'])
      .execute()
    await db.schema
      .createTable('reviewed_articles')
      .addColumn('slug', 'text', (column) => column.primaryKey())
      .addColumn('article', 'text', (column) => column.notNull())
      .addColumn('outlet', 'text')
      .addColumn('revision', 'bigint', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('review_counters')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('value', 'bigint', (column) => column.notNull())
      .execute()
    await db
      .insertInto('review_counters')
      .values(['decisions', 'articles'].map((name) => ({ name, value: 0 })))
      .execute()
    await db.schema
      .createTable('review_prompts')
      .addColumn('chat', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('prompt', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('review_prompts_key', ['chat', 'person'])
      .execute()
  },
}
