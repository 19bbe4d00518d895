import type { Draft } from '#ingest/draft.ts'
import { isWaiting, type ReviewState } from '#ingest/review-state.ts'
import type { Added, DraftTrace, DraftUnderReview, ReviewStore } from '#ingest/review-store.ts'
import { inTransaction } from '#storage/in-transaction.ts'
import { decisionOf } from '#storage/review-decisions.ts'
import { ReviewJson } from '#storage/review-json.ts'
import { draftsSharing, keepRuns } from '#storage/review-runs.ts'
import type { Database } from '#storage/tables.ts'

const readDraft = async (db: Database, id: string): Promise<DraftUnderReview | null> => {
  const row = await db
    .selectFrom('review_drafts')
    .select(['draft', 'state', 'version'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  const decisions = await db
    .selectFrom('review_decisions')
    .selectAll()
    .where('draft', '=', id)
    .orderBy('number')
    .execute()
  return {
    draft: ReviewJson.draft(row.draft),
    state: ReviewJson.state(row.state),
    version: Number(row.version),
    decisions: decisions.map(decisionOf),
  }
}

type DraftShelf = Pick<ReviewStore, 'add' | 'draft' | 'waiting' | 'alike'>

/** The drafts in a store. */
export const createDraftShelf = (db: Database): DraftShelf =>
  Object.freeze({
    async add(
      draft: Draft,
      state: ReviewState,
      trace: Omit<DraftTrace, 'id' | 'slug'>,
    ): Promise<Added> {
      const isAdded = await inTransaction(db, async (tx): Promise<boolean> => {
        const { numInsertedOrUpdatedRows: added = 0n } = await tx
          .insertInto('review_drafts')
          .values({
            id: draft.id,
            slug: draft.slug,
            outlet: trace.outlet,
            text_key: trace.textKey,
            url: trace.url,
            text: JSON.stringify(trace.text),
            draft: JSON.stringify(draft),
            state: JSON.stringify(state),
            waiting: isWaiting(state) ? 1 : 0,
            version: 0,
            taken_at: draft.takenAt,
          })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
        if (added > 0n) await keepRuns(tx, draft.id, trace.text)
        return added > 0n
      })
      if (isAdded) return { kind: 'added' }
      const there = await db
        .selectFrom('review_drafts')
        .select('id')
        .where((where) =>
          where.or([
            where('url', '=', trace.url),
            where.and([where('text_key', '=', trace.textKey), where('outlet', '=', trace.outlet)]),
          ]),
        )
        .executeTakeFirst()
      return there === undefined ? { kind: 'slug-taken' } : { kind: 'there', id: there.id }
    },

    draft: (id: string) => readDraft(db, id),

    async waiting(): Promise<readonly string[]> {
      const rows = await db
        .selectFrom('review_drafts')
        .select('id')
        .where('waiting', '=', 1)
        .orderBy('taken_at')
        .orderBy('id')
        .execute()
      return rows.map(({ id }) => id)
    },

    async alike({ url, slug, text }): Promise<readonly DraftTrace[]> {
      const sharing = await draftsSharing(db, text)
      const rows = await db
        .selectFrom('review_drafts')
        .select(['id', 'slug', 'url', 'outlet', 'text_key', 'text'])
        .where((where) =>
          where.or([
            where('slug', '=', slug),
            ...(url === null ? [] : [where('url', '=', url)]),
            ...(sharing.length === 0 ? [] : [where('id', 'in', sharing)]),
          ]),
        )
        .orderBy('taken_at', 'desc')
        .execute()
      return rows.map(({ text: kept, text_key, ...trace }) => ({
        ...trace,
        textKey: text_key,
        text: ReviewJson.text(kept),
      }))
    },
  } satisfies DraftShelf)
