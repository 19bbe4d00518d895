import type { Day } from '#core/calendar.ts'
import type { EdtfDate } from '#core/edtf-date.ts'
import type { ProposedReport } from '#ingest/proposed-report.ts'
import { kindOf, type ReportedKind } from '#ingest/review-kind.ts'
import { fingerprint } from '#language/fingerprint.ts'

/** The date that a report goes by: as it was read, as an editor set it, or that of the call it was joined to. */
export type ReviewedDate =
  | { readonly kind: 'read' }
  | { readonly kind: 'set'; readonly date: EdtfDate }
  | { readonly kind: 'same-call'; readonly date: EdtfDate; readonly call: string }

/** The day of publication that an article goes by; `unknown` is an editor's word that nobody knows it. */
export type ReviewedPublication =
  | { readonly kind: 'read' }
  | { readonly kind: 'set'; readonly date: EdtfDate }
  /** `until` is the day on which the article was taken in: it was published by then. */
  | { readonly kind: 'unknown'; readonly until: Day }

/** The outlet that an editor named: the key of a known one, or null where the folder of knowledge has none of that name. */
export type NamedOutlet = { readonly id: string | null; readonly name: string }

/** A proposed report and what editors have made of it. */
export type ReviewedReport = {
  readonly status: 'open' | 'published' | 'rejected'
  /** As it was read, or as an editor added it. */
  readonly proposed: ProposedReport
  readonly told: ReportedKind
  readonly date: ReviewedDate
  /** Two ids of people, in the order of the ledger. */
  readonly between: readonly [string, string]
}

/** How far the review of a draft has come. The draft's article is a function of the draft and this. */
export type ReviewState = {
  /** `kept` is searchable although no report of it is published. */
  readonly outcome: 'open' | 'kept' | 'discarded'
  readonly publication: ReviewedPublication
  /** Null where it is the one that the page gives. */
  readonly outlet: NamedOutlet | null
  readonly reports: readonly ReviewedReport[]
}

/** The review of a report on which nothing is decided yet. */
export const openReport = (proposed: ProposedReport): ReviewedReport => ({
  status: 'open',
  proposed,
  told: kindOf(proposed),
  date: { kind: 'read' },
  between: proposed.between,
})

/** The review of reports that no editor has seen yet. */
export const openState = (reports: readonly ProposedReport[]): ReviewState => ({
  outcome: 'open',
  publication: { kind: 'read' },
  outlet: null,
  reports: reports.map(openReport),
})

/** The date that a report goes by; null while it is not known. */
export const dateOf = ({ date, proposed }: ReviewedReport): EdtfDate | null =>
  date.kind === 'read' ? proposed.on.date : date.date

/** Whether an editor still has something to decide. */
export const isWaiting = ({ outcome, reports }: ReviewState): boolean =>
  outcome === 'open' && (reports.length === 0 || reports.some(({ status }) => status === 'open'))

/** Keys in one order: a state that was stored may come back with another. */
const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** How many letters tell one state of a card from another. */
const MARK = 6

/**
 * Six letters that stand for what a card of a report, or of the whole article (null), shows: a press
 * that carries others was made on a card that is out of date.
 */
export const markOf = (state: ReviewState, report: number | null): string => {
  const { outcome, publication, outlet, reports } = state
  const shown =
    report === null
      ? [outcome, publication, outlet, reports.map(({ status }) => status)]
      : [outcome, publication, outlet, reports[report]]
  return fingerprint(JSON.stringify(shown, sorted)).slice(0, MARK)
}
