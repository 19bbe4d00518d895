import { EdtfDate } from '#core/edtf-date.ts'
import { type DecisionScope, reversed, stateAfter, undoable } from '#ingest/decision.ts'
import { keptParagraphs } from '#ingest/draft-article.ts'
import { decideReport, type ReportAct } from '#ingest/review-act.ts'
import { stateFault } from '#ingest/review-fault.ts'
import { isSameKind } from '#ingest/review-kind.ts'
import type { Planned } from '#ingest/review-plan.ts'
import type { ReviewRequest } from '#ingest/review-request.ts'
import { requestFault } from '#ingest/review-request-fault.ts'
import { dateOf, type ReviewedReport, type ReviewState } from '#ingest/review-state.ts'
import type { DraftUnderReview, ReviewStore } from '#ingest/review-store.ts'
import { articleFingerprint } from '#ingest/same-article.ts'

type PrintStore = Pick<ReviewStore, 'alike' | 'draft'>

/** What a decision changes in another print of the text that it is taken on. */
export type Following = {
  readonly under: DraftUnderReview
  readonly scope: DecisionScope
  /** The number of the decision that is taken back by it; null where none is. */
  readonly undoes: number | null
  readonly after: ReviewState
}

/** The drafts of the same text in other outlets, as taking in found them: reprints, originals, and reprints of one original. */
const otherPrints = async (
  store: PrintStore,
  { draft }: DraftUnderReview,
): Promise<readonly DraftUnderReview[]> => {
  const text = articleFingerprint(keptParagraphs(draft.article))
  const traces = await store.alike({ url: null, slug: draft.slug, text })
  const others = await Promise.all(
    traces.filter(({ id }) => id !== draft.id).map(({ id }) => store.draft(id)),
  )
  let left = others.filter((other) => other !== null)
  const prints: DraftUnderReview[] = []
  const slugs = new Set([draft.slug, ...(draft.reprintOf === null ? [] : [draft.reprintOf])])
  for (let found = left; found.length > 0; ) {
    found = left.filter(
      ({ draft: { slug, reprintOf } }) =>
        slugs.has(slug) || (reprintOf !== null && slugs.has(reprintOf)),
    )
    for (const { draft: print } of found) {
      slugs.add(print.slug)
      if (print.reprintOf !== null) slugs.add(print.reprintOf)
    }
    prints.push(...found)
    left = left.filter((other) => !found.includes(other))
  }
  return prints
}

const evidence = ({ draft }: DraftUnderReview, { proposed }: ReviewedReport): string => {
  const paragraphs = keptParagraphs(draft.article)
  return proposed.passages.map((number) => paragraphs[number - 1] ?? '').join('\n')
}

/** Whether two reports of one text were read from the same words, and nobody has told them apart since. */
const isTwin = (a: ReviewedReport, b: ReviewedReport): boolean => {
  if (b.status === 'rejected' || !isSameKind(a.told, b.told)) return false
  if (a.proposed.kind !== b.proposed.kind) return false
  if ([...a.between].sort().join() !== [...b.between].sort().join()) return false
  // The other print counts «yesterday» from a day of its own: what nobody has set tells nothing apart.
  if (b.date.kind === 'read') return true
  const [one, other] = [dateOf(a), dateOf(b)]
  return one === null || other === null || EdtfDate.overlap(one, other)
}

/** The place of the report of the same call in another print; null where there is none, or several. */
const twinIn = (
  report: ReviewedReport,
  under: DraftUnderReview,
  print: DraftUnderReview,
): number | null => {
  const twins = print.state.reports.flatMap((other, at) => (isTwin(report, other) ? [at] : []))
  const words = evidence(under, report)
  const same = twins.filter((at) => {
    const other = print.state.reports[at]
    return other !== undefined && evidence(print, other) === words
  })
  const [only, ...more] = same.length > 0 ? same : twins
  return more.length > 0 ? null : (only ?? null)
}

const following = (
  under: DraftUnderReview,
  scope: DecisionScope,
  undoes: number | null,
): Following => ({ under, scope, undoes, after: stateAfter(under.state, { scope }) })

/** What tells which call a report is of: another print tells of the same one. */
const CORRECTIONS: ReadonlySet<ReportAct['act']> = new Set(['date', 'people', 'kind', 'same-call'])

/**
 * What a correction of a report changes in the other prints of its text: their reports of the call are
 * corrected with it, published or not, so that it stays one call.
 */
const correctedPrints = (
  under: DraftUnderReview,
  at: number,
  decided: ReportAct,
  prints: readonly DraftUnderReview[],
): readonly Following[] => {
  const report = under.state.reports[at]
  if (report === undefined || !CORRECTIONS.has(decided.act)) return []
  return prints.flatMap((print): readonly Following[] => {
    const twin = print.state.outcome === 'discarded' ? null : twinIn(report, under, print)
    const before = twin === null ? undefined : print.state.reports[twin]
    if (twin === null || before === undefined) return []
    const after = decideReport(before, decided)
    return [following(print, { kind: 'report', report: twin, before, after }, null)]
  })
}

/**
 * What an undo takes back in the other prints of a text: all that was decided with the decision of this
 * number, but for what something else has been decided on since.
 */
const restoredPrints = (
  leading: number,
  prints: readonly DraftUnderReview[],
): readonly Following[] =>
  prints.flatMap((print) =>
    print.state.reports.flatMap((_, at): readonly Following[] => {
      const last = undoable(print.decisions, at)
      if (last === null || (last.follows ?? last.number) !== leading) return []
      return [following(print, reversed(last), last.number)]
    }),
  )

/**
 * What a decision changes in the other prints of the text that it is taken on: a correction goes for all of
 * them, and an undo takes it back in all. A print that is in the folder of knowledge is corrected there.
 */
export const followingOf = async (
  request: ReviewRequest,
  under: DraftUnderReview,
  { undoes }: Planned,
  { store, inFolder }: { readonly store: PrintStore; readonly inFolder: ReadonlySet<string> },
): Promise<readonly Following[]> => {
  if (request.on === 'article') return []
  const all = await otherPrints(store, under)
  const prints = all.filter(({ draft }) => !inFolder.has(draft.slug))
  if (request.on === 'report')
    return correctedPrints(under, request.report, request.decided, prints)
  const undone = under.decisions.find(({ number }) => number === undoes)
  return undone === undefined ? [] : restoredPrints(undone.follows ?? undone.number, prints)
}

/** Whether a correction cannot be of another print of the text, such as a day after that print. */
export const isWrongInPrint = (
  request: ReviewRequest,
  { under: { draft }, scope, after }: Following,
): boolean => {
  if (request.on !== 'report' || scope.kind !== 'report') return false
  const own = { ...request, report: scope.report }
  return (requestFault(own, draft, after) ?? stateFault(after, draft.article)) !== null
}
