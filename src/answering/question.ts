import type { Aspect } from '#answering/aspect.ts'
import type { Day } from '#core/calendar.ts'
import type { EdtfDate } from '#core/edtf-date.ts'
import type { Language } from '#core/language.ts'
import type { Office, Side } from '#core/person.ts'
import type { Span } from '#language/span.ts'

/** Which of the calls in the order of time: the first or last so many, or the one in a place. */
export type Order =
  | { readonly kind: 'first'; readonly many: number }
  | { readonly kind: 'last'; readonly many: number }
  /** The one before the last. */
  | { readonly kind: 'penultimate' }
  /** From 1. */
  | { readonly kind: 'nth'; readonly place: number }
  | { readonly kind: 'next' }
  | { readonly kind: 'previous' }

/** When the calls asked for were. */
export type When = {
  /** The days meant; null where only parts of a date are named (see `fields`) and no year can be known. */
  readonly date: EdtfDate | null
  /** What is named of the date: a year, a month 1–12, a day 1–31. */
  readonly fields: {
    readonly year?: number
    readonly month?: number
    readonly day?: number
    /** 1 for Monday to 7 for Sunday. */
    readonly weekday?: number
  }
  /** Whether the year is neither named nor pointed to («last May»), so that any year may be meant. */
  readonly yearless: boolean
  /** The days that it can be where its figures can be read in two orders; else empty. */
  readonly either: readonly EdtfDate[]
  /** `since` and `until` take the day itself in; `after` and `before` do not. */
  readonly relation: 'on' | 'before' | 'after' | 'since' | 'until' | 'around'
  /** The event that the date stands for, by its key in the lexicon; null for a date as such. */
  readonly event: string | null
  /** The topic whose last call the date is that of, by its key in the lexicon; null for none. */
  readonly topic: string | null
}

/** An office named, and of which country. */
export type OfficeMention = { readonly office: Office; readonly side: Side | null }

/** Who took part in the calls asked for. */
export type Participants = {
  /** Ids of people named. */
  readonly people: readonly string[]
  /** Ids of people whose calls are not asked for: «besides Austin». */
  readonly excluded: readonly string[]
  readonly offices: readonly OfficeMention[]
  /** Countries named as a party to a call. */
  readonly sides: readonly Side[]
  /** Words that stand where a party is named and that nothing known explains. */
  readonly unknown: readonly Span[]
}

/** One thing asked. A question with two of these is two clauses. */
export type Clause = {
  /** The whole text in which the clause's spans are places. */
  readonly whole: string
  readonly text: string
  /** The clause without the words that ask and without filler: what a search looks for. */
  readonly content: string
  /** What is asked; null where nothing says. */
  readonly aspect: Aspect | null
  /** Which of the gaps between calls: the longest or the shortest; null for none. */
  readonly extreme: 'longest' | 'shortest' | null
  /** Whether it asks if a thing is so. */
  readonly confirm: boolean
  /** Whether it denies: «did they not …?» is answered without a yes or no. */
  readonly negated: boolean
  /** Whether it asks how surely the day is known. */
  readonly asksCertainty: boolean
  /** Whether it speaks of a call at all. */
  readonly aboutCall: boolean
  /** Whether the call or calls are in the plural. */
  readonly plural: boolean
  readonly participants: Participants
  readonly when: readonly When[]
  readonly orders: readonly Order[]
  readonly topics: readonly string[]
  /** The sides whose account may be meant; empty for every side's. */
  readonly accountsOf: readonly (Side | 'press')[]
  /** Ids of the people whose words may be meant. */
  readonly speakers: readonly string[]
  /** Keys of outlets named. */
  readonly outlets: readonly string[]
  /** Whether a denial is asked for, and no refusal. */
  readonly denied: boolean
  /** Whether counterparts of any country are meant, not the Americans alone. */
  readonly everyone: boolean
  /** Unexplained words that name a subject. */
  readonly about: readonly Span[]
  /** Whether the difference between accounts is asked for. */
  readonly difference: boolean
  /** Whether the announcement is asked for rather than the article. */
  readonly announced: boolean
  /** Whether it points back to what was spoken of. */
  readonly pointsBack: boolean
  /** A fact of the call that no ledger keeps: the hour, the place, the language; null for none. */
  readonly unkept: string | null
  /** Content words that nothing known explains. */
  readonly leftover: readonly Span[]
  /** Whether the day of the call spoken of is meant: «on the same day». */
  readonly sameDay: boolean
  /** For a time between two things: each as a clause of its own; null where it does not come apart. */
  readonly ends: readonly [Clause, Clause] | null
}

/** A word that was taken for another: a misspelling understood. */
export type Taken = { readonly written: string; readonly as: string }

/** A question, read. */
export type Question = {
  readonly text: string
  readonly language: Language
  readonly today: Day
  readonly clauses: readonly Clause[]
  readonly taken: readonly Taken[]
}

/** What a text turned out to be. */
export type Understanding =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'unreadable'; readonly language: Language }
  | {
      readonly kind: 'courtesy'
      readonly sign: 'greeting' | 'thanks' | 'capabilities'
      readonly language: Language
    }
