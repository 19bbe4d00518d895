import type { Article } from '#core/article.ts'
import type { Ledger } from '#core/ledger.ts'
import { type Decision, stateAfter } from '#ingest/decision.ts'
import { type LedgerChange, ledgerChanges } from '#ingest/ledger-change.ts'
import { isWaiting } from '#ingest/review-state.ts'
import type {
  Decided,
  DecisionRequest,
  ReviewedArticle,
  ReviewStore,
} from '#ingest/review-store.ts'
import { reviewedArticles } from '#storage/review-articles.ts'
import { decisionOf, decisionRow } from '#storage/review-decisions.ts'
import { createDraftShelf } from '#storage/review-drafts.ts'
import { ReviewJson } from '#storage/review-json.ts'
import { createPromptShelf } from '#storage/review-prompts.ts'
import type { Database } from '#storage/tables.ts'

/** A change of the ledger, while it is being stored. */
export type LedgerEvent = {
  readonly decision: Decision
  readonly changes: readonly LedgerChange[]
  /** The number of this change of the articles: from 1, one more each. */
  readonly revision: number
  /** The ledger from now on. */
  readonly ledger: Ledger
}

/** What the store asks of others. */
export type ReviewStoreParts = {
  /** The one ledger of the folder of knowledge and of these reviewed articles. */
  readonly ledgerOf: (reviewed: readonly Article[]) => Ledger
  /**
   * Stores what follows from a change of the ledger in the transaction that changes it: what it throws
   * takes the decision back. Only for decisions that change an article.
   */
  readonly within: (transaction: Database, event: LedgerEvent) => Promise<void>
}

/** Counts one more. The row stays locked to the end of the transaction: decisions wait for one another. */
const next = async (db: Database, name: 'decisions' | 'articles'): Promise<number> => {
  const { value } = await db
    .updateTable('review_counters')
    .set(({ eb }) => ({ value: eb('value', '+', 1) }))
    .where('name', '=', name)
    .returning('value')
    .executeTakeFirstOrThrow()
  return Number(value)
}

/** An article as the store gives it back, so that two of them compare. */
const asStored = ({ article, outlet }: ReviewedArticle): ReviewedArticle => ({
  article: ReviewJson.article(JSON.stringify(article)),
  outlet: outlet === null ? null : ReviewJson.outlet(JSON.stringify(outlet)),
})

const articlesOf = (reviewed: readonly ReviewedArticle[]): readonly Article[] =>
  reviewed.map(({ article }) => article)

const storeArticle = async (
  db: Database,
  slug: string,
  reviewed: ReviewedArticle | null,
  revision: number,
): Promise<void> => {
  if (reviewed === null) {
    await db.deleteFrom('reviewed_articles').where('slug', '=', slug).execute()
    return
  }
  const row = {
    article: JSON.stringify(reviewed.article),
    outlet: reviewed.outlet === null ? null : JSON.stringify(reviewed.outlet),
    revision,
  }
  await db
    .insertInto('reviewed_articles')
    .values({ slug, ...row })
    .onConflict((conflict) => conflict.column('slug').doUpdateSet(row))
    .execute()
}

/** The drafts, decisions and reviewed articles in a store. */
export const createReviewStore = (db: Database, parts: ReviewStoreParts): ReviewStore => {
  const { ledgerOf, within } = parts

  /** Stores what the draft is for readers from now on, and what follows from that. */
  const change = async (
    tx: Database,
    decision: Decision,
    slug: string,
    given: ReviewedArticle | null,
  ): Promise<Pick<LedgerEvent, 'changes'> & { readonly revision: number | null }> => {
    const article = given === null ? null : asStored(given)
    const before = await reviewedArticles(tx)
    const was = before.find((reviewed) => reviewed.article.slug === slug) ?? null
    if (JSON.stringify(was) === JSON.stringify(article)) return { changes: [], revision: null }
    const revision = await next(tx, 'articles')
    await storeArticle(tx, slug, article, revision)
    const others = before.filter((reviewed) => reviewed !== was)
    const after = article === null ? others : [...others, article]
    const ledger = ledgerOf(articlesOf(after))
    const changes = ledgerChanges(ledgerOf(articlesOf(before)), ledger)
    await within(tx, { decision, changes, revision, ledger })
    return { changes, revision }
  }

  return Object.freeze({
    ...createDraftShelf(db),
    ...createPromptShelf(db),

    decide({ decision, version, article }: DecisionRequest): Promise<Decided> {
      return db.transaction().execute(async (tx): Promise<Decided> => {
        // Writing first takes the lock before anything is read: two editors come one after the other.
        const held = await tx
          .updateTable('review_drafts')
          .set({ version: version + 1 })
          .where('id', '=', decision.draft)
          .where('version', '=', version)
          .returning(['state', 'slug'])
          .executeTakeFirst()
        if (held === undefined) return { kind: 'overtaken' }
        const state = stateAfter(ReviewJson.state(held.state), decision)
        await tx
          .updateTable('review_drafts')
          .set({ state: JSON.stringify(state), waiting: isWaiting(state) ? 1 : 0 })
          .where('id', '=', decision.draft)
          .execute()
        const taken: Decision = { ...decision, number: await next(tx, 'decisions') }
        await tx.insertInto('review_decisions').values(decisionRow(taken)).execute()
        return {
          kind: 'decided',
          decision: taken,
          ...(await change(tx, taken, held.slug, article)),
        }
      })
    },

    async decisions(limit: number): Promise<readonly Decision[]> {
      const rows = await db
        .selectFrom('review_decisions')
        .selectAll()
        .orderBy('number', 'desc')
        .limit(limit)
        .execute()
      return rows.map(decisionOf)
    },
  } satisfies ReviewStore)
}
