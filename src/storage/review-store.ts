import type { Article } from '#core/article.ts'
import type { Ledger } from '#core/ledger.ts'
import { type Decision, stateAfter } from '#ingest/decision.ts'
import { type LedgerChange, ledgerChanges } from '#ingest/ledger-change.ts'
import { isWaiting } from '#ingest/review-state.ts'
import type {
  Decided,
  DecisionRequest,
  DraftDecision,
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

/**
 * Locks drafts at their versions, and gives what each is for readers by its slug; null where one has another
 * version by now. Writing takes the lock before anything is read, and in one order, so that two editors come
 * one after the other.
 */
const hold = async (
  tx: Database,
  decisions: readonly DraftDecision[],
): Promise<ReadonlyMap<string, ReviewedArticle | null> | null> => {
  const held = new Map<string, ReviewedArticle | null>()
  const inOrder = [...decisions].sort((a, b) => (a.decision.draft < b.decision.draft ? -1 : 1))
  for (const { decision, version, article } of inOrder) {
    const row = await tx
      .updateTable('review_drafts')
      .set({ version })
      .where('id', '=', decision.draft)
      .where('version', '=', version)
      .returning('slug')
      .executeTakeFirst()
    if (row === undefined) return null
    held.set(row.slug, article)
  }
  return held
}

/** Stores a decision and the review after it. */
const take = async (
  tx: Database,
  { decision, version }: DraftDecision,
  follows: number | null,
): Promise<Decision> => {
  const { state: before } = await tx
    .selectFrom('review_drafts')
    .select('state')
    .where('id', '=', decision.draft)
    .executeTakeFirstOrThrow()
  const state = stateAfter(ReviewJson.state(before), decision)
  await tx
    .updateTable('review_drafts')
    .set({
      state: JSON.stringify(state),
      waiting: isWaiting(state) ? 1 : 0,
      version: version + 1,
    })
    .where('id', '=', decision.draft)
    .execute()
  const taken: Decision = { ...decision, number: await next(tx, 'decisions'), follows }
  await tx.insertInto('review_decisions').values(decisionRow(taken)).execute()
  return taken
}

/** The drafts, decisions and reviewed articles in a store. */
export const createReviewStore = (db: Database, parts: ReviewStoreParts): ReviewStore => {
  const { ledgerOf, within } = parts

  /** Stores what drafts are for readers from now on, and what follows from that. */
  const change = async (
    tx: Database,
    decision: Decision,
    given: ReadonlyMap<string, ReviewedArticle | null>,
  ): Promise<Pick<LedgerEvent, 'changes'> & { readonly revision: number | null }> => {
    const before = await reviewedArticles(tx)
    const asBefore = new Map(before.map((reviewed) => [reviewed.article.slug, reviewed]))
    const changed = [...given]
      .map(([slug, article]) => [slug, article === null ? null : asStored(article)] as const)
      .filter(
        ([slug, article]) => JSON.stringify(asBefore.get(slug) ?? null) !== JSON.stringify(article),
      )
    if (changed.length === 0) return { changes: [], revision: null }
    const revision = await next(tx, 'articles')
    for (const [slug, article] of changed) await storeArticle(tx, slug, article, revision)
    const slugs = new Set(changed.map(([slug]) => slug))
    const after = [
      ...before.filter(({ article: { slug } }) => !slugs.has(slug)),
      ...changed.flatMap(([, article]) => article ?? []),
    ]
    const ledger = ledgerOf(articlesOf(after))
    const changes = ledgerChanges(ledgerOf(articlesOf(before)), ledger)
    await within(tx, { decision, changes, revision, ledger })
    return { changes, revision }
  }

  return Object.freeze({
    ...createDraftShelf(db),
    ...createPromptShelf(db),

    decide({ following, ...leading }: DecisionRequest): Promise<Decided> {
      return db.transaction().execute(async (tx): Promise<Decided> => {
        const held = await hold(tx, [leading, ...following])
        if (held === null) return { kind: 'overtaken' }
        const decision = await take(tx, leading, null)
        for (const also of following) await take(tx, also, decision.number)
        return { kind: 'decided', decision, ...(await change(tx, decision, held)) }
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
