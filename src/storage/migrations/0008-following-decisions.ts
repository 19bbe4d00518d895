import type { Migration } from 'kysely/migration'

/** Which decision another was taken with: what is corrected of a text is corrected of its reprints too. */
export const followingDecisions: Migration = {
  async up(db) {
    await db.schema.alterTable('review_decisions').addColumn('follows', 'bigint').execute()
  },
}
