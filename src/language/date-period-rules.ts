import { readMonthYear } from '#language/date-calendar-rules.ts'
import type { PeriodPart } from '#language/date-expression.ts'
import { calendarDate, type FoundDate } from '#language/date-found.ts'
import type { DateText } from '#language/date-items.ts'
import { isThat, pastLinks, readMonth, readPeriod } from '#language/date-parts.ts'
import { readSeason } from '#language/date-season-rules.ts'
import { detached, readYear } from '#language/date-year.ts'

const near = (t: DateText, at: number): boolean => t.gap(at) === ''

/** A part of the month, year or period that begins at an item. */
const partOf = (t: DateText, at: number, part: PeriodPart, rule: string): FoundDate | null => {
  const ofWeek = part.startsWith('week-')
  const ofYear = part.startsWith('half-') || part.startsWith('quarter-')
  const month = ofYear ? null : readMonth(t, at)
  if (month !== null && month.calendar === 'gregorian') {
    // The part before it settles that an unsure name is a month.
    const whole = readMonthYear({ ...t, sense: (place) => certain(t, place, at) }, at)
    if (whole?.expression.kind === 'calendar')
      return { expression: { kind: 'part', part, of: whole.expression }, rule, to: whole.to }
  }
  const period = readPeriod(t, at)
  if (period !== null) {
    const { unit, shift, to } = period
    if (unit !== 'week' && unit !== 'month' && unit !== 'year') return null
    if ((ofYear && unit !== 'year') || (ofWeek && unit !== 'month')) return null
    return { expression: { kind: 'period', unit, shift, part }, rule, to }
  }
  if (ofWeek) return null
  const year = readYear(detached(t, at), at)
  if (year === null || year.year.kind !== 'number' || year.year.year < 1000) return null
  if (t.has(year.to, 'plural-suffix') && t.glued(year.to)) return null
  if (near(t, year.to) && t.has(year.to, 'counted')) return null
  return {
    expression: { kind: 'part', part, of: calendarDate({ year: year.year }) },
    rule,
    to: year.to,
  }
}

const certain = (t: DateText, place: number, at: number) => {
  const sense = t.sense(place)
  return place !== at || sense.month === undefined
    ? sense
    : { ...sense, month: { ...sense.month, unsure: false } }
}

/** «Early May», «mid-May», «late last year», «earlier this week». */
const readPart = (t: DateText, at: number): FoundDate | null => {
  const so = t.has(at, 'earlier-in') ? 'so-far' : t.has(at, 'later-in') ? 'rest' : null
  const { part } = t.sense(at)
  const joint = t.gap(at + 1) === '-' || near(t, at + 1)
  if (!joint) return null
  if (part !== undefined) {
    const found = partOf(t, pastLinks(t, at + 1), part, 'part-of-period')
    if (found !== null) return found
  }
  if (so === null) return null
  const start = pastLinks(t, at + 1)
  const period = readPeriod(t, start)
  if (period === null) return null
  const { unit, shift, to } = period
  if (shift !== 0 || (unit !== 'week' && unit !== 'month' && unit !== 'year')) return null
  return { expression: { kind: 'period', unit, shift, part: so }, rule: 'part-of-period', to }
}

const WEEKS: readonly PeriodPart[] = ['week-1', 'week-2', 'week-3', 'week-4']
const QUARTERS: readonly PeriodPart[] = ['quarter-1', 'quarter-2', 'quarter-3', 'quarter-4']
const HALVES: readonly PeriodPart[] = ['half-1', 'half-2']

/** «The first half of 2023», «the third quarter of last year», «the last week of May». */
const readFraction = (t: DateText, at: number): FoundDate | null => {
  const [noun, ordinal] =
    t.sense(at).ordinal !== undefined || t.has(at, 'final') ? [at + 1, at] : [at, at + 1]
  if (!near(t, at + 1)) return null
  const value = t.sense(ordinal).ordinal?.value ?? null
  const week = t.sense(noun).unit
  const parts = t.has(noun, 'half')
    ? HALVES
    : t.has(noun, 'quarter')
      ? QUARTERS
      : week?.unit === 'week' && week.many === 'one'
        ? WEEKS
        : null
  if (parts === null) return null
  const part =
    value === null
      ? parts === WEEKS && t.has(ordinal, 'final')
        ? 'week-last'
        : null
      : parts[value - 1]
  if (part === null || part === undefined) return null
  const start = pastLinks(t, at + 2)
  return start === at + 2 ? null : partOf(t, start, part, 'fraction-of-period')
}

/** «last week», «last month», «this year», «the weekend». */
const readWholePeriod = (t: DateText, at: number): FoundDate | null => {
  const weekend = (place: number): boolean => near(t, place) && t.has(place, 'weekend')
  const { before } = t.sense(at)
  if (t.has(at, 'weekend')) {
    const { after } = t.sense(at + 1)
    const shift =
      after === undefined || !near(t, at + 1)
        ? null
        : after === 'last'
          ? -1
          : after === 'next'
            ? 1
            : 0
    if (shift === null && !t.has(at - 1, 'the')) return null
    return {
      expression: { kind: 'period', unit: 'weekend', shift: shift ?? -1, part: null },
      rule: 'period',
      to: shift === null ? at + 1 : at + 2,
    }
  }
  if (before !== undefined && weekend(at + 1))
    return {
      expression: {
        kind: 'period',
        unit: 'weekend',
        shift: before === 'next' ? 1 : before === 'this' ? 0 : -1,
        part: null,
      },
      rule: 'period',
      to: at + 2,
    }
  const start = t.has(at, 'the') && near(t, at + 1) ? at + 1 : at
  // «He said that year after year»: behind no other part of a date it is mostly another word.
  const period = isThat(t, start) ? null : readPeriod(t, start)
  if (
    period === null ||
    period.unit === 'hour' ||
    period.unit === 'minute' ||
    period.unit === 'day'
  )
    return null
  const { unit, shift, to } = period
  if (t.sense(start).before === 'previous')
    return { expression: { kind: 'unknown' }, rule: 'period-from-event', to }
  return { expression: { kind: 'period', unit, shift, part: null }, rule: 'period', to }
}

/** «the week before last», «the month after next». */
const readBeforeLast = (t: DateText, at: number): FoundDate | null => {
  const unit = t.sense(at).unit
  const { after } = t.sense(at + 1)
  if (
    unit?.many !== 'one' ||
    !near(t, at + 1) ||
    (after !== 'before-last' && after !== 'after-next')
  )
    return null
  if (unit.unit !== 'week' && unit.unit !== 'month' && unit.unit !== 'year') return null
  return {
    expression: {
      kind: 'period',
      unit: unit.unit,
      shift: after === 'before-last' ? -2 : 2,
      part: null,
    },
    rule: 'period',
    to: at + 2,
  }
}

/** Dates that are a stretch of the calendar, or a part of one. */
export const readPeriodRule = (t: DateText, at: number): FoundDate | null =>
  readFraction(t, at) ??
  readPart(t, at) ??
  readSeason(t, at) ??
  readBeforeLast(t, at) ??
  readWholePeriod(t, at)
