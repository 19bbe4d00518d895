import { calendarDate, type FoundDate } from '#language/date-found.ts'
import type { DateText } from '#language/date-items.ts'
import { isNear, isYear } from '#language/date-parts.ts'
import { detached, readYear } from '#language/date-year.ts'

const BEFORE = [
  'in',
  'of',
  'before',
  'after',
  'since',
  'until',
  'by',
  'from',
  'to',
  'between',
  'around',
  'event',
] as const

/** The first year that stands alone at the end of a clause and is still taken for a year. */
const RECENT = 1991

/** Whether the words about a bare number of four digits show that it is a year. */
const isShown = (t: DateText, at: number, to: number, year: number): boolean => {
  const near = t.gap(at) === '' || t.gap(at) === "'" || t.gap(at) === '\u2019'
  if (near && BEFORE.some((role) => t.has(at - 1, role))) return true
  if (near && t.has(at - 1, 'the') && t.has(at - 2, 'in')) return true
  // «in 2022 and 2023»
  if (near && t.has(at - 1, 'and') && t.width(at - 2) === 4) return true
  if (t.gap(to) === '' && (t.has(to, 'event') || t.has(to, 'saw'))) return true
  const ended = t.gap(to) !== '' && t.width(to) === 0
  return ended && isNear(t, at) && t.width(at - 1) === 0 && year >= RECENT && year % 100 !== 0
}

/** «the year 2024», «in 2023», «2024 calls»: a year that is the whole date. */
export const readYearAlone = (t: DateText, at: number): FoundDate | null => {
  const noun = t.sense(at).unit?.unit === 'year' && t.sense(at).unit?.many === 'one'
  const digits = !noun ? at : t.has(at + 1, 'the') ? at + 2 : at + 1
  if (t.digits(digits) === null) return null
  const alone = detached(t, at)
  if (t.has(digits + 1, 'hijri-era') && t.gap(digits + 1) === '') {
    const hijri = readYear(alone, at, 'hijri')
    if (hijri === null) return null
    const expression = calendarDate({ calendar: 'hijri', year: hijri.year })
    return { expression, rule: 'hijri-year', to: hijri.to }
  }
  const read = readYear(alone, at)
  if (read === null || read.year.kind !== 'number') return null
  if (t.has(read.to, 'plural-suffix') && t.glued(read.to)) return null
  const { year } = read.year
  if (
    !noun &&
    (t.has(at, 'of') || t.has(at, 'the') || !isYear(year) || !isShown(t, at, read.to, year))
  )
    return null
  return { expression: calendarDate({ year: read.year }), rule: 'year', to: read.to }
}
