import type { Article } from '#core/article.ts'
import { buildLedger } from '#core/ledger.ts'
import { type Decision, stateAfter } from '#ingest/decision.ts'
import type { Editor } from '#ingest/draft.ts'
import { articleOf } from '#ingest/draft-article.ts'
import { outletOf } from '#ingest/draft-outlet.ts'
import type { SayReason } from '#ingest/draft-reason.ts'
import type { LedgerChange } from '#ingest/ledger-change.ts'
import { type ReviewFault, stateFault } from '#ingest/review-fault.ts'
import { planOf } from '#ingest/review-plan.ts'
import { followingOf, isWrongInPrint } from '#ingest/review-reprints.ts'
import type { ReviewRequest } from '#ingest/review-request.ts'
import { requestFault } from '#ingest/review-request-fault.ts'
import { markOf, type ReviewState } from '#ingest/review-state.ts'
import type { DraftUnderReview, ReviewedArticle, ReviewStore } from '#ingest/review-store.ts'

/** What became of it, with the draft as it is now. */
export type ReviewOutcome =
  | {
      readonly kind: 'decided'
      readonly under: DraftUnderReview
      readonly decision: Decision
      readonly changes: readonly LedgerChange[]
      /** The number of the change of the articles; null where readers see nothing new. */
      readonly revision: number | null
    }
  /** The card was out of date: another decision has been taken, and this one is not. */
  | { readonly kind: 'overtaken'; readonly under: DraftUnderReview }
  | { readonly kind: 'refused'; readonly under: DraftUnderReview; readonly fault: ReviewFault }
  /** There is no such draft, or no such report in it. */
  | { readonly kind: 'gone' }

/** What a review is made of. */
export type ReviewParts = {
  readonly store: ReviewStore
  readonly say: SayReason
  /** All articles that readers see at this moment, of the folder of knowledge and of the store. */
  readonly articles: () => readonly Article[]
  /** The slugs of the folder of knowledge: an article there is corrected there. */
  readonly inFolder: ReadonlySet<string>
  readonly now: () => number
}

/** Takes the decisions of editors. */
export type Review = {
  /** Takes a decision whole, or not at all. */
  decide(request: ReviewRequest, by: Editor): Promise<ReviewOutcome>
}

/** How often a decision is tried again where others are taken in the same moment. */
const TRIES = 5

/** Makes what takes the decisions of editors. */
export const createReview = (parts: ReviewParts): Review => {
  const { store, say, articles, inFolder, now } = parts

  const reviewed = ({ draft }: DraftUnderReview, state: ReviewState): ReviewedArticle | null => {
    const article = articleOf(draft, state, say)
    return article === null
      ? null
      : { article, outlet: outletOf(draft.article, state.outlet).added }
  }

  /** Whether the ledger would take a report that is joined to a call for another call's. */
  const landsElsewhere = (request: ReviewRequest, under: DraftUnderReview, after: ReviewState) => {
    if (request.on !== 'report' || request.decided.act !== 'same-call') return false
    const { call } = request.decided
    const { draft } = under
    const alone: ReviewState = {
      ...after,
      reports: after.reports.map((report, at) =>
        at === request.report ? { ...report, status: 'published' } : report,
      ),
    }
    const article = articleOf(draft, alone, say)
    if (article === null) return false
    const others = articles().filter(({ slug }) => slug !== draft.slug)
    const { calls, attempts } = buildLedger([...others, article])
    const held = [...calls, ...attempts].filter(({ reports }) =>
      call.reports.some(({ article: slug, report }) =>
        reports.some(
          (other) =>
            other.article === slug && JSON.stringify(other.report) === JSON.stringify(report),
        ),
      ),
    )
    return !held.some(({ reports }) => reports.some(({ article: slug }) => slug === draft.slug))
  }

  const faultOfPlan = (
    request: ReviewRequest,
    under: DraftUnderReview,
    after: ReviewState,
  ): ReviewFault | null => {
    if (inFolder.has(under.draft.slug)) return 'in-folder'
    // What was so before may be so again.
    if (request.on === 'undo') return null
    if (landsElsewhere(request, under, after)) return 'joins-another'
    return requestFault(request, under.draft, after) ?? stateFault(after, under.draft.article)
  }

  const decide = async (
    request: ReviewRequest,
    by: Editor,
    tries: number,
  ): Promise<ReviewOutcome> => {
    const under = await store.draft(request.draft)
    if (under === null) return { kind: 'gone' }
    const { state, version, draft } = under
    const report = request.on === 'article' ? null : request.report
    if (report !== null && state.reports[report] === undefined) return { kind: 'gone' }
    if (markOf(state, report) !== request.mark) return { kind: 'overtaken', under }
    const plan = planOf(request, under)
    if (plan === null) return { kind: 'gone' }
    if (typeof plan === 'string') return { kind: 'refused', under, fault: plan }
    const after = stateAfter(state, plan)
    const fault = faultOfPlan(request, under, after)
    if (fault !== null) return { kind: 'refused', under, fault }

    const following = await followingOf(request, under, plan, parts)
    if (following.some((print) => isWrongInPrint(request, print)))
      return { kind: 'refused', under, fault: 'after-other-print' }

    const at = now()
    const decision = { draft: draft.id, ...plan, by, at }
    const done = await store.decide({
      decision,
      version,
      article: reviewed(under, after),
      following: following.map(({ under: print, scope, undoes, after: then }) => ({
        decision: { draft: print.draft.id, act: plan.act, scope, undoes, by, at },
        version: print.version,
        article: reviewed(print, then),
      })),
    })
    if (done.kind === 'overtaken')
      return tries > 1 ? decide(request, by, tries - 1) : { kind: 'overtaken', under }
    return {
      kind: 'decided',
      under: {
        draft,
        state: after,
        version: version + 1,
        decisions: [...under.decisions, done.decision],
      },
      decision: done.decision,
      changes: done.changes,
      revision: done.revision,
    }
  }

  return Object.freeze({
    decide: (request: ReviewRequest, by: Editor) => decide(request, by, TRIES),
  })
}
