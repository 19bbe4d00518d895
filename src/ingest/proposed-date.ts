import type { EdtfDate } from '#core/edtf-date.ts'
import type { PlacedDate } from '#ingest/placed-dates.ts'
import type { ProposedDate } from '#ingest/proposed-report.ts'
import type { DateMention } from '#language/date-reader.ts'

/** Whether a date counts from the day of speaking: of a quotation from another day it is another day. */
export const isRelative = ({ mention: { fields, rule } }: PlacedDate): boolean =>
  !rule.endsWith('-from-mention') &&
  fields.day === undefined &&
  fields.month === undefined &&
  fields.year === undefined

/** How firmly a date is known: the days that are printed whole first. */
const basisOf = ({ fields, date }: DateMention): 'stated' | 'year-inferred' | 'inferred' => {
  if (date === null || fields.month === undefined) return 'inferred'
  if (date.precision === 'day' && fields.day === undefined) return 'inferred'
  return fields.year === undefined ? 'year-inferred' : 'stated'
}

/** A date of a text as a proposal; without a day of publication only what is printed whole. */
export const proposedDate = (placed: PlacedDate, published: EdtfDate | null): ProposedDate => {
  const { mention, words } = placed
  const { date } = mention
  if (date === null || (published === null && mention.fields.year === undefined))
    return { date: null, basis: 'unknown', words }
  return { date, basis: basisOf(mention), words, rule: mention.rule }
}
