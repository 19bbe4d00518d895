import type { CallAnchor } from '#ingest/call-anchors.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'

/** How far behind a refusal the word stands that says what was refused. */
const OBJECT = 5

/**
 * What a sentence says against a call that somebody else reports: that it is not so, that nothing of the
 * kind is planned, or nothing at all, so that a rumour is neither told nor denied. Null where nobody doubts it.
 */
export const doubtOfCall = (
  s: CallSentence,
  anchor: CallAnchor,
  dated: boolean,
): 'denied' | 'no-plans' | 'untold' | null => {
  const isBefore = ({ from }: { readonly from: number }): boolean => from < anchor.from
  const reported = s.role('reports').some(isBefore)
  const silent = s.role('refused').some(({ to }) => s.has('refused-thing', to + 1, to + OBJECT))
  if (!dated && silent && reported) return 'untold'
  const noPlans = s
    .role('denied')
    .some((sign) => isBefore(sign) && s.has('announce', sign.to + 1, anchor.from - 1))
  if (noPlans) return 'no-plans'
  const rumoured = s.role('rumour').length > 0 || s.has('alleged', anchor.from - 3, anchor.to + 4)
  if (rumoured) return s.role('denied').length > 0 ? 'denied' : 'untold'
  return reported && s.role('untrue').some(({ from }) => from > anchor.to) ? 'denied' : null
}
