import type { EdtfDate } from '#core/edtf-date.ts'
import type { Side } from '#core/person.ts'

/**
 * How a date is known: `stated`, printed whole; `year-inferred`, day and month printed and the year
 * reasoned; `inferred`, the day itself reasoned.
 */
export type DateBasis = 'stated' | 'year-inferred' | 'inferred'

/** A date that an article gives or lets infer, with what proves it. */
export type DatedFact = {
  readonly date: EdtfDate
  readonly basis: DateBasis
  /** The article's own words for the date; null where it prints none. */
  readonly words: string | null
  /** The reasoning, in both languages; null where the date is stated. */
  readonly why: { readonly ar: string; readonly en: string } | null
}

/** Numbers of paragraphs of the article, from 1, that prove a fact. Never empty. */
export type Proof = readonly number[]

/**
 * What an article says of a call: that it was `held`, is `planned` (or asked about), was `denied`,
 * was `refused`, or was `sought` and failed.
 */
export type CallKind = 'held' | 'planned' | 'denied' | 'refused' | 'sought'

/** How firm a planned call is: on the calendar, expected, or nothing to announce. */
export type Outlook = 'scheduled' | 'expected' | 'unannounced'

/**
 * One account of what was said. `by` is who gives it: a side, or `press` for a newspaper, and the
 * person where one is named.
 */
export type Account = {
  readonly by: Side | 'press'
  readonly person: string | null
  readonly passages: Proof
}

/** One article's report of one call, each fact with the paragraphs that prove it. */
export type CallReport = {
  readonly kind: CallKind
  readonly on: DatedFact
  /** Two ids of people, the American first, then the Russian. */
  readonly between: readonly [string, string]
  /** Who asked for the call: a side, and the person where named; `according` is the side whose word it is, null for the article's own. */
  readonly initiator: {
    readonly side: Side
    readonly person: string | null
    readonly according: Side | null
    readonly passages: Proof
  } | null
  /** ISO 8601 duration, `~` appended where it is approximate. */
  readonly duration: { readonly iso: string; readonly passages: Proof } | null
  readonly said: readonly Account[]
  /** Who made the call or the refusal known: a side, or `press` for a newspaper, and the person where named. */
  readonly announced: readonly {
    readonly by: Side | 'press'
    readonly person: string | null
    readonly passages: Proof
  }[]
  /** For refused calls: who refused. */
  readonly refusedBy: Side | null
  readonly outlook: Outlook | null
  /** Keys of the topics in the lexicon. */
  readonly topics: readonly { readonly topic: string; readonly passages: Proof }[]
  readonly passages: Proof
}
