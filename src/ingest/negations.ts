import type { CallAnchor } from '#ingest/call-anchors.ts'
import { CALL_NOUNS } from '#ingest/call-nouns.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import type { SignFound } from '#ingest/call-signs.ts'
import { CALL_VERBS } from '#ingest/call-verbs.ts'

/** The words that say that something is not so: «not only» and «not the first» are none. */
export const negationsIn = (s: CallSentence): readonly SignFound<'role'>[] => {
  const covers = s.role('not-not')
  return s
    .role('not')
    .filter((sign) => !covers.some(({ from, to }) => from <= sign.from && sign.from <= to))
}

/** Whether what is negated is the call or its verb, and not something else of the clause. */
export const isNegated = (s: CallSentence, not: SignFound, anchor: CallAnchor): boolean => {
  if (not.from > anchor.to) return true
  let noun = not.to + 1
  while (s.has('any', noun, noun) && noun < anchor.from) noun += 1
  if (s.hasAny(CALL_NOUNS, noun, noun)) return !hasYet(s)
  return s.hasAny(CALL_VERBS, not.to + 1, not.to + 2) && !hasYet(s)
}

const hasYet = (s: CallSentence): boolean => s.role('yet').length > 0

/** «The call did not take place»: a negation behind the call that is of it. */
export const isTakingPlace = (s: CallSentence, { to }: SignFound): boolean =>
  s.has('taking-place', to + 1, to + 2) ||
  s.has('hold-verb', to + 1, to + 3) ||
  s.has('planned', to + 1, to + 3) ||
  s.has('talk-verb', to + 1, to + 2)
