import type { YearRef } from '#language/date-expression.ts'
import type { DateText } from '#language/date-items.ts'
import { isNear, isSlashed, readPeriod } from '#language/date-parts.ts'

const APOSTROPHE = /['\u2019\u2018]$/u
const THOUSANDS = /^[.,\u066b\u066c/-]\d/u

type ReadNumber = { readonly year: number; readonly to: number }

/** Whether the number at an item counts the noun behind it. */
const counts = (t: DateText, to: number): boolean =>
  t.gap(to) === '' && (t.has(to, 'counted') || t.sense(to).unit !== undefined)

/**
 * The year written at an item, the noun or the era about it. A number of four digits is one by
 * itself; of two behind an apostrophe or the noun; of any with the noun, the era, or the end of the
 * clause to show it.
 */
const readYearNumber = (
  t: DateText,
  at: number,
  calendar: 'gregorian' | 'hijri',
): ReadNumber | null => {
  const unit = t.sense(at).unit
  const noun = unit?.unit === 'year' && unit.many === 'one'
  const start = noun ? (t.has(at + 1, 'the') ? at + 2 : at + 1) : at
  if (noun && t.gap(start) !== '' && !APOSTROPHE.test(t.gap(start))) return null
  const year = t.digits(start)
  const item = t.items[start]
  if (year === null || item === undefined || year < 1 || year > 2100) return null
  if (THOUSANDS.test(t.text.slice(item.end, item.end + 2))) return null
  const hijri = calendar === 'hijri'
  const era = t.gap(start + 1) === '' && t.has(start + 1, hijri ? 'hijri-era' : 'common-era')
  const to = start + (era ? 2 : 1)
  if (t.gap(to) === '' && t.has(to, 'bc')) return null
  if (!era && t.gap(to) === '' && t.has(to, hijri ? 'common-era' : 'hijri-era')) return null
  const width = t.width(start)
  if (hijri) return era || noun || (width === 4 && year < 1600) ? { year, to } : null
  if (counts(t, to)) return null
  if (width === 4) return { year, to }
  if (width === 2 && (noun || APOSTROPHE.test(t.gap(start))) && !era)
    return { year: 2000 + year, to }
  return width === 3 && (era || noun || t.gap(to) !== '') ? { year, to } : null
}

/** A year read behind a month, a season or a part of a year. */
export type ReadYear = { readonly year: YearRef; readonly to: number }

/** The year at an item: `2024`, «the year 2024», «of last year», «of the same year», «'24». */
export const readYear = (
  t: DateText,
  at: number,
  calendar: 'gregorian' | 'hijri' = 'gregorian',
): ReadYear | null => {
  const apostrophe = /^,?['\u2019\u2018]$/u.test(t.gap(at))
  if (!isNear(t, at) && !isSlashed(t, at) && !apostrophe) return null
  let start = at
  while (start < at + 2 && (t.has(start, 'of') || t.has(start, 'the'))) start += 1
  if (start > at && t.gap(start) !== '' && !APOSTROPHE.test(t.gap(start))) return null
  const number = readYearNumber(t, start, calendar)
  // What a slash or a comma parts from a date is its year only where it looks like one.
  if (number !== null && !(isSlashed(t, at) && t.width(at) < 4))
    return { year: { kind: 'number', year: number.year }, to: number.to }
  const period = readPeriod(t, start)
  if (period === null || period.unit !== 'year' || isSlashed(t, at)) return null
  if (period.shift === 'same') return { year: { kind: 'same' }, to: period.to }
  return { year: { kind: 'shift', years: period.shift }, to: period.to }
}

/** The same text with nothing before an item: what stands there is the business of another rule. */
export const detached = (t: DateText, at: number): DateText => ({
  ...t,
  gap: (place) => (place === at ? (APOSTROPHE.exec(t.gap(at))?.[0] ?? '') : t.gap(place)),
})
