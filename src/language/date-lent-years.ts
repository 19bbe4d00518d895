import type { CalendarDate, DateExpression } from '#language/date-expression.ts'
import type { DateText } from '#language/date-items.ts'
import type { PlacedExpression } from '#language/date-mentions.ts'

const dayOfYear = (date: CalendarDate): number | null =>
  date.month?.kind === 'named' && date.day !== null ? date.month.month * 100 + date.day : null

const yearless = (expression: DateExpression | undefined): CalendarDate | null =>
  expression?.kind === 'calendar' &&
  expression.year === null &&
  expression.toward === null &&
  dayOfYear(expression) !== null
    ? expression
    : null

const dated = (
  expression: DateExpression | undefined,
): { readonly date: CalendarDate; readonly year: number } | null =>
  expression?.kind === 'calendar' &&
  (expression.year?.kind === 'number' || expression.year?.kind === 'lent') &&
  dayOfYear(expression) !== null
    ? { date: expression, year: expression.year.year }
    : null

/** Whether only «and» stands between two dates. */
const isListed = (t: DateText, one: PlacedExpression, other: PlacedExpression): boolean => {
  if (one.to === other.from)
    return (
      t.gap(other.from) === ',' ||
      t.gap(other.from) === '\u060c' ||
      t.items[other.from]?.joined === true
    )
  return one.to + 1 === other.from && t.has(one.to, 'and') && t.gap(other.from) === ''
}

/** Years by which neighbours lend: «18 February and 13 May 2022», «13 May 2022 and 19 May». */
export const leanOnNeighbours = (
  t: DateText,
  all: readonly PlacedExpression[],
): readonly PlacedExpression[] => {
  const leaning: PlacedExpression[] = [...all]
  // From the last to the first: «21, 23 and 25 October 2022» hands its year from each to the one before.
  for (let at = all.length - 1; at >= 0; at -= 1) {
    const placed = all[at]
    const own = yearless(placed?.expression)
    const day = own === null ? null : dayOfYear(own)
    if (placed === undefined || own === null || day === null) continue
    const lend = (year: number): void => {
      leaning[at] = {
        ...placed,
        expression: { ...own, year: { kind: 'lent', year } },
        rule: `${placed.rule}-listed`,
      }
    }
    const next = leaning[at + 1]
    const behind = next !== undefined && isListed(t, placed, next) ? dated(next.expression) : null
    const before = all[at - 1]
    const ahead =
      before !== undefined && isListed(t, before, placed) ? dated(before.expression) : null
    if (behind !== null) lend(day <= (dayOfYear(behind.date) ?? 0) ? behind.year : behind.year - 1)
    else if (ahead !== null) lend(day >= (dayOfYear(ahead.date) ?? 0) ? ahead.year : ahead.year + 1)
  }
  return leaning
}
