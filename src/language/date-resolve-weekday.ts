import { Calendar, type Day } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import type { DateExpression } from '#language/date-expression.ts'
import {
  type DateContext,
  isForward,
  type Resolved,
  resolved,
} from '#language/date-resolve-calendar.ts'

/** The weekday most recently gone by, the day itself included where asked. */
export const weekdayBefore = (day: Day, weekday: number, including: boolean): Day => {
  const back = (Calendar.weekday(day) - weekday + 7) % 7
  return Calendar.plusDays(day, back === 0 && !including ? -7 : -back)
}

const weekdayAfter = (day: Day, weekday: number, including: boolean): Day => {
  const on = (weekday - Calendar.weekday(day) + 7) % 7
  return Calendar.plusDays(day, on === 0 && !including ? 7 : on)
}

/** The weekday that is meant: the most recent one, the day of speaking included, unless said otherwise. */
export const resolveWeekday = (
  expression: Extract<DateExpression, { kind: 'weekday' }>,
  { today, future, until }: DateContext,
): Resolved => {
  const { weekday, toward, weeks, loose } = expression
  const monday = Calendar.plusDays(today, 1 - Calendar.weekday(today))
  if (weeks !== null)
    return resolved(EdtfDate.day(Calendar.plusDays(monday, weekday - 1 + 7 * weeks)))
  // «last Monday» said on a Wednesday, and «next Friday» said on a Monday, are of this week to some
  // English writers and of the next one off to others.
  const disputed = (near: Day, far: Day): Resolved => {
    const thisWeek = near >= monday && near <= Calendar.plusDays(monday, 6)
    if (!loose || !thisWeek) return resolved(EdtfDate.day(near))
    return { date: null, either: [near, far].sort().map(EdtfDate.day) }
  }
  switch (toward) {
    case 'last':
    case 'previous': {
      const near = weekdayBefore(today, weekday, false)
      return disputed(near, Calendar.plusDays(near, -7))
    }
    case 'next': {
      const near = weekdayAfter(today, weekday, false)
      return disputed(near, Calendar.plusDays(near, 7))
    }
    case 'this':
      return resolved(EdtfDate.day(Calendar.plusDays(monday, weekday - 1)))
    case 'before-last':
      return resolved(EdtfDate.day(Calendar.plusDays(weekdayBefore(today, weekday, false), -7)))
    case 'after-next':
      return resolved(EdtfDate.day(Calendar.plusDays(weekdayAfter(today, weekday, false), 7)))
    case 'recent':
      return resolved(EdtfDate.day(weekdayBefore(today, weekday, false)))
    case 'same':
    case null:
      // «until Sunday» is of a Sunday to come as often as of one gone by.
      if (until && !isForward(future))
        return {
          date: null,
          either: [weekdayBefore(today, weekday, true), weekdayAfter(today, weekday, false)].map(
            EdtfDate.day,
          ),
        }
      return resolved(
        EdtfDate.day(
          isForward(future)
            ? weekdayAfter(today, weekday, true)
            : weekdayBefore(today, weekday, true),
        ),
      )
  }
}
