import type { EdtfDate } from '#core/edtf-date.ts'
import type { Language } from '#core/language.ts'
import { approximately, type DateAnchor, resolveFrom } from '#language/date-anchor.ts'
import { dateContextReader } from '#language/date-discourse.ts'
import type { CalendarDate, DateExpression } from '#language/date-expression.ts'
import { dateText } from '#language/date-items.ts'
import type { DateLexicon } from '#language/date-lexicon.ts'
import { type PlacedExpression, readExpressions } from '#language/date-mentions.ts'
import { createDateVocabulary } from '#language/date-vocabulary.ts'

/** How a date stands to what is spoken of: on it, or before, after, since, until or around it. */
export type DateRelation = 'on' | 'before' | 'after' | 'since' | 'until' | 'around'

/** What is printed of a date, before any reasoning; what is not printed is left out. */
export type DateFields = {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday?: number
}

/** A date that a text speaks of. */
export type DateMention = {
  /** The words that name it: `text.slice(start, end)`. */
  readonly start: number
  readonly end: number
  /** Where the word of its relation begins; `start` where there is none. */
  readonly lead: number
  readonly fields: DateFields
  /** The date reasoned from the day of speaking; null where the words do not determine one. */
  readonly date: EdtfDate | null
  /** The dates that it can be, where it can be several and no more is known; else empty. */
  readonly either: readonly EdtfDate[]
  /** The name of the rule that read it, such as `day-month-year` or `weekday-last`. */
  readonly rule: string
  /** A Hijri date is recognised as such; its fields are of that calendar and its date is null. */
  readonly calendar: 'gregorian' | 'hijri'
  readonly relation: DateRelation
}

/** How a text is to be read. */
export type DateReading = {
  /** Whether what is spoken of lies ahead: a date without a year is then the next one. */
  readonly future?: boolean
  /** The language of a text without letters, such as a date typed alone. */
  readonly language?: Language
}

/** Reads the dates of Arabic and English texts. */
export type DateReader = {
  /**
   * The dates of a text in its order, never overlapping. The time taken grows with the length of the
   * text and with nothing else.
   */
  read(text: string, anchor: DateAnchor, reading?: DateReading): readonly DateMention[]
}

const calendarOf = (expression: DateExpression): CalendarDate | null =>
  expression.kind === 'calendar' ? expression : expression.kind === 'part' ? expression.of : null

const fieldsOf = (expression: DateExpression): DateFields => {
  const date = calendarOf(expression)
  const weekday =
    date?.weekday ??
    (expression.kind === 'weekday' ||
    expression.kind === 'day-shift' ||
    expression.kind === 'either'
      ? expression.weekday
      : null)
  const year =
    date?.year?.kind === 'number'
      ? date.year.year
      : expression.kind === 'either'
        ? expression.year
        : expression.kind === 'season' && expression.year?.kind === 'number'
          ? expression.year.year
          : null
  return {
    ...(year === null ? {} : { year }),
    ...(date?.month?.kind === 'named' ? { month: date.month.month } : {}),
    ...(date === null || date.day === null ? {} : { day: date.day }),
    ...(weekday === null ? {} : { weekday }),
  }
}

/** Makes the reader of dates for the words of a lexicon. */
export const createDateReader = (lexicon: DateLexicon): DateReader => {
  const vocabulary = createDateVocabulary(lexicon)
  return Object.freeze({
    read: (text: string, anchor: DateAnchor, reading: DateReading = {}): readonly DateMention[] => {
      const t = dateText(text, vocabulary, {
        language: reading.language ?? null,
        future: reading.future === true,
        spoken: 'today' in anchor,
      })
      const found = readExpressions(t)
      const discourse = dateContextReader(t, found)
      return found.map((placed: PlacedExpression, at): DateMention => {
        const { expression, rule, relation, future } = placed
        const outcome = resolveFrom(expression, anchor, {
          future,
          previous: discourse.previous(at),
        })
        discourse.record(at, outcome.date)
        return {
          start: placed.start,
          end: placed.end,
          lead: placed.lead,
          fields: fieldsOf(expression),
          date:
            outcome.date !== null && relation === 'around'
              ? approximately(outcome.date)
              : outcome.date,
          either: outcome.either,
          rule,
          calendar: calendarOf(expression)?.calendar ?? 'gregorian',
          relation,
        }
      })
    },
  })
}
