import type { CallSentence } from '#ingest/call-sentence.ts'
import { clauseStarts } from '#ingest/clause-starts.ts'
import { isBehindComma } from '#ingest/word-marks.ts'
import type { DateMention } from '#language/date-reader.ts'

/**
 * The number of the clause of each word: a clause begins where somebody's words are told («that»),
 * at a relative or a conjunction that is no part of a date, behind a colon, and at a verb joined with
 * «and» behind a comma. A relative clause ends at the next comma, and the one around it goes on.
 */
export const clausesOf = (s: CallSentence, dates: readonly DateMention[]): readonly number[] => {
  const { begins, interrupts } = clauseStarts(s, dates)
  const clauses: number[] = []
  let clause = 0
  let last = 0
  let start = 0
  /** The clause that a relative one between commas interrupts: «Austin, who …, spoke». */
  let outer: number | null = null
  for (let place = 0; place < s.words.length; place += 1) {
    const isBegun = begins(place, start)
    if (outer !== null && isBehindComma(s, place)) {
      clause = outer
      outer = null
      start = place
    }
    if (isBegun) {
      outer = interrupts(place) ? clause : null
      last += 1
      clause = last
      start = place
    }
    clauses.push(clause)
  }
  return clauses
}
