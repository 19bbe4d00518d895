import type { DecisionAct } from '#ingest/decision.ts'
import type { Draft } from '#ingest/draft.ts'
import { faultOf, type ReviewFault } from '#ingest/review-fault.ts'
import type { ReviewRequest } from '#ingest/review-request.ts'
import type { ReviewState } from '#ingest/review-state.ts'

/** What a decision on a report can make wrong by itself; what was wrong before stands in nobody's way. */
const OWN_FAULTS: Partial<Record<DecisionAct, readonly ReviewFault[]>> = {
  date: ['after-publication'],
  'same-call': ['after-publication'],
  people: ['same-person'],
}

/** What a decision would make wrong of a report that readers do not see yet; null where nothing. */
export const requestFault = (
  request: ReviewRequest,
  { article }: Pick<Draft, 'article'>,
  after: ReviewState,
): ReviewFault | null => {
  const report = request.on === 'report' ? after.reports[request.report] : undefined
  if (request.on !== 'report' || report === undefined) return null
  const fault = faultOf(report, after, article)
  return fault !== null && (OWN_FAULTS[request.decided.act] ?? []).includes(fault) ? fault : null
}
