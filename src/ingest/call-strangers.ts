import type { CallAnchor } from '#ingest/call-anchors.ts'
import { CALL_NOUNS } from '#ingest/call-nouns.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import { isCallSide } from '#ingest/opposite-side.ts'
import type { Party } from '#ingest/party.ts'
import { isLatin } from '#ingest/word-script.ts'

/** «محادثة القائد الأوكراني»: somebody of another country stands right behind the noun, without a word that leads to them. */
export const isOfAnotherCountry = (
  s: CallSentence,
  { from, side, lead }: Party,
  anchor: CallAnchor,
): boolean =>
  from === anchor.to + 1 &&
  lead === null &&
  side !== null &&
  side !== 'both' &&
  !isCallSide(side) &&
  !isLatin(s, from)

/** «Spoke on Monday, a day after a call between …»: the two of another call. */
export const isOfEarlierCall = (s: CallSentence, anchor: CallAnchor, place: number): boolean =>
  s
    .role('behind')
    .some(({ from, to }) => from > anchor.to && to < place && s.hasAny(CALL_NOUNS, to + 1, to + 2))

/** How far behind «with» somebody of the two sides stands at the latest. */
const PARTNER = 3

/** The same of a side: «with the head of the US military department Lloyd Austin». */
const SIDE = 6

/** «A telephone conversation with the writer of these lines»: somebody whom no list knows. */
export const isWithUnknown = (
  s: CallSentence,
  anchor: CallAnchor,
  parties: readonly Party[],
): boolean => {
  if (!s.hasAny(CALL_NOUNS, anchor.from, anchor.from)) return false
  const lead = s.at('lead', anchor.to + 1)
  if (lead?.label.lead !== 'with' || lead.to >= s.words.length - 1) return false
  const isNear = (from: number, far = PARTNER): boolean => from > lead.to && from - lead.to <= far
  if (s.signs.some(({ label, from }) => label.sign === 'press' && isNear(from))) return true
  return (
    !parties.some(({ from }) => isNear(from)) &&
    !s.signs.some(
      ({ label, from }) =>
        (label.sign === 'side' || label.sign === 'institution') && isNear(from, SIDE),
    )
  )
}
