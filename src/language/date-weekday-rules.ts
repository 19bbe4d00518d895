import {
  pastDayNouns,
  pastHours,
  readCalendarDay,
  withWeekday,
} from '#language/date-calendar-day.ts'
import { readDayMonth, readMonthDay } from '#language/date-calendar-rules.ts'
import type { Toward } from '#language/date-expression.ts'
import type { FoundDate } from '#language/date-found.ts'
import type { DateText } from '#language/date-items.ts'
import { isNear, isSlashed, readPeriod } from '#language/date-parts.ts'

const near = (t: DateText, at: number): boolean => t.gap(at) === ''

/** Whether what stands about an unsure name of a weekday shows that it is one. */
const isShown = (t: DateText, at: number): boolean => {
  const arabic = t.items[at]?.arabic === true
  if (near(t, at + 1) && t.sense(at + 1).after !== undefined && t.definite(at)) return true
  if (near(t, at)) {
    if (t.has(at - 1, 'day-noun') || t.sense(at - 1).days !== undefined) return true
    if (arabic && t.has(at - 1, 'part-of-day')) return true
    if (!arabic && (t.has(at - 1, 'on') || t.sense(at - 1).before === 'last')) return true
  }
  if (arabic || !isNear(t, at + 1)) return false
  return (readDayMonth(t, at + 1) ?? readMonthDay(t, at + 1)) !== null
}

/** The weekday named at an item, 1 to 7; null where the word is another or many such days are meant. */
const weekdayAt = (t: DateText, at: number): number | null => {
  const { weekday } = t.sense(at)
  if (weekday === undefined) return null
  if (t.has(at + 1, 'plural-suffix') && t.glued(at + 1)) return null
  // «Between Monday» is, in Arabic, between the two of them.
  if (near(t, at) && t.has(at - 1, 'between')) return null
  return !weekday.unsure || isShown(t, at) ? weekday.weekday : null
}

/** «The night of Monday - Tuesday»: the night belongs to both days. */
const readNight = (t: DateText, at: number, weekday: number): FoundDate | null => {
  const next = t.sense(at + 1).weekday?.weekday
  if (!t.has(at - 1, 'night') || next !== (weekday % 7) + 1) return null
  if (!near(t, at + 1) && !isSlashed(t, at + 1)) return null
  const day = (value: number) =>
    ({ kind: 'weekday', weekday: value, toward: null, weeks: null, loose: false }) as const
  return {
    expression: { kind: 'interval', from: day(weekday), to: day(next) },
    rule: 'night-of-two-days',
    to: at + 2,
  }
}

/** «Tuesday», «Tuesday, June 25», «last Friday», «Friday of last week». */
export const readWeekday = (t: DateText, at: number): FoundDate | null => {
  const { before } = t.sense(at)
  const led = before !== undefined && near(t, at + 1) && t.sense(at + 1).weekday !== undefined
  const start = led ? at + 1 : at
  const weekday = weekdayAt(t, start)
  if (weekday === null) return null
  const behind = pastHours(t, start + 1)
  const make = (
    toward: Toward | null,
    weeks: number | null,
    rule: string,
    to: number,
  ): FoundDate => ({
    expression: {
      kind: 'weekday',
      weekday,
      toward,
      weeks,
      loose: t.items[start]?.arabic === false,
    },
    rule,
    to,
  })
  if (led) {
    if (before === 'before-last' || before === 'same') return null
    return make(before, null, `weekday-${before}`, behind)
  }
  const night = readNight(t, at, weekday)
  if (night !== null) return night
  if (isNear(t, behind) || t.gap(behind) === '-') {
    const from = pastDayNouns(t, behind)
    const date = readCalendarDay(t, from)
    if (date !== null) return withWeekday(t, date, weekday, from)
  }
  if (!near(t, behind)) return make(null, null, 'weekday', behind)
  const link = t.has(behind, 'of') ? behind + 1 : behind
  const week = near(t, link) ? readPeriod(t, link) : null
  if (week?.unit === 'week' && week.shift !== 'same')
    return make(null, week.shift, 'weekday-of-week', week.to)
  const { after } = t.sense(behind)
  if (after !== undefined && after !== 'same')
    return make(after, null, `weekday-${after}`, behind + 1)
  return make(null, null, 'weekday', behind)
}
