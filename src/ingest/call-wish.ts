import type { AnchorContext } from '#ingest/anchor-context.ts'
import type { SignFound } from '#ingest/call-signs.ts'

/** How far behind a call the word stands that says that it is only wished for. */
const BEHIND = 8

/** Whether a call is one of a condition, or of a habit without a day: no call that there was. */
export const isSupposed = ({ s, anchor, own, isKnown, inClause }: AnchorContext): boolean => {
  const isWhether = ({ from }: SignFound): boolean =>
    s.role('whether').some((sign) => sign.from <= from && from <= sign.to)
  const supposed = s
    .role('if-word')
    .some((sign) => sign.from < anchor.from || (inClause(sign) && !isWhether(sign)))
  if (supposed && !(isKnown && anchor.definite)) return true
  return own === null && s.role('habit').some(inClause)
}

/** Whether words before a call say that it may be, or is wished for. */
export const isWished = ({ s, anchor, dates, governs }: AnchorContext): boolean => {
  // «May» is a month where it is one.
  const isDay = ({ from }: SignFound): boolean =>
    dates.some((date) => date.from <= from && from <= date.to)
  return s
    .role('hypothetical')
    .some((sign) => governs(sign) && sign.from < anchor.from && !isDay(sign))
}

/** Whether words behind a call of no day say that it may be, or is wished for. */
export const isWishedBehind = ({ s, anchor, own, inClause }: AnchorContext): boolean =>
  !anchor.definite &&
  own === null &&
  anchor.sort !== 'talk' &&
  s
    .role('hypothetical')
    .some((sign) => inClause(sign) && sign.from > anchor.to && sign.from - anchor.to <= BEHIND)
