import type { MonthRef, TimeUnit, Toward } from '#language/date-expression.ts'
import type { DateText } from '#language/date-items.ts'
import { readNumber } from '#language/date-number.ts'

/** What is read behind a part of a date has to stand with it: nothing, a comma or a bracket between. */
const LOOSE = new Set(['', ',', '\u060c', '(', ')', '),', ')\u060c', '.,', '\u00bb', '"', ']'])

/** Whether an item stands in one date with the one before it: at most a comma or a bracket between. */
export const isNear = (t: DateText, at: number): boolean => LOOSE.has(t.gap(at))

/** The item behind «of», «in», «the» and the like, at most three of them. */
export const pastLinks = (t: DateText, from: number): number => {
  let at = from
  while (
    at < from + 3 &&
    (t.has(at, 'of') || t.has(at, 'the') || t.has(at, 'in')) &&
    t.gap(at + 1) === ''
  )
    at += 1
  return at
}

/** Marks that part the two names of one month, or the numbers of a date. */
const SLASHES = new Set(['/', '\\', '-', '\u2013', '\u2044', '|'])

/** Whether a slash or a dash stands before an item. */
export const isSlashed = (t: DateText, at: number): boolean => SLASHES.has(t.gap(at))

/** The years that the press and its readers speak of; other numbers are something else. */
export const isYear = (value: number): boolean => value >= 1900 && value <= 2100

/** What stands before the second name of a month. */
const BESIDE = new Set(['', '(', '\u00ab', '"', '\u201c', '['])

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
  // «The month and the second» are two things, «the month the second» is February.
  const noun = t.has(at, 'month-noun') && t.items[at + 1]?.joined !== true
  const numbered = noun ? readNumber(t, at + 1) : null
  if (numbered !== null && t.gap(at + 1) === '') {
    const { value, how, to } = numbered
    const counts = how === 'cardinal' && value === 1
    if (value >= 1 && value <= 12 && !counts && t.width(at + 1) <= 2)
      return { month: value, calendar: 'gregorian', unsure: false, to }
  }
  const start = noun && t.gap(at + 1) === '' ? at + 1 : at
  const month = t.sense(start).month
  if (month === undefined) return null
  const other = t.sense(start + 1).month
  const paired =
    other !== undefined &&
    other.month === month.month &&
    other.calendar === month.calendar &&
    (isSlashed(t, start + 1) || BESIDE.has(t.gap(start + 1)))
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

/** Whether the word at an item points back at a day or a stretch named before, as «this» does not. */
export const isThat = (t: DateText, at: number): boolean =>
  t.has(at, 'that') &&
  t.sense(at).before === undefined &&
  (t.items[at]?.arabic === false || t.definite(at + 1))

/** «Last month», «this year», «the same month»: a unit and which one of it is meant. */
export const readPeriod = (t: DateText, at: number): ReadPeriod | null => {
  const fixed = t.sense(at).period
  if (fixed !== undefined) return { unit: fixed.unit, shift: fixed.shift, to: at + 1 }
  const start = t.has(at, 'the') && t.gap(at + 1) === '' ? at + 1 : at
  const close = (place: number): boolean => t.gap(place) === ''
  const same = t.has(start, 'same') && close(start + 1) ? t.sense(start + 1).unit : undefined
  if (same?.many === 'one') return { unit: same.unit, shift: 'same', to: start + 2 }
  const { before } = t.sense(start)
  const behind = t.sense(start + 1).unit
  // «of that month», «of that year»
  if (isThat(t, start) && behind?.many === 'one' && close(start + 1))
    return { unit: behind.unit, shift: 'same', to: start + 2 }
  if (before !== undefined && behind?.many === 'one' && close(start + 1)) {
    // «the week before last»
    return { unit: behind.unit, shift: shiftOf(before), to: start + 2 }
  }
  const unit = t.sense(start).unit
  const after = t.sense(start + 1).after
  // «The final year of the war» is its last one, and not the one gone by.
  const final = t.has(start + 1, 'final')
  if (unit?.many !== 'one' || after === undefined || final || !close(start + 1)) return null
  return { unit: unit.unit, shift: shiftOf(after), to: start + 2 }
}

/** A month that is named by its place in time: «last month», «the present month», «the present» alone. */
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
  if (t.sense(at).after === 'this' && t.definite(at) && t.items[at]?.joined === false)
    return { month: { kind: 'shift', months: 0 }, to: at + 1 }
  return null
}
