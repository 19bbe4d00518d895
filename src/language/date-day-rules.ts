import { readCalendarDay, withWeekday } from '#language/date-calendar-day.ts'
import { calendarDate, type FoundDate } from '#language/date-found.ts'
import type { DateText } from '#language/date-items.ts'
import { readDay, readNumber } from '#language/date-number.ts'
import {
  readDayFromMention,
  readHours,
  readRelativeDay,
} from '#language/date-relative-day-rules.ts'
import { readWeekday } from '#language/date-weekday-rules.ts'

const near = (t: DateText, at: number): boolean => t.gap(at) === ''

/** «Day 13», «on the 13th»: a day whose month is not printed. */
const readDayAlone = (t: DateText, at: number): FoundDate | null => {
  const alone = (day: number, to: number): FoundDate => ({
    expression: calendarDate({ day }),
    rule: 'day',
    to,
  })
  if (t.has(at, 'day-noun') && t.items[at]?.arabic === true) {
    const start = t.has(at + 1, 'the') ? at + 2 : at + 1
    const day = near(t, at + 1) && near(t, start) ? readDay(t, start) : null
    if (day === null || day.how !== 'digits') return null
    const counts =
      t.sense(day.to).unit !== undefined || t.has(day.to, 'counted') || t.has(day.to, 'of')
    return near(t, day.to) && counts ? null : alone(day.value, day.to)
  }
  if (!t.has(at, 'the') || !t.has(at - 1, 'on') || !near(t, at + 1)) return null
  const day = readDay(t, at + 1)
  if (day === null || day.how !== 'ordinal' || t.width(at + 1) === 0) return null
  const ended = !near(t, day.to) || t.sense(day.to).roles.size > 0
  return ended ? alone(day.value, day.to) : null
}

/** The weekday that stands behind a date in brackets: «25 June 2024 (Tuesday)». */
const withTrailingWeekday = (t: DateText, found: FoundDate, at: number): FoundDate => {
  const { weekday } = t.sense(found.to)
  if (weekday === undefined || t.gap(found.to) !== '(') return found
  return withWeekday(t, found, weekday.weekday, at, found.to + 1) ?? found
}

/** Dates that name one day. */
export const readDayRule = (t: DateText, at: number): FoundDate | null => {
  const mention = readDayFromMention(t, at)
  if (mention !== null) return mention
  let start = at
  while (
    start < at + 2 &&
    (t.has(start, 'part-of-day') || t.has(start, 'day-noun')) &&
    near(t, start + 1) &&
    t.sense(start).days === undefined
  )
    start += 1
  const date = readCalendarDay(t, start)
  if (date !== null) return withTrailingWeekday(t, date, start)
  return (
    readRelativeDay(t, start) ?? readWeekday(t, start) ?? readHours(t, at) ?? readDayAlone(t, at)
  )
}

/** The number of a day that borrows its month from the date beside it: «13» of «13 and 19 May». */
export const readBareDay = (
  t: DateText,
  at: number,
): { readonly day: number; readonly to: number } | null => {
  const start = t.has(at, 'the') && near(t, at + 1) ? at + 1 : at
  const day = readNumber(t, start) === null ? null : readDay(t, start)
  return day === null || day.how === 'cardinal' ? null : { day: day.value, to: day.to }
}
