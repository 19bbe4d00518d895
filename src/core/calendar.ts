import { DateTime, IANAZone } from 'luxon'

/** A day of the Gregorian calendar as `YYYY-MM-DD`. Days compare as strings do. */
export type Day = string

const at = (day: Day): DateTime => DateTime.fromISO(day, { zone: 'utc', locale: 'en' })

const iso = (date: DateTime): Day => {
  const day = date.toISODate()
  if (day === null) throw new Error(`Not a day of the calendar: ${date.invalidExplanation ?? ''}`)
  return day
}

/** What clocks and calendars in a place show at an instant. */
export type LocalTime = {
  readonly day: Day
  /** Minutes since midnight as the clock shows them, from 0 to 1439. */
  readonly minute: number
}

const MINUTE = 60_000
const DAY_MINUTES = 1440

/** Minutes since 1970 as a clock in a place shows them, as if it were in UTC. */
const shown = (instant: number, zone: IANAZone): number =>
  Math.floor(instant / MINUTE) + zone.offset(instant)

const zoneOf = (name: string): IANAZone => {
  const zone = IANAZone.create(name)
  if (!zone.isValid) throw new Error(`Not a time zone of the IANA database: ${name}`)
  return zone
}

/** The first instant in (from, to] at which the clock shows the minute or a later one. */
const firstShowing = (minute: number, from: number, to: number, zone: IANAZone): number => {
  let [before, after] = [Math.floor(from / MINUTE), Math.ceil(to / MINUTE)]
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (shown(middle * MINUTE, zone) >= minute) after = middle
    else before = middle
  }
  return after * MINUTE
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

  /** Whether the IANA time zone database has a place of this name, such as `Asia/Riyadh`. */
  isZone: (name: string): boolean => IANAZone.isValidZone(name),

  /** What the clock and the calendar of a time zone show at an instant in milliseconds since 1970. */
  localTime: (instant: number, zone: string): LocalTime => {
    const minutes = shown(instant, zoneOf(zone))
    const minute = ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES
    return { day: iso(DateTime.fromMillis((minutes - minute) * MINUTE, { zone: 'utc' })), minute }
  },

  /**
   * The instants at which the clock of a time zone shows a minute of a day, in their order: one, or two
   * where the clocks go back over it. Where they jump over it, the one instant at which they land.
   */
  instantsOf: (day: Day, minute: number, zone: string): readonly [number, ...number[]] => {
    const place = zoneOf(zone)
    const wanted = at(day).toMillis() / MINUTE + minute
    // No place changes its clocks twice within two days.
    const offsets = [-DAY_MINUTES, DAY_MINUTES].map((by) => place.offset((wanted + by) * MINUTE))
    const tried = offsets.map((offset) => (wanted - offset) * MINUTE).sort((a, b) => a - b)
    const right = tried.filter((instant) => shown(instant, place) === wanted)
    const [first, second] = right
    if (first === undefined) {
      const [from = 0, to = 0] = tried
      return [firstShowing(wanted, from, to, place)]
    }
    return second === undefined || second === first ? [first] : [first, second]
  },
} as const
