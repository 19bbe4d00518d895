import { Calendar, type Day } from '#core/calendar.ts'
import type { Cadence, QuietHours, Schedule } from '#notices/subscription.ts'

const DAYS_OF_WEEK = 7

const isWithin = ({ from, to }: QuietHours, minute: number): boolean =>
  from <= to ? from <= minute && minute < to : from <= minute || minute < to

/** Whether an instant is in the quiet hours, by the clock of the place. */
export const isQuiet = ({ quiet, timeZone }: Schedule, instant: number): boolean =>
  quiet !== null && isWithin(quiet, Calendar.localTime(instant, timeZone).minute)

/** When the quiet hours of an instant end. The clock may show their end twice, or jump over it into others. */
const quietEnd = (quiet: QuietHours, zone: string, instant: number): number => {
  const { day, minute } = Calendar.localTime(instant, zone)
  const first = minute < quiet.to ? day : Calendar.plusDays(day, 1)
  for (let days = 0; days <= DAYS_OF_WEEK; days += 1) {
    const ends = Calendar.instantsOf(Calendar.plusDays(first, days), quiet.to, zone)
    const end = ends.find(
      (at) => at >= instant && !isWithin(quiet, Calendar.localTime(at, zone).minute),
    )
    if (end !== undefined) return end
  }
  throw new Error(`Quiet hours without an end: ${JSON.stringify(quiet)} in ${zone}`)
}

/** The instant itself, or the end of the quiet hours that it is in. */
export const afterQuiet = (schedule: Schedule, instant: number): number =>
  schedule.quiet !== null && isQuiet(schedule, instant)
    ? quietEnd(schedule.quiet, schedule.timeZone, instant)
    : instant

const isDigestDay = (cadence: Cadence, day: Day): boolean =>
  cadence.kind === 'daily' ||
  (cadence.kind === 'weekly' && Calendar.weekday(day) === cadence.weekday)

/** When a digest of a day goes out. */
const digestOn = (schedule: Schedule, hour: number, day: Day): number =>
  afterQuiet(schedule, Calendar.instantsOf(day, hour * 60, schedule.timeZone)[0])

/**
 * When the digest before one went out or would have, both in milliseconds since 1970: from then on that
 * one tells. The instant itself where nothing is gathered.
 */
export const digestBefore = (schedule: Schedule, due: number): number => {
  const { cadence, timeZone } = schedule
  if (cadence.kind === 'at-once') return due
  const last = Calendar.localTime(due, timeZone).day
  for (let days = 0; days <= DAYS_OF_WEEK + 2; days += 1) {
    const day = Calendar.plusDays(last, -days)
    if (!isDigestDay(cadence, day)) continue
    const before = digestOn(schedule, cadence.hour, day)
    if (before < due) return before
  }
  throw new Error(`A digest without a day: ${JSON.stringify(cadence)} in ${timeZone}`)
}

/**
 * When a notice that comes up at an instant may be sent, both in milliseconds since 1970: at once or at
 * the next digest, and never in quiet hours, which hold it until their end. A digest at an hour that the
 * clocks jump over is sent where they land; at one that comes twice, the first time.
 */
export const dueAt = (schedule: Schedule, instant: number): number => {
  const { cadence, timeZone } = schedule
  if (cadence.kind === 'at-once') return afterQuiet(schedule, instant)
  // Yesterday's digest may be held by quiet hours until later than now.
  const yesterday = Calendar.plusDays(Calendar.localTime(instant, timeZone).day, -1)
  for (let days = 0; days <= DAYS_OF_WEEK + 2; days += 1) {
    const day = Calendar.plusDays(yesterday, days)
    if (!isDigestDay(cadence, day)) continue
    const due = digestOn(schedule, cadence.hour, day)
    if (due >= instant) return due
  }
  throw new Error(`A digest without a day: ${JSON.stringify(cadence)} in ${timeZone}`)
}
