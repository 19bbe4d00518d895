import type { Language } from '#core/language.ts'
import { readDayMonth, readMonthDay } from '#language/date-calendar-rules.ts'
import { calendarDate, type FoundDate } from '#language/date-found.ts'
import type { DateText } from '#language/date-items.ts'
import { readDay, readNumber } from '#language/date-number.ts'
import { readNumeric } from '#language/date-numeric.ts'
import { isNear, isSlashed, readPeriod } from '#language/date-parts.ts'

const near = (t: DateText, at: number): boolean => t.gap(at) === ''

/** A day of the calendar written in any way, without its weekday. */
const readCalendarDay = (t: DateText, at: number, language: Language | null): FoundDate | null =>
  readNumeric(t, at, language) ?? readDayMonth(t, at) ?? readMonthDay(t, at)

/** The item behind words that lead to a date: «يوم», «مساء», «الموافق», «بتاريخ». */
const pastNouns = (t: DateText, from: number): number => {
  let at = from
  while (
    at < from + 3 &&
    (t.has(at, 'day-noun') || t.has(at, 'equals') || t.has(at, 'on')) &&
    isNear(t, at + 1)
  )
    at += 1
  return at
}

/** The same date with a weekday printed beside it. */
const withWeekday = (found: FoundDate, weekday: number, to = found.to): FoundDate | null => {
  const { expression, rule } = found
  if (expression.kind === 'calendar')
    return { expression: { ...expression, weekday }, rule: `weekday-${rule}`, to }
  if (expression.kind === 'either')
    return { expression: { ...expression, weekday }, rule: `weekday-${rule}`, to }
  return null
}

/** A weekday whose name may be another word, shown to be one by what stands about it. */
const weekdayAt = (t: DateText, at: number): number | null => {
  const { weekday } = t.sense(at)
  if (weekday === undefined) return null
  if (t.has(at + 1, 'plural-suffix') && t.glued(at + 1)) return null
  if (!weekday.unsure) return weekday.weekday
  const arabic = t.items[at]?.arabic === true
  const led =
    near(t, at) &&
    (t.has(at - 1, 'day-noun') ||
      (t.has(at - 1, 'part-of-day') && arabic) ||
      t.sense(at - 1).days !== undefined)
  const toward =
    near(t, at + 1) && t.sense(at + 1).after !== undefined && t.items[at]?.definite === true
  const dated =
    !arabic && isNear(t, at + 1) && (readDayMonth(t, at + 1) ?? readMonthDay(t, at + 1)) !== null
  const on = !arabic && near(t, at) && (t.has(at - 1, 'on') || t.sense(at - 1).before === 'last')
  return led || toward || dated || on ? weekday.weekday : null
}

/** The item behind a part of the day, as of «Friday evening», «النهاردة الصبح». */
const pastHours = (t: DateText, at: number): number =>
  near(t, at) && t.has(at, 'part-of-day') ? at + 1 : at

/** «ليل الاثنين - الثلاثاء»: the night belongs to both days. */
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

