import { Calendar } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import { type DateAnchor, resolveFrom } from '#language/date-anchor.ts'
import type { DateContainer } from '#language/date-container.ts'
import type { CalendarDate, DateExpression } from '#language/date-expression.ts'
import { type DateContext, type Resolved, resolved } from '#language/date-resolve-calendar.ts'

/** A day this near the day of speaking may be meant, whatever stretch was spoken of. */
const NEAR = 60

/** A stretch of more years than this places nothing. */
const YEARS = 10

const isYearless = (date: CalendarDate): boolean =>
  date.calendar === 'gregorian' &&
  date.year === null &&
  date.toward === null &&
  date.month?.kind === 'named' &&
  !date.named

/** A date without a year in a year; null where the date has one, or needs none. */
const withYear = (expression: DateExpression, year: number): DateExpression | null => {
  const lent = { kind: 'lent', year } as const
  switch (expression.kind) {
    case 'calendar':
      return isYearless(expression) ? { ...expression, year: lent } : null
    case 'part':
      return isYearless(expression.of)
        ? { ...expression, of: { ...expression.of, year: lent } }
        : null
    case 'interval': {
      const { from, to } = expression
      return from.kind === 'calendar' &&
        to.kind === 'calendar' &&
        isYearless(from) &&
        isYearless(to)
        ? { ...expression, from: { ...from, year: lent }, to: { ...to, year: lent } }
        : null
    }
    default:
      return null
  }
}

const isNear = (date: EdtfDate, anchor: DateAnchor): boolean => {
  const [first, last] =
    'today' in anchor
      ? [anchor.today, anchor.today]
      : [anchor.published.first, anchor.published.last]
  return date.last >= Calendar.plusDays(first, -NEAR) && date.first <= Calendar.plusDays(last, NEAR)
}

/** The one year of a stretch in which a date lies in it; null where there is none, or there are two. */
const withinStretch = (
  expression: DateExpression,
  { date }: DateContainer,
  anchor: DateAnchor,
  rest: Omit<DateContext, 'today'>,
): EdtfDate | null => {
  const first = Number(date.first.slice(0, 4))
  const last = Number(date.last.slice(0, 4))
  if (last - first > YEARS) return null
  const found: EdtfDate[] = []
  for (let year = first; year <= last; year += 1) {
    const placed = withYear(expression, year)
    const meant = placed === null ? null : resolveFrom(placed, anchor, rest).date
    // A day of another weekday than the one printed beside it is of another year.
    const wrong = expression.kind === 'calendar' && meant?.approximate === true
    if (meant !== null && !wrong && EdtfDate.contains(date, meant)) found.push(meant)
  }
  return found.length === 1 ? (found[0] ?? null) : null
}

/**
 * What a date without a year means behind a stretch that has one: the day of that stretch. It and the
 * day nearest to the day of speaking are both left open where the words do not decide. Null where the
 * stretch has no such day or makes no difference.
 */
export const resolveWithin = (
  expression: DateExpression,
  container: DateContainer,
  anchor: DateAnchor,
  rest: Omit<DateContext, 'today'>,
  otherwise: Resolved,
): Resolved | null => {
  const inside = withinStretch(expression, container, anchor, rest)
  const { date } = otherwise
  if (inside === null || inside.edtf === date?.edtf) return null
  if (date === null || (container.firm && !isNear(date, anchor))) return resolved(inside)
  return { date: null, either: [inside, date].sort(EdtfDate.compare) }
}
