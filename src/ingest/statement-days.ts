import { EdtfDate } from '#core/edtf-date.ts'
import type { DayTold } from '#ingest/call-discourse.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import type { PlacedDate } from '#ingest/placed-dates.ts'

/** The day of somebody's words, and whether they may be those of a side. */
export type StatementDay = { readonly placed: PlacedDate; readonly official: boolean }

/** «Milley and his counterpart discussed … on Thursday»: the day of a call that was told without one. */
export const discussionDays = (
  s: CallSentence,
  dates: readonly PlacedDate[],
): readonly StatementDay[] => {
  if (s.role('discuss-verb').length === 0 || s.role('in-person').length > 0) return []
  return dates
    .filter(({ of, mention, head }) => of === 'call' && mention.relation === 'on' && head >= 0)
    .map((placed) => ({ placed, official: true }))
}

/** The day of the calls of a sentence, or of the words that make them known, where it is one. */
export const dayAmong = (dates: readonly PlacedDate[]): DayTold | null => {
  const exact = dates.filter(
    ({ of, mention }) =>
      of !== 'other' &&
      mention.relation === 'on' &&
      mention.date !== null &&
      EdtfDate.isExact(mention.date),
  )
  const told = exact.find(({ of }) => of === 'call') ?? exact[0]
  const date = told?.mention.date ?? null
  return told === undefined || date === null
    ? null
    : { date, words: told.words, rule: told.mention.rule }
}

/** The days of somebody's words, and whether a side is named beside them. */
export const statementsAmong = (
  s: CallSentence,
  dates: readonly PlacedDate[],
): readonly StatementDay[] => {
  const official = s.signs.some(({ label }) => label.sign === 'institution')
  return dates
    .filter(({ of, mention }) => of === 'statement' && mention.relation === 'on')
    .map((placed) => ({ placed, official }))
}