/** «الثلاثاء», «Tuesday, June 25», «الجمعة الماضي», «last Friday», «Friday of last week». */
const readWeekday = (t: DateText, at: number, language: Language | null): FoundDate | null => {
  const { before } = t.sense(at)
  const start =
    before !== undefined && near(t, at + 1) && t.sense(at + 1).weekday !== undefined ? at + 1 : at
  const weekday = weekdayAt(t, start)
  if (weekday === null) return null
  const night = start === at ? readNight(t, at, weekday) : null
  if (night !== null) return night
  const behind = pastHours(t, start + 1)
  if (start === at && (isNear(t, behind) || t.gap(behind) === '-')) {
    const date = readCalendarDay(t, pastNouns(t, behind), language)
    if (date !== null) return withWeekday(date, weekday)
  }
  const loose = t.items[start]?.arabic === false
  const make = (
    toward: typeof before | null,
    weeks: number | null,
    rule: string,
    to: number,
  ): FoundDate => ({
    expression: { kind: 'weekday', weekday, toward: toward ?? null, weeks, loose },
    rule,
    to,
  })
  if (start > at) {
    if (before === undefined || before === 'before-last' || before === 'same') return null
    return make(before, null, `weekday-${before}`, behind)
  }
  const link = near(t, behind) && t.has(behind, 'of') ? behind + 1 : behind
  const week = near(t, link) && near(t, behind) ? readPeriod(t, link) : null
  if (week?.unit === 'week' && week.shift !== 'same')
    return make(null, week.shift, 'weekday-of-week', week.to)
  const { after } = t.sense(behind)
  if (near(t, behind) && after !== undefined && after !== 'same')
    return make(after, null, `weekday-${after}`, behind + 1)
  return make(null, null, 'weekday', behind)
}

/** Whether «اليوم» at an item is today, and not the first day, that day, or the eightieth of a war. */
const isToday = (t: DateText, at: number): boolean => {
  if (
    t.has(at - 1, 'that') &&
    near(t, at) &&
    t.items[at]?.arabic === true &&
    !t.has(at - 1, 'before-it')
  )
    return t.sense(at - 1).before === 'this'
  const next = t.sense(at + 1)
  if (!near(t, at + 1)) return true
  if (
    next.ordinal !== undefined &&
    t.items[at + 1]?.definite === true &&
    t.sense(at + 2).month === undefined &&
    !t.has(at + 2, 'of')
  )
    return false
  if (next.after === 'same' || next.after === 'last' || next.after === 'next') return false
  if (t.items[at]?.arabic === true && (t.has(at + 1, 'following') || t.has(at + 1, 'preceding')))
    return false
  const number = t.width(at + 1) > 0 || (t.has(at + 1, 'the') && t.width(at + 2) > 0)
  return !number || readDayMonth(t, at + 1) !== null
}

/** «أمس», «مساء أمس الأحد», «اليوم الثلاثاء 25 يونيو», «yesterday (Sunday)», «tomorrow». */
const readRelativeDay = (t: DateText, at: number, language: Language | null): FoundDate | null => {
  const { days } = t.sense(at)
  if (days === undefined || (days === 0 && !isToday(t, at))) return null
  const behind = pastHours(t, at + 1)
  if (isNear(t, behind)) {
    const { weekday } = t.sense(behind)
    const date = readCalendarDay(
      t,
      pastNouns(t, weekday === undefined ? behind : behind + 1),
      language,
    )
    const whole = date !== null && (weekday === undefined || isNear(t, behind + 1)) ? date : null
    if (whole !== null) return weekday === undefined ? whole : withWeekday(whole, weekday.weekday)
    if (
      weekday !== undefined &&
      t.gap(behind) !== '),' &&
      (near(t, behind) || t.gap(behind) === '(')
    )
      return {
        expression: { kind: 'day-shift', days, weekday: weekday.weekday },
        rule: 'relative-day-weekday',
        to: pastHours(t, behind + 1),
      }
  }
  return {
    expression: { kind: 'day-shift', days, weekday: null },
    rule: 'relative-day',
    to: behind,
  }
}

/** «the same day», «في اليوم التالي», «اليوم السابق»: a day beside the one last spoken of. */
const readDayFromMention = (t: DateText, at: number): FoundDate | null => {
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
  if (!near(t, at + 1)) return null
  const dayAt = (place: number): boolean =>
    t.has(place, 'day-noun') || (t.sense(place).days === 0 && t.items[place]?.arabic === true)
  if (t.has(at, 'same') && dayAt(at + 1)) return make(0, at + 2)
  if (t.items[at]?.arabic === false) {
    if (!t.has(at - 1, 'the') || !t.has(at + 1, 'day-noun')) return null
    if (t.has(at, 'following') && !t.has(at, 'after')) return make(1, at + 2)
    if (t.has(at, 'following') && near(t, at + 2)) return null
    return t.has(at, 'preceding') && !t.has(at, 'before') ? make(-1, at + 2) : null
  }
  if (!dayAt(at)) return null
  if (t.sense(at + 1).after === 'same') return make(0, at + 2)
  if (t.has(at + 1, 'following')) return make(1, at + 2)
  return t.has(at + 1, 'preceding') && t.items[at]?.definite === true ? make(-1, at + 2) : null
}

