import { readBareDay } from '#language/date-day-rules.ts'
import type { CalendarDate, DateExpression } from '#language/date-expression.ts'
import { calendarDate, type FoundDate } from '#language/date-found.ts'
import type { DateText } from '#language/date-items.ts'
import { isSlashed, isYear } from '#language/date-parts.ts'
import { readSingle } from '#language/date-single.ts'

const DASHES = new Set(['-', '\u2013', '\u2014', '\u2212'])

type Left = { readonly expression: DateExpression; readonly to: number }

const asCalendar = (expression: DateExpression): CalendarDate | null =>
  expression.kind === 'calendar' ? expression : null

/** The item of the second date, and whether only its mark or word joins two ends; null where nothing does. */
const secondAt = (t: DateText, at: number, opened: 'from' | 'between' | null): number | null => {
  const skip = (place: number): number =>
    (t.has(place, 'the') || t.has(place, 'day-noun')) &&
    t.gap(place + 1) === '' &&
    t.width(place + 1) > 0
      ? place + 1
      : place
  if (t.gap(at) !== '' && !DASHES.has(t.gap(at))) return null
  if (DASHES.has(t.gap(at))) return opened === 'between' ? null : at
  if (opened === 'between') {
    if (t.has(at, 'and')) return t.gap(at + 1) === '' ? skip(at + 1) : null
    if (t.items[at]?.joined === true && !t.has(at, 'to')) return skip(at)
  }
  if (t.has(at, 'to') && (t.gap(at + 1) === '' || t.gap(at + 1) === '\n')) return skip(at + 1)
  return opened === 'from' && t.items[at]?.prefixed === true ? at : null
}

/** The left end: a whole date, or the number of a day or a year that leans on the right end. */
const leftAt = (t: DateText, at: number): readonly Left[] => {
  const found = readSingle(t, at)
  const bare = readBareDay(t, at)
  const year = t.digits(at)
  return [
    ...(found === null ? [] : [found]),
    ...(bare === null ? [] : [{ expression: calendarDate({ day: bare.day }), to: bare.to }]),
    ...(year !== null && t.width(at) === 4 && isYear(year)
      ? [{ expression: calendarDate({ year: { kind: 'number', year } }), to: at + 1 }]
      : []),
  ]
}

/** Gives the left end what only the right one prints, and the other way about; null where they do not fit. */
const lean = (
  left: DateExpression,
  right: DateExpression,
): readonly [DateExpression, DateExpression] | null => {
  const one = asCalendar(left)
  const other = asCalendar(right)
  if (one === null || other === null) return [left, right]
  if (one.calendar !== other.calendar) return null
  if (one.day !== null && one.month === null) {
    if (other.day === null || other.month === null) return null
    return [{ ...one, month: other.month, year: other.year, toward: other.toward }, other]
  }
  if (other.day !== null && other.month === null) {
    if (one.day === null || one.month === null) return null
    return [one, { ...other, month: one.month, year: other.year ?? one.year, toward: one.toward }]
  }
  // «2022 to May»: no two ends of one stretch.
  const depth = (date: CalendarDate): boolean => date.month === null
  return depth(one) !== depth(other) ? null : [left, right]
}

const rightAt = (t: DateText, at: number, left: DateExpression): Left | null => {
  const found = readSingle(t, at)
  if (found !== null && !(found.rule === 'year' && asCalendar(left)?.month !== null)) return found
  const one = asCalendar(left)
  if (one === null) return null
  const year = t.digits(at)
  if (one.month === null && one.day === null && year !== null && t.width(at) === 4)
    return { expression: calendarDate({ year: { kind: 'number', year } }), to: at + 1 }
  const bare = one.day === null ? null : readBareDay(t, at)
  if (bare === null || isSlashed(t, bare.to)) return null
  const counted =
    t.gap(bare.to) === '' && (t.has(bare.to, 'counted') || t.sense(bare.to).unit !== undefined)
  if (counted) return null
  // «May 13–15, 2022»: the year stands behind both.
  const behind = t.digits(bare.to)
  const follows =
    behind !== null &&
    t.width(bare.to) === 4 &&
    isYear(behind) &&
    ['', ',', '\u060c'].includes(t.gap(bare.to))
  return {
    expression: calendarDate({
      day: bare.day,
      year: follows ? { kind: 'number', year: behind } : null,
    }),
    to: follows ? bare.to + 1 : bare.to,
  }
}

/** Whether an end may be one: a stretch of hours or an unknown end makes no interval. */
const isEnd = ({ kind }: DateExpression): boolean =>
  kind === 'calendar' ||
  kind === 'weekday' ||
  kind === 'day-shift' ||
  kind === 'part' ||
  kind === 'period' ||
  kind === 'season'

/** «From 13 to 19 May», «between May 2022 and March 2023», «13–15 May», «Monday to Wednesday». */
export const readRange = (t: DateText, at: number): FoundDate | null => {
  const opened = t.has(at, 'between') ? 'between' : t.has(at, 'from') ? 'from' : null
  const start = opened === null ? at : at + 1
  if (opened !== null && t.gap(start) !== '') return null
  const bare = opened === null && t.width(at) > 0
  for (const left of leftAt(t, start)) {
    if (!isEnd(left.expression)) continue
    const second = secondAt(t, left.to, opened)
    if (second === null) continue
    // «The first goes back to 13 May»: a lone ordinal opens no stretch.
    const lone = asCalendar(left.expression)
    if (opened === null && lone?.day != null && lone.month === null && t.digits(start) === null)
      continue
    const right = rightAt(t, second, left.expression)
    if (right === null || !isEnd(right.expression)) continue
    const ends = lean(left.expression, right.expression)
    if (ends === null) continue
    const [from, to] = ends
    // «2022-2024» by itself may be a score or a number of a law.
    const onlyYears =
      asCalendar(from)?.month === null &&
      asCalendar(to)?.month === null &&
      asCalendar(from) !== null
    if (
      bare &&
      onlyYears &&
      !t.has(at - 1, 'in') &&
      !t.has(at - 1, 'of') &&
      !t.has(at - 1, 'event') &&
      t.sense(at - 1).unit?.unit !== 'year'
    )
      continue
    return { expression: { kind: 'interval', from, to }, rule: 'interval', to: right.to }
  }
  return null
}
