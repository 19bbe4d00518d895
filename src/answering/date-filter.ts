import type { When } from '#answering/question.ts'
import { Calendar } from '#core/calendar.ts'
import type { Call } from '#core/call.ts'
import { EdtfDate } from '#core/edtf-date.ts'

/** How far «around» a date reaches on each side, in days. */
const AROUND = 10

/** A span of days longer than this matches parts of a date only by its month. */
const LONG = 31

/** Whether some day that the call can have been on has the parts named, in any year. */
const hasFields = (call: Call, { year, month, day, weekday }: When['fields']): boolean => {
  const { first, last } = call.on.date
  const fits = (candidate: string): boolean =>
    (year === undefined || Number(candidate.slice(0, 4)) === year) &&
    (month === undefined || Number(candidate.slice(5, 7)) === month) &&
    (day === undefined || Number(candidate.slice(8, 10)) === day) &&
    (weekday === undefined || Calendar.weekday(candidate) === weekday)
  const days = Calendar.daysBetween(first, last)
  if (days > LONG) return fits(first) || fits(last)
  return Array.from({ length: days + 1 }, (_, step) => Calendar.plusDays(first, step)).some(fits)
}

const widened = (date: EdtfDate): EdtfDate =>
  EdtfDate.between(Calendar.plusDays(date.first, -AROUND), Calendar.plusDays(date.last, AROUND))

/** Whether a report of the call gives it a topic. */
const hasTopic = (call: Call, key: string): boolean =>
  call.reports.some(({ report }) => report.topics.some(({ topic }) => topic === key))

/** Whether the call can have been on the date. */
export const isOn = (call: Call, when: When): boolean => {
  if (when.yearless) return hasFields(call, when.fields)
  if (when.either.length > 0)
    return when.either.some((date) => EdtfDate.overlap(call.on.date, date))
  return when.date !== null && EdtfDate.overlap(call.on.date, when.date)
}

/**
 * The date that a bound counts from: where a topic stands for it, or its year is not named, or its
 * figures can be read two ways, the date of the latest call that fits; else the date as read.
 */
export const boundOf = (when: When, calls: readonly Call[]): EdtfDate | null => {
  const { topic } = when
  const fitting =
    topic !== null
      ? calls.filter((call) => hasTopic(call, topic))
      : when.yearless || when.either.length > 0
        ? calls.filter((call) => isOn(call, when))
        : []
  return fitting.at(-1)?.on.date ?? when.date
}

/** The filter of calls by a date of the question. */
export const dateFilter = (when: When, calls: readonly Call[]): ((call: Call) => boolean) => {
  const bound = boundOf(when, calls)
  switch (when.relation) {
    case 'on':
      return (call) => isOn(call, when)
    case 'around':
      return (call) => bound !== null && EdtfDate.overlap(call.on.date, widened(bound))
    case 'before':
      return (call) => bound !== null && call.on.date.last < bound.first
    case 'until':
      return (call) => bound !== null && call.on.date.first <= bound.last
    case 'since':
      return (call) => bound !== null && call.on.date.last >= bound.first
    case 'after':
      return (call) => bound !== null && call.on.date.first > bound.last
  }
}
