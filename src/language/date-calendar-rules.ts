import type { CalendarDate, YearRef } from '#language/date-expression.ts'
import { calendarDate, type FoundDate } from '#language/date-found.ts'
import type { DateText } from '#language/date-items.ts'
import { readDay } from '#language/date-number.ts'
import { isSlashed, type ReadMonth, readMonth, readMonthPeriod } from '#language/date-parts.ts'
import { readToldMonth } from '#language/date-told-month.ts'
import { detached, readYear } from '#language/date-year.ts'

/**
 * Whether the word before an item makes a name of the day behind it: the city of 6 October, the
 * revolution of 25 January.
 */
const isNamed = (t: DateText, at: number, to: number): boolean => {
  const before = t.gap(at) === '' && t.has(at - 1, 'name-before')
  return before || (t.gap(to) === '' && t.has(to, 'name-after'))
}

/** What may stand before the «last» or «next» behind a month. */
const CLOSED = new Set(['', ')', '\u00bb', '"', '\u201d', ']'])

/** The year, or the «last» or «next», behind a month, and what it makes of the date. */
const tail = (
  t: DateText,
  to: number,
  calendar: 'gregorian' | 'hijri',
): {
  readonly year: YearRef | null
  readonly toward: CalendarDate['toward']
  readonly to: number
} => {
  const stopped = t.gap(to) === '.' && t.sense(to - 1).month?.short === true && t.width(to) === 4
  const year = readYear(stopped ? detached(t, to) : t, to, calendar)
  if (year !== null) return { year: year.year, toward: null, to: year.to }
  const after = CLOSED.has(t.gap(to)) ? t.sense(to).after : undefined
  if (after === undefined || after === 'same') return { year: null, toward: null, to }
  const behind = readYear(t, to + 1, calendar)
  return { year: behind?.year ?? null, toward: after, to: behind?.to ?? to + 1 }
}

const ruleOf = (parts: string, year: YearRef | null): string =>
  year === null ? parts : year.kind === 'number' ? `${parts}-year` : `${parts}-relative-year`

/** Whether a day and an unsure name of a month make a date: «13 may», and not «no one may». */
const agrees = (month: ReadMonth, figures: boolean, linked: boolean, arabic: boolean): boolean =>
  !month.unsure || figures || linked || arabic

/** «13 May 2022», «the thirteenth of May last», «13th of May», «25 of the present month». */
export const readDayMonth = (t: DateText, at: number): FoundDate | null => {
  const start = t.has(at, 'the') && t.gap(at + 1) === '' ? at + 1 : at
  const day = readDay(t, start)
  if (day === null) return null
  let next = day.to
  if (t.gap(next) !== '' && !isSlashed(t, next) && t.gap(next) !== '(') return null
  const linked =
    t.has(next, 'of') && !t.has(next, 'in') && t.gap(next) === '' && t.gap(next + 1) === ''
  if (linked) next += 1
  if (linked && t.has(next, 'the') && t.sense(next + 1).before === undefined) next += 1
  const arabic = t.items[start]?.arabic === true
  // «First May» without an article in Arabic is the beginning of the month as often as its first day.
  if (arabic && day.how === 'ordinal' && t.items[start]?.definite === false && start === at)
    return null
  const month = readMonth(t, next)
  // «at least 12 may have died»
  const verb = month?.unsure === true && t.gap(month.to) === '' && t.has(month.to, 'after-verb')
  if (month !== null && !verb && agrees(month, t.width(start) > 0, linked, arabic)) {
    const rest = tail(t, month.to, month.calendar)
    const date = calendarDate({
      calendar: month.calendar,
      year: rest.year,
      month: { kind: 'named', month: month.month },
      day: day.value,
      toward: rest.toward,
      named: isNamed(t, at, rest.to),
    })
    return { expression: date, rule: ruleOf('day-month', rest.year), to: rest.to }
  }
  if (isSlashed(t, day.to)) return null
  if (day.how === 'cardinal') return null
  const told = readToldMonth(t, at, next, linked)
  if (told !== null)
    return {
      expression: calendarDate({ month: { kind: 'told' }, day: day.value }),
      rule: 'day-relative-month',
      to: told,
    }
  const period = readMonthPeriod(t, next)
  if (period === null) return null
  // «The sixth and present president» is no day.
  if (!linked && t.width(start) === 0) return null
  // «15 of this month» and the Arabic «5 present» are days; the English «in 5 this month» is not.
  if (!linked && !arabic && t.items[next]?.arabic === false) return null
  return {
    expression: calendarDate({ month: period.month, day: day.value }),
    rule: 'day-relative-month',
    to: period.to,
  }
}

