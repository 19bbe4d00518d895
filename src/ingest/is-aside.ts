import type { CallAnchor } from '#ingest/call-anchors.ts'
import { TALK_NOUNS } from '#ingest/call-nouns.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import { isBehindComma } from '#ingest/word-marks.ts'

/** How many words may stand between «in» and the noun: «in a long and frank telephone call». */
const REACH = 3

/** «In a call», «during the call»: the sentence tells what was said in it, and its verbs are not about it. */
export const isAside = (s: CallSentence, anchor: CallAnchor): boolean => {
  const { from, sort } = anchor
  if (sort === 'called' || !s.hasAny(TALK_NOUNS, from, from)) return false
  const isPhrase = (start: number): boolean => {
    for (let place = start + 1; place <= from; place += 1)
      if (isBehindComma(s, place) || s.at('person', place) !== undefined) return false
    return true
  }
  if (
    s
      .role('aside')
      .some((sign) => sign.from >= from - REACH && sign.from <= from && isPhrase(sign.from))
  )
    return true
  return (
    sort === 'call' &&
    s.words[from]?.readings.some(({ preposition }) => preposition !== '') === true
  )
}
