import { Calendar, type Day } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import type { DateExpression, TimeUnit } from '#language/date-expression.ts'
import { monthText, shiftMonth, yearOf, yearText } from '#language/date-month-arithmetic.ts'
import type { DateContext } from '#language/date-resolve-calendar.ts'

type Of<Kind extends DateExpression['kind']> = Extract<DateExpression, { kind: Kind }>

/** Counts past these are of geology and not of news; a date so far is not offered. */
const MOST: Readonly<Record<TimeUnit, number>> = {
  minute: 10_000,
  hour: 10_000,
  day: 5000,
  week: 600,
  month: 600,
  year: 500,
}

/** «Some» days, weeks, months or years: the least and the most of them that are meant. */
const SOME: Readonly<Record<TimeUnit, readonly [number, number]>> = {
  minute: [0, 0],
  hour: [0, 1],
  day: [1, 6],
  week: [14, 56],
  month: [2, 11],
  year: [2, 10],
}

const some = (unit: TimeUnit, sign: 1 | -1, base: Day): EdtfDate | null => {
  const [least, most] = SOME[unit]
  const at = (count: number): string | null => {
    if (unit === 'year') return yearText(yearOf(base) + count)
    if (unit !== 'month') return Calendar.plusDays(base, count)
    const month = shiftMonth(base, count)
    return monthText(month.year, month.month)
  }
  const near = at(sign * least)
  const far = at(sign * most)
  if (near === null || far === null) return null
  if (near === far) return EdtfDate.parse(near)
  if (unit === 'hour') return sign < 0 ? EdtfDate.between(far, near) : EdtfDate.between(near, far)
  // The farther edge is nowhere said.
  return EdtfDate.parse(sign < 0 ? `${far}~/${near}` : `${near}/${far}~`)
}

/** Round numbers of days are said of days near them. */
const isRound = (days: number): boolean => days >= 10 && days % 5 === 0

/**
 * The date so many units from a day. Days are exact unless the number is round; weeks are about a
 * day, months about a month, years about a year.
 */
export const resolveCount = (
  { unit, count, sign, approximate }: Omit<Of<'count'>, 'kind'>,
  base: Day,
): EdtfDate | null => {
  if (count === null) return some(unit, sign, base)
  if (count > MOST[unit]) return null
  const tilde = (text: string | null, loose: boolean): EdtfDate | null =>
    text === null ? null : EdtfDate.parse(loose ? `${text}~` : text)
  switch (unit) {
    case 'minute':
    case 'hour': {
      const hours = unit === 'hour' ? count : count / 60
      const far = Calendar.plusDays(base, sign * Math.ceil(hours / 24))
      const near = Calendar.plusDays(base, sign * Math.floor(hours / 24))
      return sign < 0 ? EdtfDate.between(far, near) : EdtfDate.between(near, far)
    }
    case 'day':
      return tilde(Calendar.plusDays(base, sign * count), approximate || isRound(count))
    case 'week':
      return tilde(Calendar.plusDays(base, sign * count * 7), true)
    case 'month': {
      const month = shiftMonth(base, sign * count)
      return tilde(monthText(month.year, month.month), true)
    }
    case 'year':
      return tilde(yearText(yearOf(base) + sign * count), true)
  }
}

/** The stretch of the last, or the next, so many units. */
export const resolveSpan = (
  { unit, count, sign }: Of<'span'>,
  { today }: DateContext,
): EdtfDate | null => {
  const far = resolveCount({ unit, count, sign, approximate: true }, today)
  if (far === null) return null
  const edge = sign < 0 ? far.edtf.split('/')[0] : far.edtf.split('/').at(-1)
  if (edge === undefined) return null
  const whole = edge.replace('~', '')
  const day =
    whole.length === 4
      ? `${whole}${today.slice(4)}`
      : whole.length === 7
        ? `${whole}${today.slice(7)}`
        : whole
  const sharp = unit === 'hour' || unit === 'minute' ? '' : '~'
  const bound = Calendar.isDay(day) ? day : Calendar.lastOfMonth(day.slice(0, 7))
  return EdtfDate.parse(sign < 0 ? `${bound}${sharp}/${today}` : `${today}/${bound}${sharp}`)
}
