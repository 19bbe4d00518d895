import type { CallReport, DateBasis } from '#core/call-report.ts'
import type { EdtfDate } from '#core/edtf-date.ts'

/** The date of a call as the text determines it; nothing is guessed where it does not. */
export type ProposedDate =
  | { readonly date: null; readonly basis: 'unknown'; readonly words: string | null }
  | {
      readonly date: EdtfDate
      readonly basis: DateBasis
      /** The article's own words for it. */
      readonly words: string
      /** The name of the rule of the date reader that read them. */
      readonly rule: string
    }

/** One article's report of one call as it was read by rule: what an editor is asked to check. */
export type ProposedReport = Omit<CallReport, 'on'> & {
  readonly on: ProposedDate
  /** Whether the article only recalls the call, and is about something else or a later call. */
  readonly background: boolean
}
