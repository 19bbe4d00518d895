import { Calendar, type Day } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import type { DateExpression, PeriodPart, Season } from '#language/date-expression.ts'
import { monthText, shiftMonth, yearOf, yearText } from '#language/date-month-arithmetic.ts'
import { type DateContext, resolveYear } from '#language/date-resolve-calendar.ts'

type Of<Kind extends DateExpression['kind']> = Extract<DateExpression, { kind: Kind }>

const about = (first: string, last: string): EdtfDate | null => EdtfDate.parse(`${first}~/${last}~`)

/** The days of a month's part, first and last; 0 stands for its last day. */
const DAYS: Readonly<Partial<Record<PeriodPart, readonly [number, number]>>> = {
  early: [1, 10],
  mid: [11, 20],
  late: [21, 0],
  'week-1': [1, 7],
  'week-2': [8, 14],
  'week-3': [15, 21],
  'week-4': [22, 28],
  'week-last': [24, 0],
}

/** The months of a year's part, and whether their edges are exact. */
const MONTHS: Readonly<Partial<Record<PeriodPart, readonly [number, number, boolean]>>> = {
  early: [1, 4, false],
  mid: [5, 8, false],
  late: [9, 12, false],
  'half-1': [1, 6, true],
  'half-2': [7, 12, true],
  'quarter-1': [1, 3, true],
  'quarter-2': [4, 6, true],
  'quarter-3': [7, 9, true],
  'quarter-4': [10, 12, true],
}

const pad = (day: number): string => String(day).padStart(2, '0')

/** A part of a month or a year; null where it has no such part. */
export const partOf = (whole: EdtfDate, part: PeriodPart): EdtfDate | null => {
  if (whole.precision === 'month') {
    const days = DAYS[part]
    const month = whole.edtf.slice(0, 7)
    if (days === undefined) return null
    return about(
      `${month}-${pad(days[0])}`,
      days[1] === 0 ? Calendar.lastOfMonth(month) : `${month}-${pad(days[1])}`,
    )
  }
  const months = whole.precision === 'year' ? MONTHS[part] : undefined
  if (months === undefined) return null
  const year = whole.edtf.slice(0, 4)
  const [first, last, sharp] = months
  const ends = [`${year}-${pad(first)}`, `${year}-${pad(last)}`] as const
  return sharp ? EdtfDate.parse(ends.join('/')) : about(...ends)
}

/** Days of a week's part, counted from its Monday. */
const WEEK: Readonly<Partial<Record<PeriodPart, readonly [number, number]>>> = {
  early: [-1, 1],
  mid: [1, 3],
  late: [3, 6],
}

/**
 * A week of the present one's kind. Weeks run from Monday here, from Saturday or Sunday there: the
 * edges are about.
 */
const weekOf = (today: Day, shift: number, part: PeriodPart | null): EdtfDate | null => {
  const monday = Calendar.plusDays(today, 1 - Calendar.weekday(today) + 7 * shift)
  if (part === 'so-far') return EdtfDate.parse(`${monday}~/${today}`)
  const sunday = Calendar.plusDays(monday, 6)
  if (part === 'rest') return EdtfDate.parse(`${today}/${sunday}~`)
  const days = part === null ? ([0, 6] as const) : WEEK[part]
  return days === undefined
    ? null
    : about(Calendar.plusDays(monday, days[0]), Calendar.plusDays(monday, days[1]))
}

/** A week, a month, a year or a weekend counted from the present one, or a part of it. */
export const resolvePeriod = (
  { unit, shift, part }: Of<'period'>,
  context: DateContext,
): EdtfDate | null => {
  const { today, previous } = context
  if (shift === 'same') {
    if (previous === null) return null
    const text = previous.first.slice(0, unit === 'year' ? 4 : 7)
    if (unit === 'week' || unit === 'weekend' || !previous.last.startsWith(text)) return null
    const whole = EdtfDate.parse(text)
    return whole === null || part === null ? whole : partOf(whole, part)
  }
  if (unit === 'weekend') {
    // The days off are Friday and Saturday here, Saturday and Sunday there.
    const friday = Calendar.plusDays(today, 5 - Calendar.weekday(today) + 7 * shift)
    return about(friday, Calendar.plusDays(friday, 2))
  }
  if (unit === 'week') return weekOf(today, shift, part)
  const month = shiftMonth(today, shift)
  const text =
    unit === 'month' ? monthText(month.year, month.month) : yearText(yearOf(today) + shift)
  const whole = text === null ? null : EdtfDate.parse(text)
  if (whole === null || part === null) return whole
  if (part === 'so-far') return EdtfDate.between(whole.first, today)
  if (part === 'rest') return EdtfDate.between(today, whole.last)
  return partOf(whole, part)
}

const SEASONS: Readonly<Record<Season, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  winter: [12, 2],
}

/** A season of the northern half of the earth. The winter of a year may be its first or its last. */
export const resolveSeason = (
  { season, year, toward }: Of<'season'>,
  context: DateContext,
): EdtfDate | null => {
  const [first, last] = SEASONS[season]
  const span = (of: number): EdtfDate | null => {
    const from = monthText(of, first)
    const to = monthText(season === 'winter' ? of + 1 : of, last)
    return from === null || to === null ? null : about(from, to)
  }
  if (year !== null) {
    const of = resolveYear(year, context)
    if (of === null) return null
    if (season !== 'winter') return span(of)
    const from = monthText(of - 1, 12)
    const to = monthText(of + 1, 2)
    return from === null || to === null ? null : about(from, to)
  }
  const { today } = context
  const now = yearOf(today)
  const candidates = [now - 2, now - 1, now, now + 1].map(span).filter((found) => found !== null)
  if (toward === 'next') return candidates.find((found) => found.first > today) ?? null
  if (toward === 'this') return candidates.findLast((found) => found.first <= today) ?? null
  return candidates.findLast((found) => found.last < today) ?? null
}
