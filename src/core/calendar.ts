import { DateTime } from 'luxon'

/** A day of the Gregorian calendar as `YYYY-MM-DD`. Days compare as strings do. */
export type Day = string

const at = (day: Day): DateTime => DateTime.fromISO(day, { zone: 'utc', locale: 'en' })

const iso = (date: DateTime): Day => {
  const day = date.toISODate()
  if (day === null) throw new Error(`Not a day of the calendar: ${date.invalidExplanation ?? ''}`)
  return day
}

/** Arithmetic on days, the one place that knows the calendar. Every function is pure. */
export const Calendar = {
  /** Whether the text is a day that exists, such as `2024-02-29`. */
  isDay: (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && at(text).isValid,

  /** The day so many days later, or earlier where the number is negative. */
  plusDays: (day: Day, days: number): Day => iso(at(day).plus({ days })),

  /** The day so many months later; the 31st becomes the month's last day. */
  plusMonths: (day: Day, months: number): Day => iso(at(day).plus({ months })),

  /** Whole days from the first to the second: positive where the second is later. */
  daysBetween: (from: Day, to: Day): number => Math.round(at(to).diff(at(from), 'days').days),

  /** The day of the week, 1 for Monday to 7 for Sunday (ISO 8601). */
  weekday: (day: Day): number => at(day).weekday,

  /** The last day of a month given as `YYYY-MM`. */
  lastOfMonth: (month: string): Day => iso(at(`${month}-01`).endOf('month')),

  /** The calendar day in a time zone at an instant in milliseconds since 1970. */
  dayAt: (instant: number, zone: string): Day => iso(DateTime.fromMillis(instant, { zone })),
} as const
