import { markOf } from '#ingest/review-state.ts'
import type { DraftUnderReview } from '#ingest/review-store.ts'
import type { Button } from '#replies/reply.ts'
import type { ReviewVerb } from '#replies/review-press.ts'

/** Makes the buttons of one card: each carries what the card shows. */
export type ReviewButtons = (label: string, verb: ReviewVerb, value?: string) => Button

/** The buttons of the card of a report, or of the article (null). */
export const reviewButtons = (
  { draft, state }: DraftUnderReview,
  report: number | null,
): ReviewButtons => {
  const mark = markOf(state, report)
  return (label, verb, value = '') => ({
    label,
    action: { kind: 'review', press: { verb, draft: draft.id, report, mark, value } },
  })
}
