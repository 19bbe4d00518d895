import { type AnchorContext, FAR } from '#ingest/anchor-context.ts'
import type { CallAnchor } from '#ingest/call-anchors.ts'
import { CALL_NOUNS } from '#ingest/call-nouns.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import type { SignFound } from '#ingest/call-signs.ts'
import { type Modality, modality } from '#ingest/modality.ts'

/** How far behind a negation the announcement stands at most that there was none of. */
const ANNOUNCED = 6

/** «The call was put off»; not «the announcement of it was put off». */
const isOfCall = (s: CallSentence, { from }: SignFound, anchor: CallAnchor): boolean =>
  Math.abs(from - anchor.from) <= FAR && !s.has('announce', Math.max(0, from - 4), from - 1)

/** A call of which nothing is announced, on which nobody comments or that was called off; null for another. */
export const announcementAt = ({
  s,
  anchor,
  negations,
  isKnown,
  inClause,
}: AnchorContext): Modality | null => {
  const unannounced = negations.some(
    (sign) =>
      inClause(sign) &&
      sign.from < anchor.from &&
      s.has('announce', sign.to + 1, sign.to + ANNOUNCED) &&
      !s.has('call', sign.to + 1, sign.to + 2),
  )
  // «No call has been announced since …»: nothing is said of one to come.
  if (unannounced && s.role('since').some(({ from }) => from > anchor.to)) return modality('none')
  if (unannounced) return modality('planned', { outlook: 'unannounced' })
  if (s.role('no-comment').some(({ head }) => !head.definite))
    return modality(isKnown ? 'held' : 'none')
  const isNoun = s.hasAny(CALL_NOUNS, anchor.from, anchor.from)
  if (isNoun && s.role('cancelled').some((sign) => inClause(sign) && isOfCall(s, sign, anchor)))
    return modality('planned', { outlook: 'scheduled' })
  return null
}