/** «May 13, 2022», «July 12th», «Mar. 15». */
export const readMonthDay = (t: DateText, at: number): FoundDate | null => {
  const month = readMonth(t, at)
  if (month === null || (month.calendar === 'hijri' && month.unsure)) return null
  const joint = t.gap(month.to)
  const stop = joint === '.' && t.sense(month.to - 1).month?.short === true
  if (joint !== '' && !stop && !isSlashed(t, month.to)) return null
  const start = t.has(month.to, 'the') ? month.to + 1 : month.to
  const day = readDay(t, start)
  if (day === null || day.how === 'cardinal') return null
  if (t.has(day.to, 'counted') && t.gap(day.to) === '') return null
  if (t.sense(day.to).unit !== undefined && t.gap(day.to) === '') return null
  const year = readYear(t, day.to, month.calendar)
  const printed = year !== null && year.year.kind === 'number'
  // In Arabic the day stands first: behind a month a number is one only where the year follows.
  if (t.items[at]?.arabic === true && !printed) return null
  // «In May 5 soldiers»: nobody says «in May 5» of a day.
  if (t.has(at - 1, 'in') && day.how === 'digits' && !printed) return null
  if (isSlashed(t, month.to) && !printed) return null
  const to = year?.to ?? day.to
  return {
    expression: calendarDate({
      calendar: month.calendar,
      year: year?.year ?? null,
      month: { kind: 'named', month: month.month },
      day: day.value,
      named: isNamed(t, at, to),
    }),
    rule: ruleOf('month-day', year?.year ?? null),
    to,
  }
}

const INTRODUCE = ['in', 'before', 'after', 'since', 'until', 'between', 'around'] as const

/** An Arabic name of a month this short with a letter before it is another word. */
const SHORT = 3

/** Whether the words about an unsure name of a month show that it is one. */
const isShown = (t: DateText, at: number, to: number): boolean => {
  const item = t.items[at]
  if (item === undefined) return false
  const near = t.gap(at) === '' || t.gap(at) === '-'
  // A short name with a preposition on it is of a father, or a door, more often than of a month.
  if (near && item.prefixed && item.end - item.start > SHORT) return true
  if (near && INTRODUCE.some((role) => t.has(at - 1, role))) return true
  if (near && !item.arabic && t.has(at - 1, 'of')) return true
  if (near && t.sense(at - 1).part !== undefined) return true
  if (near && item.arabic && t.has(at - 1, 'event')) return true
  return t.gap(to) === '' && t.has(to, 'event') && t.has(at - 1, 'the')
}

/** «May 2022», «in May», «last March», «June last», «month 5». */
export const readMonthYear = (t: DateText, at: number): FoundDate | null => {
  const before = t.sense(at).before
  const start = before !== undefined && t.gap(at + 1) === '' ? at + 1 : at
  const month = readMonth(t, start)
  if (month === null) return null
  if (
    start > at &&
    before !== 'last' &&
    before !== 'next' &&
    before !== 'this' &&
    before !== 'recent'
  )
    return null
  const rest = tail(t, month.to, month.calendar)
  if (start > at) {
    if (month.unsure && before === 'this' && !t.has(month.to, 'event')) return null
    return {
      expression: calendarDate({
        calendar: month.calendar,
        year: rest.year,
        month: { kind: 'named', month: month.month },
        toward: before ?? null,
      }),
      rule: 'month-toward',
      to: rest.year === null ? month.to : rest.to,
    }
  }
  const settled = rest.year !== null || rest.toward !== null
  if (month.unsure && !settled && !isShown(t, at, month.to)) return null
  return {
    expression: calendarDate({
      calendar: month.calendar,
      year: rest.year,
      month: { kind: 'named', month: month.month },
      toward: rest.toward,
      named: isNamed(t, at, rest.to),
    }),
    rule: rest.toward === null ? ruleOf('month', rest.year) : 'month-toward',
    to: rest.to,
  }
}
