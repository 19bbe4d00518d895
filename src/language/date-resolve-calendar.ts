import { Calendar, type Day } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import type { CalendarDate, YearRef } from '#language/date-expression.ts'
import type { Future } from '#language/date-future.ts'
import {
  dayOf,
  monthOf,
  monthText,
  shiftMonth,
  yearOf,
  yearText,
} from '#language/date-month-arithmetic.ts'

/** What is known of the day of speaking and of what was spoken of before. */
export type DateContext = {
  readonly today: Day
  /** How sure it is that the date lies ahead. */
  readonly future: Future
  /** Whether the date is the end of something. */
  readonly until: boolean
  /** The date of the mention before this one, as far as it was known. */
  readonly previous: EdtfDate | null
}

/** A date reasoned: the date, or the several that it can be. */
export type Resolved = { readonly date: EdtfDate | null; readonly either: readonly EdtfDate[] }

export const UNRESOLVED: Resolved = Object.freeze({ date: null, either: [] })

export const resolved = (date: EdtfDate | null): Resolved => ({ date, either: [] })

const exact = (text: string | null): Resolved =>
  resolved(text === null ? null : EdtfDate.parse(text))

/** How many years back a weekday beside a day and a month may choose the year: it comes round in 5, 6 or 11. */
const YEARS_BACK = 6

/** A date ahead this near, against one long gone, is what a word of the future means. */
const SOON = 200

/** As `SOON`, where the word of the future stands farther off. */
const NEARER = 120

const MONTHS_NEARER = 4

/** Whether the date beside a word of the future is taken to lie ahead. */
export const isForward = (future: Future): boolean => future === 'yes' || future === 'likely'

/** The year that a reference means; null where it hangs on what is not known. */
export const resolveYear = (year: YearRef, { today, previous }: DateContext): number | null => {
  if (year.kind === 'number' || year.kind === 'lent') return year.year
  if (year.kind === 'shift') return yearOf(today) + year.years
  if (previous === null || previous.first.slice(0, 4) !== previous.last.slice(0, 4)) return null
  return yearOf(previous.first)
}

/** A whole day; where the weekday printed beside it is not its own, one of the two is wrong: «about». */
const wholeDay = (day: Day | null, weekday: number | null): Resolved => {
  if (day === null) return UNRESOLVED
  return exact(weekday === null || Calendar.weekday(day) === weekday ? day : `${day}~`)
}

/** The nth such weekday of a month; null where the month has not so many. */
const nthWeekday = (year: number, month: number, nth: number, weekday: number): Day | null => {
  const first = dayOf(year, month, 1)
  if (first === null) return null
  const day = Calendar.plusDays(
    first,
    ((weekday - Calendar.weekday(first) + 7) % 7) + 7 * (nth - 1),
  )
  return monthOf(day) === month ? day : null
}

/** The day of a month in the year that the day of speaking chooses. */
const yearlessDay = (
  date: CalendarDate,
  month: number,
  day: number,
  context: DateContext,
): Resolved => {
  const { today, future } = context
  const year = yearOf(today)
  const near = (from: number, step: 1 | -1, fits: (found: Day) => boolean): Day | null => {
    // The 29th of February comes round in four years, or in eight about a century's end.
    for (let tried = 0; tried <= 8; tried += 1) {
      const found = dayOf(from + tried * step, month, day)
      if (found !== null && fits(found)) return found
    }
    return null
  }
  if (date.named) return UNRESOLVED
  if (date.toward === 'this' && month === monthOf(today))
    return wholeDay(dayOf(year, month, day), date.weekday)
  const strict = date.toward === 'last' || date.toward === 'recent'
  const past = near(year, -1, (found) => (strict ? found < today : found <= today))
  const ahead = near(year, 1, (found) => (date.toward === 'next' ? found > today : found >= today))
  if (date.weekday !== null) {
    const fits = (found: Day | null): boolean =>
      found !== null && Calendar.weekday(found) === date.weekday
    if (date.nth && !fits(past ?? ahead)) return UNRESOLVED
    const soon = ahead !== null && Calendar.daysBetween(today, ahead) <= SOON
    const forward =
      date.toward === 'next' || isForward(future) || (!strict && !fits(past) && fits(ahead) && soon)
    const from = yearOf((forward ? ahead : past) ?? today)
    for (let tried = 0; tried < YEARS_BACK; tried += 1) {
      const found = dayOf(from + (forward ? tried : -tried), month, day)
      if (found !== null && fits(found)) return exact(found)
    }
    return wholeDay(forward ? ahead : past, date.weekday)
  }
  if (date.toward === 'next' || (future === 'yes' && !strict)) return exact(ahead)
  if (future === 'no' || strict || past === null || ahead === null) return exact(past)
  const soon = Calendar.daysBetween(today, ahead)
  if (future === 'perhaps') return exact(soon <= NEARER ? ahead : past)
  if (soon <= SOON) return exact(ahead)
  return { date: null, either: [EdtfDate.of(past), EdtfDate.of(ahead)] }
}

const yearlessMonth = (
  date: CalendarDate,
  month: number,
  { today, future }: DateContext,
): Resolved => {
  if (date.named) return UNRESOLVED
  const year = yearOf(today)
  const now = monthOf(today)
  const { toward } = date
  if (toward === 'next') return exact(monthText(month > now ? year : year + 1, month))
  if (toward === 'last' || toward === 'recent')
    return exact(monthText(month < now ? year : year - 1, month))
  const soon = (month - now + 12) % 12 <= MONTHS_NEARER
  if (toward !== 'this' && (isForward(future) || (future === 'perhaps' && soon)))
    return exact(monthText(month >= now ? year : year + 1, month))
  return exact(monthText(month <= now ? year : year - 1, month))
}

/** The Gregorian date that is meant; null where the words do not determine one. */
export const resolveCalendar = (date: CalendarDate, context: DateContext): Resolved => {
  if (date.calendar === 'hijri') return UNRESOLVED
  const { month, day } = date
  if (month === null) {
    if (date.year === null || day !== null) return UNRESOLVED
    const year = resolveYear(date.year, context)
    return year === null ? UNRESOLVED : exact(yearText(year))
  }
  if (month.kind !== 'named') {
    const { previous, today } = context
    const back = month.kind !== 'shift'
    if (back && (previous === null || previous.first.slice(0, 7) !== previous.last.slice(0, 7)))
      return UNRESOLVED
    const base = back ? (previous?.first ?? today) : today
    const at = shiftMonth(base, back ? 0 : month.months)
    return day === null
      ? exact(monthText(at.year, at.month))
      : wholeDay(dayOf(at.year, at.month, day), date.weekday)
  }
  if (date.year === null) {
    return day === null
      ? yearlessMonth(date, month.month, context)
      : yearlessDay(date, month.month, day, context)
  }
  const year = resolveYear(date.year, context)
  if (year === null) return UNRESOLVED
  if (day === null) return exact(monthText(year, month.month))
  const whole = dayOf(year, month.month, day)
  if (
    date.nth &&
    whole !== null &&
    date.weekday !== null &&
    Calendar.weekday(whole) !== date.weekday
  )
    return exact(nthWeekday(year, month.month, day, date.weekday))
  return wholeDay(whole, date.weekday)
}