/** «last night», «هذا الصباح». */
const readHours = (t: DateText, at: number): FoundDate | null => {
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
  const { weekday } = near(t, at + 1) ? t.sense(at + 1) : { weekday: undefined }
  if (weekday !== undefined && t.items[at]?.arabic === true) return null
  return {
    expression: { kind: 'day-shift', days: 0, weekday: null },
    rule: 'relative-day',
    to: at + 1,
  }
}

/** «يوم 13», «on the 13th»: a day whose month is not printed. */
const readDayAlone = (t: DateText, at: number): FoundDate | null => {
  const arabic = t.has(at, 'day-noun') && t.items[at]?.arabic === true
  if (arabic) {
    const start = t.has(at + 1, 'the') ? at + 2 : at + 1
    const day = near(t, at + 1) && near(t, start) ? readDay(t, start) : null
    if (day === null || day.how === 'cardinal' || day.how === 'ordinal') return null
    if (
      near(t, day.to) &&
      (t.sense(day.to).unit !== undefined || t.has(day.to, 'counted') || t.has(day.to, 'of'))
    )
      return null
    return { expression: calendarDate({ day: day.value }), rule: 'day', to: day.to }
  }
  if (!t.has(at, 'the') || !t.has(at - 1, 'on') || !near(t, at + 1)) return null
  const day = readDay(t, at + 1)
  if (day === null || day.how !== 'ordinal' || t.width(at + 1) === 0) return null
  const ended = t.gap(day.to) !== '' || t.sense(day.to).roles.size > 0
  return ended ? { expression: calendarDate({ day: day.value }), rule: 'day', to: day.to } : null
}

/** The weekday that stands behind a date in brackets: «25 June 2024 (Tuesday)». */
const trailingWeekday = (t: DateText, found: FoundDate): FoundDate => {
  const { weekday } = t.sense(found.to)
  if (weekday === undefined || t.gap(found.to) !== '(') return found
  return withWeekday(found, weekday.weekday, found.to + 1) ?? found
}

/** Dates that name one day. */
export const readDayRule = (
  t: DateText,
  at: number,
  language: Language | null,
): FoundDate | null => {
  const first = readDayFromMention(t, at)
  if (first !== null) return first
  const led = t.has(at, 'day-noun') || t.has(at, 'part-of-day') ? at + 1 : at
  const start = led > at && t.has(led, 'day-noun') && near(t, led) ? led + 1 : led
  if (start > at && !near(t, start)) return readHours(t, at)
  const second =
    t.has(start, 'the') && near(t, start + 1) && t.items[start]?.arabic === true ? start : start
  const date = readCalendarDay(t, second, language)
  if (date !== null) return trailingWeekday(t, date)
  return (
    readRelativeDay(t, start, language) ??
    readWeekday(t, start, language) ??
    readHours(t, at) ??
    readDayAlone(t, at)
  )
}

/** The number of a day that borrows its month from the date behind it: «13» of «13 and 19 May». */
export const readBareDay = (
  t: DateText,
  at: number,
): { readonly day: number; readonly to: number } | null => {
  const start = t.has(at, 'the') && near(t, at + 1) ? at + 1 : at
  const day = readNumber(t, start) === null ? null : readDay(t, start)
  return day === null || day.how === 'cardinal' ? null : { day: day.value, to: day.to }
}
