import type { EdtfDate } from '#core/edtf-date.ts'
import type { Language } from '#core/language.ts'
import { approximately, type DateAnchor, resolveFrom } from '#language/date-anchor.ts'
import { resolveWithin } from '#language/date-contained.ts'
import { createDateDiscourse } from '#language/date-discourse.ts'
import type { DateExpression, DateRelation, TimeUnit } from '#language/date-expression.ts'
import { calendarOf, type DateFields, fieldsOf } from '#language/date-fields.ts'
import { hijriToGregorian } from '#language/date-hijri.ts'
import { dateText } from '#language/date-items.ts'
import type { DateLexicon } from '#language/date-lexicon.ts'
import { type PlacedExpression, readExpressions } from '#language/date-mentions.ts'
import { pointerOf } from '#language/date-pointer.ts'
import { createDateVocabulary } from '#language/date-vocabulary.ts'

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
  /** A Hijri date has fields of its own calendar, and a date only where conversion was asked for. */
  readonly calendar: 'gregorian' | 'hijri'
  readonly relation: DateRelation
  /** Of «two days after» an event that the words behind name: so many days, below 0 before it; else null. */
  readonly daysFromEvent: number | null
}

/** How a text is to be read. */
export type DateReading = {
  /** Whether what is spoken of lies ahead: a date without a year is then the next one. */
  readonly future?: boolean
  /** Whether Hijri dates are converted, approximately; else they are recognised and have no date. */
  readonly convertHijri?: boolean
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

const DAYS: Partial<Readonly<Record<TimeUnit, number>>> = { day: 1, week: 7 }

const daysFromEvent = (expression: DateExpression): number | null => {
  if (expression.kind !== 'from-event' || expression.count === null) return null
  const days = DAYS[expression.unit]
  return days === undefined ? null : expression.sign * expression.count * days
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
      const discourse = createDateDiscourse(t, found)
      return found.flatMap((placed: PlacedExpression, at): readonly DateMention[] => {
        const { expression, rule, relation, future } = placed
        // «21 of the month» is a date only where a month was named.
        if (pointerOf(expression)?.told === true && !discourse.namesMonth(at)) return []
        const context = {
          future,
          until: relation === 'until',
          previous: discourse.previous(at),
        }
        const alone = resolveFrom(expression, anchor, context)
        const container = discourse.container(at)
        const within =
          container === null ? null : resolveWithin(expression, container, anchor, context, alone)
        const outcome = within ?? alone
        const fields = fieldsOf(expression)
        const calendar = calendarOf(expression)?.calendar ?? 'gregorian'
        const { year, month, day } = fields
        const converted =
          calendar === 'hijri' && reading.convertHijri && year !== undefined && month !== undefined
            ? hijriToGregorian(year, month, day ?? null)
            : null
        const date = converted ?? outcome.date
        discourse.record(at, date, within === null ? null : container)
        return [
          {
            start: placed.start,
            end: placed.end,
            lead: placed.lead,
            fields,
            date: date !== null && relation === 'around' ? approximately(date) : date,
            either: outcome.either,
            rule: within === null ? rule : `${rule}-within`,
            calendar,
            relation,
            daysFromEvent: daysFromEvent(expression),
          },
        ]
      })
    },
  })
}
