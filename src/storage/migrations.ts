import type { Migration } from 'kysely/migration'
import { firstTables } from '#storage/migrations/0001-first-tables.ts'
import { feeds } from '#storage/migrations/0002-feeds.ts'
import { review } from '#storage/migrations/0003-review.ts'
import { notices } from '#storage/migrations/0004-notices.ts'
import { storyStates } from '#storage/migrations/0005-story-states.ts'
import { digestPeriods } from '#storage/migrations/0006-digest-periods.ts'
import { draftRuns } from '#storage/migrations/0007-draft-runs.ts'
import { followingDecisions } from '#storage/migrations/0008-following-decisions.ts'

/**
 * The steps from an empty store to today's tables, run in the order of their names, each once. Only
 * forward: a step that has been published is never changed, and what it did is undone by a later one.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first-tables': firstTables,
  '0002-feeds': feeds,
  '0003-review': review,
  '0004-notices': notices,
  '0005-story-states': storyStates,
  '0006-digest-periods': digestPeriods,
  '0007-draft-runs': draftRuns,
  '0008-following-decisions': followingDecisions,
}
