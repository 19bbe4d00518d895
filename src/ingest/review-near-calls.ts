import { Calendar } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import type { Ledger } from '#core/ledger.ts'
import type { LedgerCall } from '#ingest/ledger-change.ts'
import { dateOf, type ReviewedReport } from '#ingest/review-state.ts'

/** A call of the ledger that a report may be of. */
export type NearCall = {
  readonly call: LedgerCall
  /** Whether the ledger takes the two for one as they are: the same people, and dates that can be one day. */
  readonly isSame: boolean
}

/** How many days apart two dates are; 0 where they can be the same day. */
const daysApart = (a: EdtfDate, b: EdtfDate): number => {
  if (EdtfDate.overlap(a, b)) return 0
  return a.last < b.first
    ? Calendar.daysBetween(a.last, b.first)
    : Calendar.daysBetween(b.last, a.first)
}

/** Two dates of one call of the same people are seldom further apart than a slow report. */
const NEAR_DAYS = 45

/** Calls of other people are worth a look only where the day is nearly the same. */
const NEAR_DAYS_OTHERS = 3

/** As many as a phone shows without scrolling. */
const SHOWN = 6

/**
 * The calls of the ledger that a report may be of, the likeliest first: of the same kind, without those
 * that the article itself reports. Where the report's date is not known, it is measured from the day of
 * publication, and every call of the same people counts.
 */
export const nearCalls = (
  report: ReviewedReport,
  slug: string,
  published: EdtfDate | null,
  { calls, attempts }: Ledger,
): readonly NearCall[] => {
  const { kind } = report.told
  const date = dateOf(report)
  const from = date ?? published
  const ofKind: readonly LedgerCall[] =
    kind === 'held' ? calls : attempts.filter((attempt) => attempt.kind === kind)
  const people = new Set(report.between)
  return ofKind
    .filter((call) => !call.reports.some(({ article }) => article === slug))
    .map((call) => {
      const shared = call.between.filter((person) => people.has(person)).length
      const apart = from === null ? 0 : daysApart(from, call.on.date)
      const isSame =
        date !== null &&
        shared === 2 &&
        call.reports.every((other) => EdtfDate.overlap(other.report.on.date, date))
      return { call, isSame, shared, apart }
    })
    .filter(({ shared, apart }) => {
      if (shared === 2) return date === null || apart <= NEAR_DAYS
      return shared === 1 && date !== null && apart <= NEAR_DAYS_OTHERS
    })
    .sort((a, b) => b.shared - a.shared || a.apart - b.apart || (a.call.id < b.call.id ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ call, isSame }) => ({ call, isSame }))
}
