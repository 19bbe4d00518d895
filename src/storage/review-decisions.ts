import type { Selectable } from 'kysely'
import type { Decision } from '#ingest/decision.ts'
import { ReviewJson } from '#storage/review-json.ts'
import type { ReviewTables } from '#storage/review-tables.ts'

/** A decision as a row of the store. PostgreSQL gives a bigint as digits. */
export const decisionOf = (row: Selectable<ReviewTables['review_decisions']>): Decision => ({
  number: Number(row.number),
  draft: row.draft,
  act: ReviewJson.act(row.act),
  scope: ReviewJson.scope(row.scope),
  undoes: row.undoes === null ? null : Number(row.undoes),
  follows: row.follows === null ? null : Number(row.follows),
  by: { id: row.by_id, name: row.by_name },
  at: Number(row.at),
})

/** The row of a decision. */
export const decisionRow = (decision: Decision): Selectable<ReviewTables['review_decisions']> => ({
  number: decision.number,
  draft: decision.draft,
  act: decision.act,
  scope: JSON.stringify(decision.scope),
  undoes: decision.undoes,
  follows: decision.follows,
  by_id: decision.by.id,
  by_name: decision.by.name,
  at: decision.at,
})
