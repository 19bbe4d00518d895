import type { CallAnchor } from '#ingest/call-anchors.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import type { PlacedDate } from '#ingest/placed-dates.ts'

/** Whether «last» or «previous» is said of the call and not of a day. */
export const isLastCall = (
  s: CallSentence,
  anchor: CallAnchor,
  dates: readonly PlacedDate[],
  clauses: readonly number[],
): boolean =>
  s.has('last-behind', anchor.to + 1, anchor.to + 1) ||
  s
    .role('last')
    .some(
      ({ from, to }) =>
        clauses[from] === clauses[anchor.from] &&
        Math.min(Math.abs(from - anchor.to), Math.abs(anchor.from - to)) <= 5 &&
        !dates.some((date) => from <= date.to + 1 && date.from <= to + 1),
    )
