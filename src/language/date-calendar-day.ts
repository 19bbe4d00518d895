import { readDayMonth, readMonthDay } from '#language/date-calendar-rules.ts'
import type { FoundDate } from '#language/date-found.ts'
import type { DateText } from '#language/date-items.ts'
import { readNumeric } from '#language/date-numeric.ts'
import { isNear } from '#language/date-parts.ts'

/** A day of the calendar written in any way, without its weekday. */
export const readCalendarDay = (t: DateText, at: number): FoundDate | null =>
  readNumeric(t, at) ?? readDayMonth(t, at) ?? readMonthDay(t, at)

/** The item behind words that lead to a date: «day», «corresponding to», «dated». */
export const pastDayNouns = (t: DateText, from: number): number => {
  let at = from
  while (
    at < from + 3 &&
    (t.has(at, 'day-noun') || t.has(at, 'equals') || t.has(at, 'on')) &&
    isNear(t, at + 1)
  )
    at += 1
  return at
}

/** The item behind a part of the day: «Friday evening». */
export const pastHours = (t: DateText, at: number): number =>
  t.gap(at) === '' && t.has(at, 'part-of-day') ? at + 1 : at

/** How often a weekday comes in a month: an ordinal this small behind it may count it. */
const WEEKS = 5

/** The same date with a weekday printed beside it; null where it has no place for one. */
export const withWeekday = (
  t: DateText,
  found: FoundDate,
  weekday: number,
  from: number,
  to = found.to,
): FoundDate | null => {
  const { expression } = found
  const rule = `weekday-${found.rule}`
  if (expression.kind === 'either') return { expression: { ...expression, weekday }, rule, to }
  if (expression.kind !== 'calendar') return null
  const nth = t.sense(from).ordinal !== undefined && (expression.day ?? 0) <= WEEKS
  return { expression: { ...expression, weekday, nth }, rule, to }
}
