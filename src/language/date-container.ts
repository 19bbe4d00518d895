import { Calendar } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import type { DateExpression, YearRef } from '#language/date-expression.ts'
import type { DateText } from '#language/date-items.ts'
import type { DateRole } from '#language/date-lexicon.ts'
import type { PlacedExpression } from '#language/date-mentions.ts'
import { endsBetween, isFar } from '#language/date-reach.ts'

/** A stretch of time with a year of its own in which a date printed behind it without one may lie. */
export type DateContainer = {
  readonly date: EdtfDate
  /** Whether the words put what follows into it; else they only may. */
  readonly firm: boolean
}

/** How many mentions back a container may be. */
const BACK = 6

/** A stretch of more days than this holds a day by chance too often to prove anything by it. */
const NARROW = 130

const owned = (year: YearRef | null): boolean => year?.kind === 'number' || year?.kind === 'shift'

/** Whether an expression names a stretch with a year of its own, and no day. */
const isStretch = (expression: DateExpression): boolean => {
  switch (expression.kind) {
    case 'calendar':
      return (
        expression.calendar === 'gregorian' && expression.day === null && owned(expression.year)
      )
    case 'part':
      return isStretch(expression.of)
    case 'season':
      return owned(expression.year)
    case 'period':
      return (
        expression.unit === 'year' && typeof expression.shift === 'number' && expression.shift !== 0
      )
    case 'interval':
      return [expression.from, expression.to].some(
        (end) => end.kind === 'calendar' && end.calendar === 'gregorian' && owned(end.year),
      )
    default:
      return false
  }
}

const ENDS = /[.!?\u061f\n]/u
const QUOTED = /\u00ab[^\u00ab\u00bb]*\u00bb|\u201c[^\u201c\u201d]*\u201d|"[^"]*"/gu
const QUOTE = /[\u00ab\u00bb\u201c\u201d"]/u

/** Whether a quotation begins or ends between two places. */
const isParted = (text: string, from: number, to: number): boolean =>
  QUOTE.test(text.slice(from, to).replace(QUOTED, ''))

/** How many words are looked at before a stretch. */
const BEFORE = 8

const NOT_ON: readonly DateRole[] = ['since', 'after', 'before', 'until', 'by']

type Opening = {
  /** Whether the sentence begins with the stretch, by what is told of it: «In 2022», «The autumn of 2022 saw». */
  readonly first: boolean
  /** Whether it stands in the first clause of its sentence, and in no relative one. */
  readonly main: boolean
  /** Whether it only places something else in time: «since the invasion of 2022». */
  readonly of: boolean
}

const openingOf = (t: DateText, { from, to, expression }: PlacedExpression): Opening => {
  const own = expression.kind === 'period' || expression.kind === 'interval'
  const led =
    own || t.has(from - 1, 'in') || t.has(from - 1, 'saw') || (t.gap(to) === '' && t.has(to, 'saw'))
  let main = true
  for (let place = from; place > from - BEFORE * 3; place -= 1) {
    const starts = place <= 0 || ENDS.test(t.gap(place))
    if (starts) return { first: led && from - place <= 2, main, of: false }
    if (t.gap(place) !== '') main = false
    const word = place - 1
    if (t.has(word, 'relative')) main = false
    if (main && from - word <= BEFORE && NOT_ON.some((role) => t.has(word, role)))
      return { first: false, main: false, of: true }
  }
  return { first: false, main: false, of: false }
}

const BESIDE = new Set(['', ':', '-', '\u2013', '\u2014', '(', ',', '\u060c'])

/** Whether only a mark or a preposition stands between a stretch and the date behind it. */
const isBeside = (t: DateText, stretch: PlacedExpression, at: number): boolean => {
  if (at - stretch.to > 2 || !BESIDE.has(t.gap(stretch.to))) return false
  for (let place = stretch.to; place < at; place += 1)
    if (!t.has(place, 'in') && !t.has(place, 'on') && !t.has(place, 'day-noun')) return false
  return true
}

/** What is known of the mentions of a text up to one. */
export type ContainedDates = {
  readonly dates: readonly (EdtfDate | null)[]
  /** The stretch that each was found to lie in. */
  readonly containers: readonly (DateContainer | null)[]
}

/** What a stretch near before a date proves of it. */
const judge = (
  t: DateText,
  stretch: PlacedExpression,
  date: EdtfDate,
  { start, from }: PlacedExpression,
): DateContainer | null => {
  const ends = endsBetween(t, stretch.to, from)
  if (isParted(t.text, stretch.end, start)) return null
  const { first, main, of } = openingOf(t, stretch)
  if (of) return null
  const narrow = Calendar.daysBetween(date.first, date.last) <= NARROW
  if (ends === 1) return narrow || first ? { date, firm: narrow && first } : null
  const beside = isBeside(t, stretch, from) && (main || !/[,\u060c]/u.test(t.gap(stretch.to)))
  if (first || beside) return { date, firm: true }
  return narrow ? { date, firm: main } : null
}

/**
 * The stretch that a date without a year is told in: the nearest before it, in its sentence or the
 * one before, with no date of another time between the two. Null where there is none.
 */
export const containerBefore = (
  t: DateText,
  found: readonly PlacedExpression[],
  { dates, containers }: ContainedDates,
  at: number,
): DateContainer | null => {
  const placed = found[at]
  if (placed === undefined) return null
  // «twice in 2022: on 21 October and on 23 October»
  const before = found[at - 1]
  const shared = containers[at - 1] ?? null
  if (before !== undefined && shared !== null && endsBetween(t, before.to, placed.from) === 0)
    return shared
  const between: EdtfDate[] = []
  for (let back = at - 1; back >= Math.max(0, at - BACK); back -= 1) {
    const before = found[back]
    const date = dates[back] ?? null
    if (before === undefined || isFar(t, before.to, placed.from)) return null
    if (before.relation !== 'on' || date === null) continue
    if (isStretch(before.expression)) {
      const fits = between.every((other) => EdtfDate.contains(date, other))
      const container = fits ? judge(t, before, date, placed) : null
      if (container !== null) return container
    }
    between.push(date)
  }
  return null
}
