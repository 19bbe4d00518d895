import type { ArticleDraft } from '#ingest/article-draft.ts'
import { dateOf, type ReviewedReport, type ReviewState } from '#ingest/review-state.ts'

/** Why a decision cannot be taken: what is to be done first. */
export const REVIEW_FAULTS = [
  'date-unknown',
  'published-unknown',
  'after-publication',
  'after-other-print',
  'same-person',
  'incomplete',
  'joins-another',
  'discarded',
  'in-folder',
  'nothing-to-undo',
] as const

/** One of the reasons why a decision cannot be taken. */
export type ReviewFault = (typeof REVIEW_FAULTS)[number]

/** What is not said of a report and must be: who refused a call that was refused, how firm a planned one is. */
const isIncomplete = ({ told, proposed }: ReviewedReport): boolean =>
  (told.kind === 'refused') !== (told.refusedBy !== null) ||
  (told.kind === 'planned') !== (told.outlook !== null) ||
  proposed.passages.length === 0

/** What keeps a report from readers; null where nothing does. */
export const faultOf = (
  report: ReviewedReport,
  state: ReviewState,
  { published }: Pick<ArticleDraft, 'published'>,
): ReviewFault | null => {
  const date = dateOf(report)
  const { publication } = state
  if (report.between[0] === report.between[1]) return 'same-person'
  if (isIncomplete(report)) return 'incomplete'
  if (publication.kind === 'read' && published.date === null) return 'published-unknown'
  if (date === null) return 'date-unknown'
  const last =
    publication.kind === 'read'
      ? published.date?.last
      : publication.kind === 'set'
        ? publication.date.last
        : publication.until
  if (report.told.kind === 'held' && last !== undefined && date.first > last)
    return 'after-publication'
  return null
}

/** What keeps a review as a whole from readers: the first fault of a report that is published, or of an article kept. */
export const stateFault = (
  state: ReviewState,
  article: Pick<ArticleDraft, 'published'>,
): ReviewFault | null => {
  if (state.outcome === 'discarded') return null
  const unknown = state.publication.kind === 'read' && article.published.date === null
  if (state.outcome === 'kept' && unknown) return 'published-unknown'
  for (const report of state.reports) {
    const fault = report.status === 'published' ? faultOf(report, state, article) : null
    if (fault !== null) return fault
  }
  return null
}
