import type { CallAnchor } from '#ingest/call-anchors.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import type { SignFound } from '#ingest/call-signs.ts'
import { isAside } from '#ingest/is-aside.ts'
import { negationsIn } from '#ingest/negations.ts'
import type { PlacedDate } from '#ingest/placed-dates.ts'
import { refusalsIn } from '#ingest/refusals.ts'

/** How many words before a call a word that governs it may stand. */
const NEAR = 9

/** The same of a negation or an attempt: its verb stands beside it, and the call may be far behind. */
export const FAR = 18

/** An anchor in its sentence, as far as the words around it tell what became of the call. */
export type AnchorContext = {
  readonly s: CallSentence
  readonly anchor: CallAnchor
  readonly clauses: readonly number[]
  readonly dates: readonly PlacedDate[]
  /** The day of the call itself, where the sentence has one. */
  readonly own: PlacedDate | null
  /** Whether the call is told of as the last one. */
  readonly isLast: boolean
  readonly aside: boolean
  /** «Nobody told of Friday's call»: a call of a known day, so that what is not so is something else. */
  readonly isKnown: boolean
  readonly negations: readonly SignFound<'role'>[]
  readonly refusals: readonly SignFound<'role'>[]
  /** Whether words stand in the clause of the anchor. */
  readonly inClause: (sign: SignFound) => boolean
  /** Whether words stand in the clause of the anchor, and near enough before it to govern it. */
  readonly governs: (sign: SignFound) => boolean
  /** Whether words of the clause stand before the anchor, and no more than so many words before it. */
  readonly isBefore: (sign: SignFound, reach: number) => boolean
}

/** What the words around an anchor are read by. */
export const anchorContext = (
  s: CallSentence,
  anchor: CallAnchor,
  clauses: readonly number[],
  dates: readonly PlacedDate[],
  own: PlacedDate | null,
  isLast: boolean,
): AnchorContext => {
  const here = clauses[anchor.from]
  const inClause = ({ from }: SignFound): boolean => clauses[from] === here
  return {
    s,
    anchor,
    clauses,
    dates,
    own,
    isLast,
    aside: isAside(s, anchor),
    isKnown:
      own !== null &&
      own.mention.date !== null &&
      (anchor.definite || Math.abs(own.from - anchor.from) <= 2),
    negations: negationsIn(s),
    refusals: refusalsIn(s),
    inClause,
    governs: (sign) =>
      inClause(sign) &&
      sign.from <= anchor.to &&
      anchor.from - sign.to <= (s.has('not', sign.from, sign.from) ? FAR : NEAR),
    isBefore: (sign, reach) =>
      inClause(sign) && sign.from < anchor.from && anchor.from - sign.to <= reach,
  }
}
