import type { Language } from '#core/language.ts'
import { calendarDate, type FoundDate } from '#language/date-found.ts'
import type { DateText } from '#language/date-items.ts'
import { dayOf } from '#language/date-month-arithmetic.ts'
import { isYear } from '#language/date-parts.ts'

const SEPARATORS = new Set(['/', '-', '.', '\\', '\u2044', '\u2013', '\u2010', '\u2011'])

/** How far the language of a lone date is looked for, in words on each side. */
const AROUND = 8

/** The language of the words about an item, Arabic where there is any; null where there are none. */
const languageAt = (t: DateText, at: number, to: number): Language | null => {
  let seen: Language | null = null
  for (
    let place = Math.max(0, at - AROUND);
    place < Math.min(t.items.length, to + AROUND);
    place += 1
  ) {
    if (t.items[place]?.arabic === true) return 'ar'
    if (t.items[place]?.width === 0) seen = 'en'
  }
  return seen
}

/** The mark that parts the number at an item from the one before it; null where it is none. */
const separator = (t: DateText, at: number): string | null => {
  const gap = t.gap(at)
  return t.width(at) > 0 && t.width(at - 1) > 0 && SEPARATORS.has(gap) ? gap : null
}

const exists = (year: number, month: number, day: number): boolean =>
  dayOf(year, month, day) !== null

/** A leap year, to try a day and a month whose year is not printed. */
const ANY = 2000

const yearOf = (t: DateText, at: number): number | null => {
  const value = t.digits(at)
  if (value === null) return null
  if (t.width(at) === 4) return isYear(value) ? value : null
  return t.width(at) === 2 ? 2000 + value : null
}

const dayAndMonth = (
  one: number,
  other: number,
  year: number | null,
  dayFirst: boolean,
  to: number,
  rule: string,
): FoundDate | null => {
  const asYear = year === null ? null : ({ kind: 'number', year } as const)
  const first = exists(year ?? ANY, other, one)
  const second = exists(year ?? ANY, one, other)
  const date = (month: number, day: number): FoundDate => ({
    expression: calendarDate({ year: asYear, month: { kind: 'named', month }, day }),
    rule,
    to,
  })
  if (first && (dayFirst || !second || one === other)) return date(other, one)
  if (second && !first) return date(one, other)
  // A day that does not exist is still what is printed: its fields say so, and its date stays empty.
  if (!first) return one <= 31 && other >= 1 && other <= 12 ? date(other, one) : null
  return {
    expression: { kind: 'either', year, one, other, weekday: null },
    rule: 'numbers-either',
    to,
  }
}

/** Words that a day and a month in numbers without a year need before them: else they are a fraction. */
const isIntroduced = (t: DateText, at: number): boolean => {
  if (t.gap(at) !== '' && t.gap(at) !== '(')
    return t.sense(at - 1).weekday !== undefined && t.gap(at) !== '\n'
  const before = t.sense(at - 1)
  return (
    t.has(at - 1, 'day-noun') ||
    t.has(at - 1, 'on') ||
    t.has(at - 1, 'in') ||
    t.has(at - 1, 'event') ||
    t.has(at - 1, 'before') ||
    t.has(at - 1, 'after') ||
    t.has(at - 1, 'since') ||
    t.has(at - 1, 'until') ||
    t.has(at - 1, 'by') ||
    t.has(at - 1, 'of') ||
    t.has(at - 1, 'equals') ||
    t.has(at - 1, 'around') ||
    before.weekday !== undefined
  )
}

/**
 * Dates in numbers: `2024-07-12`, `12/7/2024`, `12.07.24`, `2024-07`, `7/2024`, and `12/7` behind a
 * word for a day. In Arabic the day stands first. In English 12/7/2024 is two days, unless one of its
 * numbers is no month; with points between, the day stands first in every land that writes so.
 */
export const readNumeric = (t: DateText, at: number): FoundDate | null => {
  if (t.width(at) === 0 || separator(t, at) !== null) return null
  const mark = separator(t, at + 1)
  if (mark === null) return null
  const one = t.digits(at)
  const other = t.digits(at + 1)
  if (one === null || other === null) return null
  const second = separator(t, at + 2)
  if (second !== null && separator(t, at + 3) !== null) return null
  const third = second === mark ? t.digits(at + 2) : null
  if (second !== null && third === null) return null
  const narrow = (place: number): boolean => t.width(place) <= 2
  if (third !== null) {
    if (t.width(at) === 4) {
      if (!isYear(one) || !narrow(at + 1) || !narrow(at + 2) || !exists(one, other, third))
        return null
      return {
        expression: calendarDate({
          year: { kind: 'number', year: one },
          month: { kind: 'named', month: other },
          day: third,
        }),
        rule: 'year-month-day-numbers',
        to: at + 3,
      }
    }
    const year = yearOf(t, at + 2)
    if (year === null || !narrow(at) || !narrow(at + 1)) return null
    const dayFirst = mark === '.' || (languageAt(t, at, at + 3) ?? t.language) === 'ar'
    return dayAndMonth(one, other, year, dayFirst, at + 3, 'day-month-year-numbers')
  }
  const month = (year: number, value: number): FoundDate | null =>
    value < 1 || value > 12 || !isYear(year) || mark === '.'
      ? null
      : {
          expression: calendarDate({
            year: { kind: 'number', year },
            month: { kind: 'named', month: value },
          }),
          rule: 'month-year-numbers',
          to: at + 2,
        }
  if (t.width(at) === 4) return narrow(at + 1) ? month(one, other) : null
  if (t.width(at + 1) === 4) return narrow(at) ? month(other, one) : null
  if (!narrow(at) || !narrow(at + 1) || mark !== '/' || !isIntroduced(t, at)) return null
  if (t.has(at + 2, 'counted') || t.sense(at + 2).unit !== undefined) return null
  // `13-15 May` is two days of one month, and not the thirteenth of a fifteenth.
  if (t.sense(at + 2).month !== undefined) return null
  return dayAndMonth(
    one,
    other,
    null,
    (languageAt(t, at, at + 2) ?? t.language) === 'ar',
    at + 2,
    'day-month-numbers',
  )
}
