import { Calendar, type Day } from '#core/calendar.ts'

/**
 * A date with its precision, in the part of EDTF (ISO 8601-2) that the press needs:
 * a day `2022-10-23`, a month `2022-10`, a year `2022`, any of these approximate (`2022-10~`),
 * and an interval of two of them (`2022-10-17~/2022-10-22`).
 */
export type EdtfDate = {
  /** The date as EDTF writes it. */
  readonly edtf: string
  /** The first day that it can mean; approximation widens it. */
  readonly first: Day
  /** The last day that it can mean. */
  readonly last: Day
  readonly precision: 'day' | 'month' | 'year' | 'interval'
  readonly approximate: boolean
}

/** How far «about» reaches on each side: days about a day, months about a month, years about a year. */
const REACH = { day: 3, month: 1, year: 1 } as const

const parseSimple = (text: string): EdtfDate | null => {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(~?)$/.exec(text)
  if (match === null) return null
  const [, year, month, day, tilde] = match
  const approximate = tilde === '~'
  if (day !== undefined) {
    const exact = `${year}-${month}-${day}`
    if (!Calendar.isDay(exact)) return null
    const reach = approximate ? REACH.day : 0
    return {
      edtf: text,
      first: Calendar.plusDays(exact, -reach),
      last: Calendar.plusDays(exact, reach),
      precision: 'day',
      approximate,
    }
  }
  if (month !== undefined) {
    if (!Calendar.isDay(`${year}-${month}-01`)) return null
    const reach = approximate ? REACH.month : 0
    const first = Calendar.plusMonths(`${year}-${month}-01`, -reach)
    const last = Calendar.plusMonths(`${year}-${month}-01`, reach).slice(0, 7)
    return {
      edtf: text,
      first,
      last: Calendar.lastOfMonth(last),
      precision: 'month',
      approximate,
    }
  }
  const reach = approximate ? REACH.year : 0
  const pad = (value: number): string => String(value).padStart(4, '0')
  return {
    edtf: text,
    first: `${pad(Number(year) - reach)}-01-01`,
    last: `${pad(Number(year) + reach)}-12-31`,
    precision: 'year',
    approximate,
  }
}

/** A bound of an interval: an approximate one is already its honest edge, and is not widened again. */
const parseBound = (text: string): EdtfDate | null => {
  const date = parseSimple(text)
  return date === null ? null : parseSimple(text.replace('~', ''))
}

const parse = (text: string): EdtfDate | null => {
  const parts = text.split('/')
  if (parts.length === 1) return parseSimple(text)
  const [start, end] = parts.map(parseBound)
  if (parts.length !== 2 || !start || !end || start.first > end.last) return null
  return {
    edtf: text,
    first: start.first,
    last: end.last,
    precision: 'interval',
    approximate: text.includes('~'),
  }
}

/** Reading and comparing dates of the EDTF subset. */
export const EdtfDate = {
  /** The date that the text writes, or null where it is not of the subset or no such day exists. */
  parse,

  /** As `parse`, for text that the program itself wrote. Throws where it is not a date. */
  of(text: string): EdtfDate {
    const date = parse(text)
    if (date === null) throw new Error(`Not an EDTF date of the supported subset: ${text}`)
    return date
  },

  /** A certain day. */
  day: (day: Day): EdtfDate => EdtfDate.of(day),

  /** The span between two days, as the shortest EDTF that means just it (a whole month, a whole year). */
  between(first: Day, last: Day): EdtfDate {
    const year = first.slice(0, 4)
    const month = first.slice(0, 7)
    if (first === last) return EdtfDate.of(first)
    if (first === `${month}-01` && last === Calendar.lastOfMonth(month)) return EdtfDate.of(month)
    if (first === `${year}-01-01` && last === `${year}-12-31`) return EdtfDate.of(year)
    return EdtfDate.of(`${first}/${last}`)
  },

  /** Whether both can mean the same day. Symmetric. */
  overlap: (a: EdtfDate, b: EdtfDate): boolean => a.first <= b.last && b.first <= a.last,

  /** Whether every day that the inner can mean is one that the outer can mean. */
  contains: (outer: EdtfDate, inner: EdtfDate): boolean =>
    outer.first <= inner.first && inner.last <= outer.last,

  /** Whether it means one certain day. */
  isExact: (date: EdtfDate): boolean => date.precision === 'day' && !date.approximate,

  /** Order by time for sorting: by the last day possible, then by the first, then by the text. */
  compare(a: EdtfDate, b: EdtfDate): number {
    if (a.last !== b.last) return a.last < b.last ? -1 : 1
    if (a.first !== b.first) return a.first < b.first ? -1 : 1
    return a.edtf < b.edtf ? -1 : a.edtf > b.edtf ? 1 : 0
  },
} as const
