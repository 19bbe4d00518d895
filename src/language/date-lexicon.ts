import type { Season, TimeUnit, Toward } from '#language/date-expression.ts'

/** Names of one month or weekday. */
export type DateNames = {
  /** Names that mean it wherever they stand. */
  readonly sure: readonly string[]
  /** Names that are other words too: they need a day, a year or a preposition beside them. */
  readonly unsure: readonly string[]
  /** Abbreviations, which are unsure and may end with a full stop. */
  readonly short?: readonly string[] | undefined
}

/** Words for numbers by their value, apart by how they join: ones and tens make 21 to 99. */
export type NumberWords = {
  readonly ones: Readonly<Record<string, readonly string[]>>
  readonly teens: Readonly<Record<string, readonly string[]>>
  readonly tens: Readonly<Record<string, readonly string[]>>
}

/** The parts that other words play in a date; `knowledge/lexicon/dates.yaml` shows each by its words. */
export const DATE_ROLES = [
  'the',
  'in',
  'on',
  'of',
  'of-it',
  'day-noun',
  'month-noun',
  'equals',
  'before',
  'after',
  'since',
  'until',
  'by',
  'around',
  'more-than',
  'ago-before',
  'ago-dialect',
  'ago-after',
  'earlier',
  'later',
  'from-now',
  'now',
  'that',
  'before-it',
  'after-it',
  'from',
  'to',
  'between',
  'and',
  'then',
  'again',
  'saw',
  'short-form',
  'with',
  'relative',
  'after-verb',
  'bc',
  'a',
  'past',
  'half',
  'hang-on',
  'few',
  'couple',
  'last-ones',
  'approximate-after',
  'same',
  'following',
  'preceding',
  'part-of-day',
  'night',
  'last-night',
  'this-daytime',
  'earlier-in',
  'later-in',
  'weekend',
  'quarter',
  'final',
  'hijri-era',
  'common-era',
  'suffix',
  'plural-suffix',
  'for',
  'event',
  'counted',
  'name-before',
  'name-after',
  'future',
  'never',
] as const

/** A part that a word plays in a date. */
export type DateRole = (typeof DATE_ROLES)[number]

/** The part of a month or a year that a word names. */
export type EarlyMidLate = 'early' | 'mid' | 'late'

/** The words of dates, as `knowledge/lexicon/dates.yaml` holds them. */
export type DateLexicon = {
  readonly clitics: {
    readonly conjunctions: readonly string[]
    readonly prepositions: readonly string[]
    readonly article: string
  }
  /** By number, `1` to `12`. */
  readonly months: Readonly<Record<string, DateNames>>
  readonly hijriMonths: Readonly<Record<string, DateNames>>
  /** Words that are one letter from a name and no date. */
  readonly notMisspelt: readonly string[]
  /** By number, `1` for Monday to `7` for Sunday. */
  readonly weekdays: Readonly<Record<string, DateNames>>
  readonly seasons: Readonly<Record<Season, readonly string[]>>
  readonly cardinals: NumberWords
  readonly ordinals: NumberWords
  /** Words for a day so many days from today, by that number. */
  readonly days: Readonly<Record<string, readonly string[]>>
  readonly units: Readonly<
    Record<
      TimeUnit,
      {
        readonly one: readonly string[]
        readonly two: readonly string[]
        readonly many: readonly string[]
      }
    >
  >
  /** Words before a noun, and words behind it, that say which one in time is meant. */
  readonly towardBefore: Readonly<Partial<Record<Toward, readonly string[]>>>
  readonly towardAfter: Readonly<Partial<Record<Toward, readonly string[]>>>
  readonly periods: readonly {
    readonly unit: 'week' | 'month' | 'year'
    readonly shift: number
    readonly words: readonly string[]
  }[]
  readonly parts: Readonly<Record<EarlyMidLate, readonly string[]>>
  readonly roles: Readonly<Record<DateRole, readonly string[]>>
}
