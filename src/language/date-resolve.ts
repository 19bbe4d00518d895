import { Calendar } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import type { CalendarDate, DateExpression } from '#language/date-expression.ts'
import { dayOf } from '#language/date-month-arithmetic.ts'
import {
  type DateContext,
  type Resolved,
  resolveCalendar,
  resolved,
  UNRESOLVED,
} from '#language/date-resolve-calendar.ts'
import { resolveCount, resolveSpan } from '#language/date-resolve-count.ts'
import { partOf, resolvePeriod, resolveSeason } from '#language/date-resolve-stretch.ts'
import { resolveWeekday, weekdayBefore } from '#language/date-resolve-weekday.ts'

type Of<Kind extends DateExpression['kind']> = Extract<DateExpression, { kind: Kind }>

/** How far a printed weekday may be from «today» or «yesterday»: an article goes out the day after. */
const LATE = 2

const resolveDayShift = ({ days, weekday }: Of<'day-shift'>, { today }: DateContext): Resolved => {
  const day = Calendar.plusDays(today, days)
  if (weekday === null || Calendar.weekday(day) === weekday) return resolved(EdtfDate.day(day))
  const before = weekdayBefore(day, weekday, true)
  return Calendar.daysBetween(before, day) <= LATE ? resolved(EdtfDate.day(before)) : UNRESOLVED
}

const resolveEither = (
  { year, one, other, weekday }: Of<'either'>,
  context: DateContext,
): Resolved => {
  const date = (month: number, day: number): EdtfDate | null => {
    if (year !== null) {
      const whole = dayOf(year, month, day)
      return whole === null ? null : EdtfDate.day(whole)
    }
    return resolveCalendar(
      {
        kind: 'calendar',
        calendar: 'gregorian',
        year: null,
        month: { kind: 'named', month },
        day,
        weekday: null,
        toward: null,
        named: false,
        nth: false,
      },
      context,
    ).date
  }
  const both = [date(other, one), date(one, other)]
    .filter((found) => found !== null)
    .sort(EdtfDate.compare)
  const fitting =
    weekday === null ? both : both.filter((found) => Calendar.weekday(found.first) === weekday)
  const [only] = fitting
  if (fitting.length === 1 && only !== undefined) return resolved(only)
  // Either day lies in the printed year: that much is certain.
  return { date: year === null ? null : EdtfDate.of(String(year)), either: both }
}

const yearNumber = (expression: DateExpression): number | null =>
  expression.kind === 'calendar' && expression.year?.kind === 'number' ? expression.year.year : null

const isYearless = (expression: DateExpression): expression is CalendarDate =>
  expression.kind === 'calendar' &&
  expression.year === null &&
  expression.month?.kind === 'named' &&
  expression.toward === null

const withYear = (date: CalendarDate, year: number): CalendarDate => ({
  ...date,
  year: { kind: 'number', year },
})

/** One end of an interval as EDTF writes it. */
const edge = (date: EdtfDate, end: 'first' | 'last'): string =>
  date.precision === 'interval' ? date[end] : date.edtf

/** From the beginning of the one to the end of the other; null where the one is not before the other. */
export const joinEnds = (from: EdtfDate | null, to: EdtfDate | null): EdtfDate | null =>
  from === null || to === null ? null : EdtfDate.parse(`${edge(from, 'first')}/${edge(to, 'last')}`)

const resolveInterval = ({ from, to }: Of<'interval'>, context: DateContext): Resolved => {
  const first = yearNumber(from)
  const last = yearNumber(to)
  if (isYearless(from) && last !== null) {
    const right = resolve(to, context).date
    const same = resolve(withYear(from, last), context).date
    const before = resolve(withYear(from, last - 1), context).date
    return resolved(joinEnds(same, right) ?? joinEnds(before, right))
  }
  if (isYearless(to) && first !== null) {
    const left = resolve(from, context).date
    const same = resolve(withYear(to, first), context).date
    const after = resolve(withYear(to, first + 1), context).date
    return resolved(joinEnds(left, same) ?? joinEnds(left, after))
  }
  // The stretch that has begun, or the one before it, ends on the first such day from its beginning
  // on: «from 14 to 16 February» said on the 15th is of this year.
  const left = resolve(from, context).date
  if (left === null) return UNRESOLVED
  const onward = { ...context, today: left.first, future: 'yes' } as const
  const right =
    to.kind === 'calendar' || to.kind === 'weekday' ? resolve(untoward(to), onward) : null
  return resolved(joinEnds(left, right?.date ?? null) ?? joinEnds(left, resolve(to, context).date))
}

/** The same end without its «last» or «next»: the other end has said which one is meant. */
const untoward = (expression: DateExpression): DateExpression =>
  expression.kind === 'calendar' || expression.kind === 'weekday'
    ? { ...expression, toward: null }
    : expression

/** What an expression means to somebody who speaks on a day. */
export const resolve = (expression: DateExpression, context: DateContext): Resolved => {
  switch (expression.kind) {
    case 'calendar':
      return resolveCalendar(expression, context)
    case 'either':
      return resolveEither(expression, context)
    case 'day-shift':
      return resolveDayShift(expression, context)
    case 'weekday':
      return resolveWeekday(expression, context)
    case 'count':
      return resolved(resolveCount(expression, context.today))
    case 'span':
      return resolved(resolveSpan(expression, context))
    case 'from-mention': {
      const { previous } = context
      if (previous === null || !EdtfDate.isExact(previous)) return UNRESOLVED
      return resolved(resolveCount(expression, previous.first))
    }
    case 'from-date': {
      const base = resolve(expression.of, context).date
      if (base === null || !EdtfDate.isExact(base)) return UNRESOLVED
      return resolved(resolveCount(expression, base.first))
    }
    case 'period':
      return resolved(resolvePeriod(expression, context))
    case 'part': {
      const whole = resolveCalendar(expression.of, context).date
      return resolved(whole === null ? null : partOf(whole, expression.part))
    }
    case 'season':
      return resolved(resolveSeason(expression, context))
    case 'interval':
      return resolveInterval(expression, context)
    case 'unknown':
    case 'from-event':
      return UNRESOLVED
  }
}
