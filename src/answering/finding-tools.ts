import type { Finding } from '#answering/answer.ts'
import type { Cite } from '#answering/cite.ts'
import type { Taken } from '#answering/question.ts'
import type { Sources } from '#answering/sources.ts'
import type { Day } from '#core/calendar.ts'
import type { Call } from '#core/call.ts'
import type { Citation } from '#core/citation.ts'
import type { EdtfDate } from '#core/edtf-date.ts'
import type { Language } from '#core/language.ts'

/** What every finder works with. */
export type FindingTools = {
  readonly sources: Sources
  readonly cite: Cite
  /** How many topics of the lexicon an excerpt touches: of two accounts by one side, the fuller is shown first. */
  readonly telling: (citation: Citation) => number
  /** The language of the answer. */
  readonly language: Language
  /** The language of the question. */
  readonly asked: Language
  readonly today: Day
}

/** An answer to a clause with its proof. */
export type Found = {
  readonly finding: Finding
  /** The proof, most telling first; more than a reply shows. */
  readonly citations: readonly Citation[]
  /** The calls that the answer speaks of. */
  readonly calls: readonly Call[]
  /** The dates that it asserts. */
  readonly dates: readonly EdtfDate[]
  /** Words of the question that were taken for words of the passages. */
  readonly taken?: readonly Taken[]
}

/** The dates of some calls, as an answer that names those calls asserts them. */
export const datesOf = (calls: readonly Call[]): readonly EdtfDate[] =>
  calls.map(({ on }) => on.date)
