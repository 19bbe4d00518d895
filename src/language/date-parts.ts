import type { MonthRef, TimeUnit, Toward, YearRef } from '#language/date-expression.ts'
import type { DateText } from '#language/date-items.ts'
import { readNumber } from '#language/date-number.ts'

/** What is read behind a part of a date has to stand with it: nothing, a comma or a bracket between. */
const LOOSE = new Set(['', ',', '\u060c', '(', ')', '),', ')\u060c', '.,'])

/** Whether an item stands in one date with the one before it: at most a comma or a bracket between. */
export const isNear = (t: DateText, at: number): boolean => LOOSE.has(t.gap(at))

/** Marks that part the two names of one month, or the numbers of a date. */
const SLASHES = new Set(['/', '\\', '-', '\u2013', '\u2044', '|'])

/** Whether a slash or a dash stands before an item. */
export const isSlashed = (t: DateText, at: number): boolean => SLASHES.has(t.gap(at))

/** The years that the press and its readers speak of; other numbers are something else. */
export const isYear = (value: number): boolean => value >= 1900 && value <= 2100

/** Years of the Hijri calendar that are spoken of: 1882 to 2076 of the common era. */
const isHijriYear = (value: number): boolean => value >= 1300 && value <= 1500

/** A month read at an item. */
export type ReadMonth = {
  readonly month: number
  readonly calendar: 'gregorian' | 'hijri'
  /** Whether its name is another word too and nothing here has settled it. */
  readonly unsure: boolean
  readonly to: number
}

/** The month whose name begins at an item; its name of another land may stand beside it. */
export const readMonth = (t: DateText, at: number): ReadMonth | null => {
  const numbered = t.has(at, 'month-noun') ? readNumber(t, at + 1) : null
  if (numbered !== null && t.gap(at + 1) === '') {
    const { value, how, to } = numbered
    const counts = how === 'cardinal' && value === 1
    if (value >= 1 && value <= 12 && !counts && t.width(at + 1) <= 2)
      return { month: value, calendar: 'gregorian', unsure: false, to }
  }
  const start = t.has(at, 'month-noun') && t.gap(at + 1) === '' ? at + 1 : at
  const month = t.sense(start).month
  if (month === undefined) return null
  const other = t.sense(start + 1).month
  const paired =
    other !== undefined &&
    other.month === month.month &&
    other.calendar === month.calendar &&
    (isSlashed(t, start + 1) || t.gap(start + 1) === '' || t.gap(start + 1) === '(')
  return {
    month: month.month,
    calendar: month.calendar,
    unsure: month.unsure && !paired && start === at,
    to: start + (paired ? 2 : 1),
  }
}

const SHIFTS: Readonly<Record<Exclude<Toward, 'same'>, number>> = {
  last: -1,
  recent: -1,
  previous: -1,
  this: 0,
  next: 1,
  'before-last': -2,
  'after-next': 2,
}

/** A week, a month or a year counted from the present one, or the one last spoken of. */
export type ReadPeriod = {
  readonly unit: TimeUnit
  readonly shift: number | 'same'
  readonly to: number
}

const shiftOf = (toward: Toward): number | 'same' => (toward === 'same' ? 'same' : SHIFTS[toward])

/** «الشهر الماضي», «this year», «the same month», «السنة دي»: a unit and which one of it is meant. */
export const readPeriod = (t: DateText, at: number): ReadPeriod | null => {
  const fixed = t.sense(at).period
  if (fixed !== undefined) return { unit: fixed.unit, shift: fixed.shift, to: at + 1 }
  const start = t.has(at, 'the') && t.gap(at + 1) === '' ? at + 1 : at
  const close = (place: number): boolean => t.gap(place) === ''
  const same = t.has(start, 'same') && close(start + 1) ? t.sense(start + 1).unit : undefined
  if (same?.many === 'one') return { unit: same.unit, shift: 'same', to: start + 2 }
  const { before } = t.sense(start)
  const behind = t.sense(start + 1).unit
  if (before !== undefined && behind?.many === 'one' && close(start + 1)) {
    // «the week before last»
    return { unit: behind.unit, shift: shiftOf(before), to: start + 2 }
  }
  const unit = t.sense(start).unit
  const after = t.sense(start + 1).after
  if (unit?.many !== 'one' || after === undefined || !close(start + 1)) return null
  return { unit: unit.unit, shift: shiftOf(after), to: start + 2 }
}

/** The year written at an item with the word for a year before it or not; null where none is. */
const readYearNumber = (
  t: DateText,
  at: number,
  calendar: 'gregorian' | 'hijri',
): { readonly year: number; readonly to: number } | null => {
  const noun = t.sense(at).unit?.unit === 'year' && t.sense(at).unit?.many === 'one'
  const start = noun ? (t.has(at + 1, 'the') ? at + 2 : at + 1) : at
  if (noun && t.gap(start) !== '') return null
  const value = t.digits(start)
  if (value === null) return null
  const era =
    t.has(start + 1, calendar === 'hijri' ? 'hijri-era' : 'common-era') && t.gap(start + 1) === ''
  const to = start + (era ? 2 : 1)
  if (t.width(start) === 4) {
    const possible = calendar === 'hijri' ? isHijriYear(value) : isYear(value)
    const thousand = /^[.,\u066b\u066c/-]\d/u.test(
      t.text.slice(t.items[start]?.end, (t.items[start]?.end ?? 0) + 2),
    )
    return possible && !thousand ? { year: value, to } : null
  }
  if (calendar === 'hijri' || t.width(start) !== 2) return null
  const short = noun || /['\u2019\u2018]$/u.test(t.gap(start))
  return short && !t.sense(start + 1).unit ? { year: 2000 + value, to } : null
}

/** A year read behind a month, a season or a part of a year. */
export type ReadYear = { readonly year: YearRef; readonly to: number }

/** The year at an item: `2024`, «عام 2024», «of last year», «من العام نفسه», «'24». */
export const readYear = (
  t: DateText,
  at: number,
  calendar: 'gregorian' | 'hijri' = 'gregorian',
): ReadYear | null => {
  if (!isNear(t, at) && !isSlashed(t, at) && !/^,?['\u2019\u2018]$/u.test(t.gap(at))) return null
  let start = at
  for (let skipped = 0; skipped < 2 && (t.has(start, 'of') || t.has(start, 'the')); skipped += 1)
    start += 1
  if (start > at && !['', "'", '\u2019', '\u2018'].includes(t.gap(start))) return null
  const number = readYearNumber(t, start, calendar)
  if (number !== null) return { year: { kind: 'number', year: number.year }, to: number.to }
  const period = readPeriod(t, start)
  if (period === null || period.unit !== 'year' || isSlashed(t, at)) return null
  if (period.shift === 'same') return { year: { kind: 'same' }, to: period.to }
  return { year: { kind: 'shift', years: period.shift }, to: period.to }
}

/** A month that is named by its place in time: «الشهر الجاري», «last month», «الجاري» alone. */
export const readMonthPeriod = (
  t: DateText,
  at: number,
): { readonly month: MonthRef; readonly to: number } | null => {
  const period = readPeriod(t, at)
  if (period !== null && period.unit === 'month')
    return {
      month: period.shift === 'same' ? { kind: 'same' } : { kind: 'shift', months: period.shift },
      to: period.to,
    }
  if (t.sense(at).after === 'this' && t.items[at]?.definite === true)
    return { month: { kind: 'shift', months: 0 }, to: at + 1 }
  return null
}
