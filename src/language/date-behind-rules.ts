import { calendarDate, type FoundDate } from '#language/date-found.ts'
import type { DateText } from '#language/date-items.ts'
import type { DateRole } from '#language/date-lexicon.ts'
import type { PlacedExpression } from '#language/date-mentions.ts'
import { type ReadNumber, readDay } from '#language/date-number.ts'
import { isYear } from '#language/date-parts.ts'

/** The month, and the day if any, of the mention that a bare day stands behind. */
type Behind = { readonly to: number; readonly day: number | null; readonly month: number | null }

const near = (t: DateText, at: number): boolean => t.gap(at) === ''
const isComma = (gap: string): boolean => gap === ',' || gap === '\u060c'

const behindOf = (last: PlacedExpression | undefined): Behind | null => {
  if (last?.relation !== 'on' || last.expression.kind !== 'calendar') return null
  const { month, day, calendar, named } = last.expression
  if (month === null || calendar === 'hijri' || named) return null
  return { to: last.to, day, month: month.kind === 'named' ? month.month : null }
}

const JOINERS: readonly DateRole[] = ['and', 'then', 'again', 'in', 'on']

/** How many words stand at most between a day and the one listed behind it. */
const JOINED = 4

/** Whether nothing but what joins two days stands between them: «and again on». */
const isLinked = (t: DateText, from: number, at: number): boolean => {
  if (at - from > JOINED) return false
  if (at === from) return t.items[at]?.joined === true && near(t, at)
  if (!near(t, from) && !isComma(t.gap(from))) return false
  let joins = false
  for (let place = from; place < at; place += 1) {
    if (place > from && !near(t, place)) return false
    if (!JOINERS.some((role) => t.has(place, role))) return false
    joins ||= t.has(place, 'and') || t.has(place, 'then') || t.items[place]?.joined === true
  }
  return joins && near(t, at)
}

const ENDS = /[.!?\u061f\n]/u

const inOneSentence = (t: DateText, from: number, at: number): boolean => {
  for (let place = from; place <= at; place += 1) {
    const stop = t.gap(place)
    if (ENDS.test(stop) && !(stop === '.' && t.sense(place - 1).month?.short === true)) return false
  }
  return true
}

/** Words that a bare day may stand before; before another, «the 21st» counts it. */
const CLOSERS: readonly DateRole[] = [
  'and',
  'then',
  'again',
  'in',
  'on',
  'before',
  'after',
  'by',
  'relative',
]

const isClosed = (t: DateText, to: number): boolean =>
  !near(t, to) || (CLOSERS.some((role) => t.has(to, role)) && !t.has(to, 'of'))

const sameMonth = (day: number, to: number): FoundDate => ({
  expression: calendarDate({ month: { kind: 'same' }, day }),
  rule: 'day-relative-month',
  to,
})

/** «In October 2022, on the 21st and the 23rd»: a day of the month alone, or one more of its days. */
const readEnglishOrdinal = (t: DateText, at: number, behind: Behind): FoundDate | null => {
  if (!t.has(at, 'the') || !near(t, at + 1) || t.width(at + 1) === 0) return null
  const day = readDay(t, at + 1)
  if (day === null || day.how !== 'ordinal' || !isClosed(t, day.to)) return null
  const fits =
    behind.day === null
      ? near(t, at) && t.has(at - 1, 'on') && inOneSentence(t, behind.to, at)
      : day.value > behind.day && isLinked(t, behind.to, at)
  return fits ? sameMonth(day.value, day.to) : null
}

/** An ordinal up to here counts calls as often as days: «and in the second». */
const SMALL = 10

/** «On the twenty-first of it, then on the twenty-third», «on 21 October, then on 23». */
const readArabicDay = (t: DateText, at: number, behind: Behind): FoundDate | null => {
  const day = readDay(t, at)
  if (day === null || behind.day === null || day.value <= behind.day) return null
  if (!isLinked(t, behind.to, at)) return null
  if (day.how === 'digits')
    return t.has(at - 1, 'in') && !near(t, day.to) ? sameMonth(day.value, day.to) : null
  const whole = day.how === 'ordinal' && t.definite(at) && day.value > SMALL
  const more = t.has(day.to, 'of') || t.has(day.to, 'of-it') || t.sense(day.to).month !== undefined
  return whole && !(near(t, day.to) && more) ? sameMonth(day.value, day.to) : null
}

/** How many more numbers a list behind a month may have. */
const MORE = 3

/** The last of the numbers «23 and 25» behind «October 21,»; null where they are no such list. */
const lastOfNumbers = (t: DateText, from: number): ReadNumber | null => {
  let at = from
  for (let passed = 0; passed < MORE; passed += 1) {
    const day = readDay(t, at)
    if (day === null || day.how !== 'digits') return null
    const and = (near(t, day.to) || isComma(t.gap(day.to))) && t.has(day.to, 'and')
    if (and) return near(t, day.to + 1) ? readDay(t, day.to + 1) : null
    if (!isComma(t.gap(day.to)) || t.width(day.to) === 0) return null
    at = day.to
  }
  return null
}

/** The year behind the last day of a list: «October 21 and 23, 2022». */
const yearBehind = (t: DateText, to: number): number | null => {
  const year = t.digits(to)
  return year !== null && t.width(to) === 4 && isYear(year) && isComma(t.gap(to)) ? year : null
}

/** «23» of «October 21 and 23, 2022», of «October 21, 23 and 25». */
const readEnglishNumber = (t: DateText, at: number, behind: Behind): FoundDate | null => {
  if (behind.day === null || t.width(at) === 0) return null
  const day = readDay(t, at)
  if (day === null || day.how !== 'digits' || day.value <= behind.day) return null
  const listed = at === behind.to && isComma(t.gap(at))
  const anded = at === behind.to + 1 && t.has(behind.to, 'and') && near(t, at)
  const last = listed ? lastOfNumbers(t, at) : anded ? day : null
  if (last === null || last.how !== 'digits' || near(t, last.to)) return null
  const year = yearBehind(t, last.to)
  if (year === null || behind.month === null) return sameMonth(day.value, day.to)
  return {
    expression: calendarDate({
      year: { kind: 'number', year },
      month: { kind: 'named', month: behind.month },
      day: day.value,
    }),
    rule: 'day-of-list',
    to: last === day ? day.to + 1 : day.to,
  }
}

/** A day printed without its month, right behind the mention that names it. */
export const readDayBehind = (
  t: DateText,
  at: number,
  last: PlacedExpression | undefined,
): FoundDate | null => {
  const behind = behindOf(last)
  if (behind === null || last === undefined) return null
  if (t.items[at]?.arabic === true || (t.width(at) > 0 && t.items[last.to - 1]?.arabic === true))
    return readArabicDay(t, at, behind)
  return readEnglishOrdinal(t, at, behind) ?? readEnglishNumber(t, at, behind)
}
