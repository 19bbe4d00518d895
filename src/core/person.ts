import type { Day } from '#core/calendar.ts'
import type { Language } from '#core/language.ts'

/** A country, as its two-letter ISO 3166-1 code in small letters; `nato` for the alliance's own officials. */
export type Side = string

/** The offices that matter here. A minister of defence is the same office in every country. */
export const OFFICES = [
  'defence-minister',
  'chief-of-staff',
  'commander-in-chief',
  'spokesman',
  'deputy-minister',
  'foreign-minister',
  'security-adviser',
  'ambassador',
  'head-of-state',
] as const

/** One of the offices that matter here. */
export type Office = (typeof OFFICES)[number]

/** A stretch in office. `last` is null while it lasts. */
export type Term = {
  readonly office: Office
  readonly first: Day
  readonly last: Day | null
  readonly acting: boolean
}

/** An official, with the names that a reply uses and every spelling that a reader may meet or type. */
export type Person = {
  /** The key of the person everywhere: the surname in small Latin letters, such as `austin`. */
  readonly id: string
  readonly side: Side
  readonly names: Readonly<Record<Language, { readonly full: string; readonly short: string }>>
  /** Other spellings of the name, whole or surname alone, in either script. */
  readonly spellings: readonly string[]
  readonly terms: readonly Term[]
}

/** The terms that include a day. */
export const termsOn = (person: Person, day: Day): readonly Term[] =>
  person.terms.filter((term) => term.first <= day && (term.last === null || day <= term.last))
