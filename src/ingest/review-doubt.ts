import { Calendar } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import type { Person } from '#core/person.ts'
import { faultOf, type ReviewFault } from '#ingest/review-fault.ts'
import type { NearCall } from '#ingest/review-near-calls.ts'
import { wasInOffice } from '#ingest/review-people.ts'
import { dateOf, type ReviewedReport } from '#ingest/review-state.ts'
import type { DraftUnderReview } from '#ingest/review-store.ts'

/** Why an editor should look twice at a report. */
export const DOUBTS = [
  'background',
  'loose-date',
  'weekday-far',
  'not-in-office',
  'near-call',
  'words-unproven',
] as const

/** One of the reasons to look twice. */
export type Doubt = (typeof DOUBTS)[number]

/** What is doubtful of a report, and what keeps it from being published. */
export type Doubts = {
  readonly fault: ReviewFault | null
  readonly doubts: readonly Doubt[]
}

/** A relative date further from the day of publication than this was read from an old text, or wrongly. */
const FAR_DAYS = 60

const isFar = ({ proposed, date }: ReviewedReport, published: EdtfDate | null): boolean => {
  const { on } = proposed
  if (date.kind !== 'read' || on.basis !== 'inferred' || published === null) return false
  return Calendar.daysBetween(on.date.last, published.first) > FAR_DAYS
}

/** Looks for what is doubtful of a report; a report that is decided is in no doubt. */
export const doubtsOf = (
  { draft, state }: DraftUnderReview,
  report: ReviewedReport,
  near: readonly NearCall[],
  people: ReadonlyMap<string, Person>,
): Doubts => {
  if (report.status !== 'open') return { fault: null, doubts: [] }
  const date = dateOf(report)
  const { published } = draft.article
  const { words } = report.proposed.on
  const inOffice = report.between.every((id) => {
    const person = people.get(id)
    return person === undefined || date === null || wasInOffice(person, date)
  })
  const found: readonly (readonly [Doubt, boolean])[] = [
    // What is planned is told of beside the news by its nature.
    ['background', report.proposed.background && report.told.kind !== 'planned'],
    ['loose-date', date !== null && !EdtfDate.isExact(date)],
    ['weekday-far', isFar(report, published.date)],
    ['not-in-office', !inOffice],
    ['near-call', near.length > 0 && !near.some(({ isSame }) => isSame)],
    [
      'words-unproven',
      words !== null && !draft.article.paragraphs.some((text) => text.includes(words)),
    ],
  ]
  return {
    fault: faultOf(report, state, draft.article),
    doubts: found.filter(([, is]) => is).map(([doubt]) => doubt),
  }
}
