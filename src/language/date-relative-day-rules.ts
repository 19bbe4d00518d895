import {
  pastDayNouns,
  pastHours,
  readCalendarDay,
  withWeekday,
} from '#language/date-calendar-day.ts'
import type { FoundDate } from '#language/date-found.ts'
import type { DateText } from '#language/date-items.ts'
import { readNumber } from '#language/date-number.ts'
import { isNear, isThat } from '#language/date-parts.ts'

const near = (t: DateText, at: number): boolean => t.gap(at) === ''

/**
 * Whether the Arabic word for today, which is «the day» too, is today: not with a preposition on it
 * («in the day»), not «that day», «the first day», «the day that», or the eightieth of a war.
 */
const isToday = (t: DateText, at: number): boolean => {
  const item = t.items[at]
  if (item?.arabic !== true) return true
  if (item.prefixed) return false
  if (near(t, at) && (t.has(at - 1, 'in') || t.has(at - 1, 'that'))) return false
  if (!near(t, at + 1)) return true
  if (t.has(at + 1, 'relative') || t.has(at + 1, 'following') || t.has(at + 1, 'preceding'))
    return false
  const next = t.sense(at + 1)
  if (next.after === 'same' || next.after === 'last' || next.after === 'next') return false
  const number =
    t.width(at + 1) > 0 ||
    (t.has(at + 1, 'the') && t.width(at + 2) > 0) ||
    ((next.ordinal ?? next.cardinal) !== undefined &&
      t.definite(at + 1) &&
      next.weekday === undefined)
  return !number || readCalendarDay(t, at + 1) !== null
}

/** «Yesterday», «yesterday (Sunday)», «today, Tuesday 25 June», «tomorrow». */
export const readRelativeDay = (t: DateText, at: number): FoundDate | null => {
  const { days } = t.sense(at)
  if (days === undefined || (days === 0 && !isToday(t, at))) return null
  const behind = pastHours(t, at + 1)
  const alone: FoundDate = {
    expression: { kind: 'day-shift', days, weekday: null },
    rule: 'relative-day',
    to: behind,
  }
  if (!isNear(t, behind)) return alone
  const weekday = t.sense(behind).weekday?.weekday
  const joint = weekday === undefined ? behind : behind + 1
  const from = pastDayNouns(t, joint)
  const date = isNear(t, joint) ? readCalendarDay(t, from) : null
  if (date !== null) return weekday === undefined ? date : withWeekday(t, date, weekday, from)
  if (weekday === undefined || (!near(t, behind) && t.gap(behind) !== '(')) return alone
  return {
    expression: { kind: 'day-shift', days, weekday },
    rule: 'relative-day-weekday',
    to: pastHours(t, behind + 1),
  }
}

/** «last night», «this morning». */
export const readHours = (t: DateText, at: number): FoundDate | null => {
  if (t.has(at, 'last-night'))
    return {
      expression: {
        kind: 'interval',
        from: { kind: 'day-shift', days: -1, weekday: null },
        to: { kind: 'day-shift', days: 0, weekday: null },
      },
      rule: 'last-night',
      to: at + 1,
    }
  if (!t.has(at, 'this-daytime')) return null
  return {
    expression: { kind: 'day-shift', days: 0, weekday: null },
    rule: 'relative-day',
    to: at + 1,
  }
}

/** «the same day», «the following day», «the day before»: a day beside the one last spoken of. */
export const readDayFromMention = (t: DateText, at: number): FoundDate | null => {
  if (!near(t, at + 1)) return null
  const make = (days: number, to: number): FoundDate => ({
    expression: {
      kind: 'from-mention',
      unit: 'day',
      count: Math.abs(days),
      sign: days < 0 ? -1 : 1,
      approximate: false,
    },
    rule: 'day-from-mention',
    to,
  })
  const isDay = (place: number): boolean =>
    t.has(place, 'day-noun') || (t.sense(place).days === 0 && t.items[place]?.arabic === true)
  if (t.has(at, 'same') && isDay(at + 1)) return make(0, at + 2)
  // «later that day»; not «on that day three of the war»
  if (isThat(t, at) && isDay(at + 1)) {
    const counted = near(t, at + 2) && readNumber(t, at + 2) !== null
    return counted || t.has(at + 2, 'relative') ? null : make(0, at + 2)
  }
  if (t.items[at]?.arabic === false) {
    if (!t.has(at - 1, 'the') || !t.has(at + 1, 'day-noun')) return null
    // «the day after the call» hangs on the call; «the following day» on what was told.
    if (t.has(at, 'following') && !t.has(at, 'after') && !near(t, at + 2)) return make(1, at + 2)
    if (t.has(at, 'following') && t.sense(at).before === undefined) return make(1, at + 2)
    return t.has(at, 'preceding') && !t.has(at, 'before') ? make(-1, at + 2) : null
  }
  if (!isDay(at)) return null
  if (t.sense(at + 1).after === 'same') return make(0, at + 2)
  if (t.has(at + 1, 'following')) return make(1, at + 2)
  return t.has(at + 1, 'preceding') && t.definite(at) && t.definite(at + 1)
    ? make(-1, at + 2)
    : null
}
