import { Calendar, type Day } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import type { DateExpression } from '#language/date-expression.ts'
import { resolve } from '#language/date-resolve.ts'
import {
  type DateContext,
  type Resolved,
  resolved,
  UNRESOLVED,
} from '#language/date-resolve-calendar.ts'

/** The day of speaking: today, or the day of publication as far as it is known. */
export type DateAnchor = { readonly today: Day } | { readonly published: EdtfDate }

/** A date made approximate, as «around» makes it; an interval stays as it is. */
export const approximately = (date: EdtfDate): EdtfDate =>
  date.approximate || date.precision === 'interval' ? date : EdtfDate.of(`${date.edtf}~`)

const sameDate = (a: EdtfDate | null, b: EdtfDate | null): boolean => a?.edtf === b?.edtf

/** Whether an expression moves with the day of speaking, one day for one day. */
const moves = (expression: DateExpression): boolean =>
  (expression.kind === 'day-shift' && expression.weekday === null) ||
  (expression.kind === 'count' && expression.unit === 'day' && expression.count !== null)

/** Whether an expression means another day on another day of speaking, whatever its year. */
const isRelative = (expression: DateExpression): boolean =>
  expression.kind === 'weekday' ||
  expression.kind === 'day-shift' ||
  expression.kind === 'count' ||
  (expression.kind === 'calendar' && expression.month?.kind === 'shift' && expression.day !== null)

/** Whether a date jumps by years with the day of speaking, so that what lies between is not meant. */
const jumps = (expression: DateExpression): boolean =>
  expression.kind === 'calendar' && expression.day !== null && expression.year === null

/** «Today, Wednesday»: of the days that today or yesterday can be, those of that weekday. */
const namedDay = (days: number, weekday: number, published: EdtfDate): EdtfDate | null => {
  const first = Calendar.plusDays(published.first, days)
  const last = Calendar.plusDays(published.last, days)
  const from = Calendar.plusDays(first, (weekday - Calendar.weekday(first) + 7) % 7)
  const to = Calendar.plusDays(last, -((Calendar.weekday(last) - weekday + 7) % 7))
  if (from < to) return EdtfDate.between(from, to)
  if (from === to) return EdtfDate.of(published.approximate ? `${from}~` : from)
  return Calendar.daysBetween(to, last) <= LATE ? EdtfDate.of(to) : null
}

/** How far behind «today» a weekday beside it may be: what is printed may go out a day or two late. */
const LATE = 2

/**
 * What an expression means to a speaker whose day is known as far as the anchor tells. Where the
 * first and the last possible day of speaking give different dates, the outcome covers both and is
 * never offered as a day.
 */
export const resolveFrom = (
  expression: DateExpression,
  anchor: DateAnchor,
  rest: Omit<DateContext, 'today'>,
): Resolved => {
  if ('today' in anchor) return resolve(expression, { ...rest, today: anchor.today })
  const { published } = anchor
  if (expression.kind === 'day-shift' && expression.weekday !== null)
    return resolved(namedDay(expression.days, expression.weekday, published))
  const early = resolve(expression, { ...rest, today: published.first })
  if (published.first === published.last) return early
  const late = resolve(expression, { ...rest, today: published.last })
  if (sameDate(early.date, late.date)) {
    const same = early.either.length >= late.either.length ? early : late
    // What counts from a day that is only about known is no more certain than that day.
    return published.approximate && same.date !== null && isRelative(expression)
      ? { ...same, date: approximately(same.date) }
      : same
  }
  if (early.date === null || late.date === null) return UNRESOLVED
  if (jumps(expression))
    return { date: null, either: [early.date, late.date].sort(EdtfDate.compare) }
  if (moves(expression) && published.precision === 'day') {
    const base = published.edtf.replace('~', '')
    const date = resolve(expression, { ...rest, today: base }).date
    return resolved(date === null ? null : EdtfDate.parse(`${date.edtf.replace('~', '')}~`))
  }
  const [first, last] = [early.date.first, late.date.last].sort()
  return resolved(first === undefined || last === undefined ? null : EdtfDate.between(first, last))
}
