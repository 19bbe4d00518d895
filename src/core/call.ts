import type { CallReport, DatedFact } from '#core/call-report.ts'

/** A report and the article that makes it. */
export type SourcedReport = { readonly article: string; readonly report: CallReport }

/** A call that was held: one record, many reports of it. */
export type Call = {
  /** Date and people, such as `2024-07-12-austin-belousov`; an uncertain day shortens the date. */
  readonly id: string
  /** The most precise and best proven of the reported dates. */
  readonly on: DatedFact
  readonly between: readonly [string, string]
  /** Every report of it, the one that proves the date first. */
  readonly reports: readonly SourcedReport[]
}

/** A call that was not held, or not yet: planned, denied, refused or sought. */
export type Attempt = Call & { readonly kind: 'planned' | 'denied' | 'refused' | 'sought' }
