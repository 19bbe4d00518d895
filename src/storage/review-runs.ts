import type { ArticleFingerprint } from '#ingest/same-article.ts'
import type { Database } from '#storage/tables.ts'

/**
 * As many drafts as are kept of a run: a formula of the press stands in more, and tells none of them
 * apart. A text of nothing but such runs has been printed as often, and is found by those who hold it.
 */
const MOST_DRAFTS = 64

/**
 * As many runs of a text are kept, the smallest: what is looked for brings all of its own, so that a text ten
 * times as long as its reprint is still found by half a dozen runs.
 */
const KEPT = 96

/** As many drafts as share the most runs with a text: one that is printed again is among them. */
const LIKELIEST = 24

/** Keeps the runs of a draft's text, so that the text is found again. */
export const keepRuns = async (
  db: Database,
  draft: string,
  text: ArticleFingerprint,
): Promise<void> => {
  const runs = text.runs.slice(0, KEPT)
  if (runs.length === 0) return
  const full = await db
    .selectFrom('review_runs')
    .select('run')
    .where('run', 'in', runs)
    .groupBy('run')
    .having(({ fn }) => fn.countAll(), '>=', MOST_DRAFTS)
    .execute()
  const held = new Set(full.map(({ run }) => Number(run)))
  const rows = runs.filter((run) => !held.has(run)).map((run) => ({ run, draft }))
  if (rows.length > 0) await db.insertInto('review_runs').values(rows).execute()
}

/** The ids of the drafts that share the most runs with a text. How many drafts there are makes no difference. */
export const draftsSharing = async (
  db: Database,
  { runs }: ArticleFingerprint,
): Promise<readonly string[]> => {
  if (runs.length === 0) return []
  const rows = await db
    .selectFrom('review_runs')
    .select('draft')
    .where('run', 'in', runs)
    .groupBy('draft')
    .orderBy(({ fn }) => fn.countAll(), 'desc')
    .orderBy('draft')
    .limit(LIKELIEST)
    .execute()
  return rows.map(({ draft }) => draft)
}
