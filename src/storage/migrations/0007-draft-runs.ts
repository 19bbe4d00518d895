import type { Migration } from 'kysely/migration'
import { z } from 'zod'

const Text = z.object({ runs: z.array(z.number()) })

/** How many drafts are read at once. */
const PAGE = 100

/** As many runs of a text are kept, and as many drafts of a run. */
const MOST_RUNS = 96
const MOST_DRAFTS = 64

/** Which drafts a run of words stands in, so that a text is found again without reading all of them. */
export const draftRuns: Migration = {
  async up(db) {
    await db.schema
      .createTable('review_runs')
      .addColumn('run', 'bigint', (column) => column.notNull())
      .addColumn('draft', 'text', (column) => column.notNull().references('review_drafts.id'))
      .addPrimaryKeyConstraint('review_runs_key', ['run', 'draft'])
      .execute()
    const held = new Map<number, number>()
    for (let last = ''; ; ) {
      const rows = await db
        .selectFrom('review_drafts')
        .select(['id', 'text'])
        .where('id', '>', last)
        .orderBy('id')
        .limit(PAGE)
        .execute()
      if (rows.length === 0) return
      for (const { id, text } of rows) {
        last = id
        const smallest = Text.parse(JSON.parse(text)).runs.slice(0, MOST_RUNS)
        const runs = smallest.filter((run) => {
          const drafts = (held.get(run) ?? 0) + 1
          held.set(run, drafts)
          return drafts <= MOST_DRAFTS
        })
        if (runs.length > 0)
          await db
            .insertInto('review_runs')
            .values(runs.map((run) => ({ run, draft: id })))
            .execute()
      }
    }
  },
}
