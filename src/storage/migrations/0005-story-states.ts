import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

type OldStory = {
  readonly story: string
  readonly facts: string
  readonly revision: number
  readonly corrected_at: number
  readonly corrected_from: string | null
  readonly withdrawn: number
}

/** What is known of the states that a story had: the one before its last correction, and the one that it has. */
const statesOf = ({ facts, revision, corrected_at, corrected_from, withdrawn }: OldStory): string =>
  JSON.stringify([
    ...(corrected_from === null
      ? []
      : [{ revision: 1, call: JSON.parse(corrected_from), withdrawn: 0 }]),
    {
      revision: withdrawn === 1 ? revision : Math.max(1, Number(corrected_at)),
      call: JSON.parse(facts),
      withdrawn,
    },
  ])

const fill = async (db: Kysely<unknown>): Promise<void> => {
  const { rows } = await sql<OldStory>`select * from stories`.execute(db)
  for (const row of rows)
    await sql`update stories set states = ${statesOf(row)} where story = ${row.story}`.execute(db)
}

/** All that a story was corrected from, in place of the last of it. */
export const storyStates: Migration = {
  async up(db) {
    await db.schema
      .alterTable('stories')
      .addColumn('states', 'text', (column) => column.notNull().defaultTo('[]'))
      .execute()
    await fill(db)
    await db.schema.alterTable('stories').dropColumn('corrected_at').execute()
    await db.schema.alterTable('stories').dropColumn('corrected_from').execute()
  },
}
