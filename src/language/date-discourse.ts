import { EdtfDate } from '#core/edtf-date.ts'
import { containerBefore, type DateContainer } from '#language/date-container.ts'
import type { DateExpression } from '#language/date-expression.ts'
import type { DateText } from '#language/date-items.ts'
import type { PlacedExpression } from '#language/date-mentions.ts'
import { type DatePointer, pointerOf } from '#language/date-pointer.ts'
import { isFar } from '#language/date-reach.ts'

/** What dates were spoken of before a date. */
export type DateDiscourse = {
  /** The date that «the same month» or «two days later» at a mention points back to; null where none is sure. */
  previous(at: number): EdtfDate | null
  /** Whether a month was named before a mention, near enough to be pointed back at, known or not. */
  namesMonth(at: number): boolean
  /** The stretch that a date without a year at a mention is told in; null where there is none. */
  container(at: number): DateContainer | null
  /** Notes what a mention turned out to mean. */
  record(at: number, date: EdtfDate | null, container: DateContainer | null): void
}

/** How many mentions back the date pointed at may be. */
const BACK = 3

/** What an expression is to words that point back at a month: one, no stretch at all, or another stretch. */
const asMonth = (expression: DateExpression): 'month' | 'passed' | 'other' => {
  switch (expression.kind) {
    case 'calendar':
      return expression.month === null ? 'other' : 'month'
    case 'part':
      return asMonth(expression.of)
    case 'interval':
      return asMonth(expression.from)
    case 'period':
      return expression.unit === 'month' ? 'month' : 'other'
    case 'season':
    case 'either':
      return 'other'
    default:
      return 'passed'
  }
}

const hasYear = ({ kind }: DateExpression): boolean =>
  kind === 'calendar' || kind === 'part' || kind === 'season'

type Told = { readonly placed: PlacedExpression; readonly date: EdtfDate | null }

/** The month of the mention nearest before; null where it hangs on which of two is meant. */
const monthTold = (near: readonly Told[]): EdtfDate | null => {
  const stretches = near.filter(({ placed }) => asMonth(placed.expression) !== 'passed')
  const [last, ...others] = stretches
  if (last === undefined || asMonth(last.placed.expression) === 'other' || last.date === null)
    return null
  if (last.placed.relation === 'on') return last.date
  // «On 21 October, the first since May, then on the 23rd of it»
  const month = last.date.first.slice(0, 7)
  const rival = others.some(
    ({ placed, date }) =>
      asMonth(placed.expression) === 'month' && date?.first.slice(0, 7) !== month,
  )
  return rival ? null : last.date
}

/** The day to count from: only where there is but one. */
const dayTold = (near: readonly Told[]): EdtfDate | null => {
  const known = near.flatMap(({ placed, date }) =>
    // «the first call since May» is nothing that two days are counted from
    date === null || (placed.relation !== 'on' && !EdtfDate.isExact(date)) ? [] : [date],
  )
  const [last] = known
  if (last === undefined) return null
  // «In October 2022 …, the first on the 21st»: the month only leads to its day.
  const rival = known.some(
    (date) => date.edtf !== last.edtf && (EdtfDate.isExact(date) || !EdtfDate.contains(date, last)),
  )
  return rival ? null : last
}

const yearTold = (near: readonly Told[]): EdtfDate | null =>
  near.find(
    ({ placed, date }) =>
      date !== null &&
      hasYear(placed.expression) &&
      date.first.slice(0, 4) === date.last.slice(0, 4),
  )?.date ?? null

const TOLD: Readonly<Record<DatePointer['unit'], (near: readonly Told[]) => EdtfDate | null>> = {
  day: dayTold,
  month: monthTold,
  year: yearTold,
}

/** Makes the memory of the dates of one text. */
export const createDateDiscourse = (
  t: DateText,
  found: readonly PlacedExpression[],
): DateDiscourse => {
  const dates: (EdtfDate | null)[] = []
  const containers: (DateContainer | null)[] = []
  /** The mentions near before one, the nearest first. */
  const nearBefore = (at: number, { from }: PlacedExpression): readonly Told[] => {
    const near: Told[] = []
    for (let back = at - 1; back >= Math.max(0, at - BACK); back -= 1) {
      const placed = found[back]
      if (placed === undefined || isFar(t, placed.to, from)) break
      near.push({ placed, date: dates[back] ?? null })
    }
    return near
  }
  return {
    record: (at, date, container) => {
      dates[at] = date
      containers[at] = container
    },
    container: (at) => containerBefore(t, found, { dates, containers }, at),
    namesMonth: (at) => {
      const placed = found[at]
      return (
        placed !== undefined &&
        nearBefore(at, placed).some((told) => asMonth(told.placed.expression) === 'month')
      )
    },
    previous: (at) => {
      const placed = found[at]
      const pointer = placed === undefined ? null : pointerOf(placed.expression)
      if (placed === undefined || pointer === null) return null
      return TOLD[pointer.unit](nearBefore(at, placed))
    },
  }
}
