import type { CallSentence } from '#ingest/call-sentence.ts'
import type { Party } from '#ingest/party.ts'
import type { PlacedDate } from '#ingest/placed-dates.ts'
import { isPossessive } from '#ingest/word-marks.ts'
import { isLatin } from '#ingest/word-script.ts'

/** «Called Austin's remarks irresponsible», «called him a hawk»: it is said what somebody is. */
export const isCalledSomething = (
  s: CallSentence,
  { to }: Party,
  dates: readonly PlacedDate[],
): boolean => {
  if (isPossessive(s, to) || s.has('naming', to + 1, to + 1)) return true
  const next = s.words[to + 1]
  // A word that is neither a sign nor a date says what somebody is: «called Austin irresponsible».
  return (
    next !== undefined &&
    /^\s*$/u.test(s.gap(to + 1)) &&
    isLatin(s, to + 1) &&
    s.startingAt(to + 1).length === 0 &&
    !dates.some(({ from }) => from === to + 1)
  )
}
