import { readBareDay } from '#language/date-day-rules.ts'
import type { FoundDate } from '#language/date-found.ts'
import type { DateText } from '#language/date-items.ts'
import { readSingle } from '#language/date-single.ts'

/** A list of days is bounded by the one name of their month: some more numbers may stand between. */
const MORE = 4

/** Where the last day of a list begins, the one that the month stands behind. */
const lastOfList = (t: DateText, from: number): number => {
  let at = from
  for (let passed = 0; passed < MORE; passed += 1) {
    const bare = readBareDay(t, at)
    if (bare === null) return at
    const comma = t.gap(bare.to) === ',' || t.gap(bare.to) === '\u060c'
    const and = t.has(bare.to, 'and') && (comma || t.gap(bare.to) === '')
    if (!and && !comma) return at
    const next = and ? bare.to + 1 : bare.to
    if (t.width(next) === 0) return at
    at = next
  }
  return at
}

/** «13» of «13 and 19 May 2022»: a day that borrows the month and the year of the date behind «and». */
export const readListedDay = (t: DateText, at: number): FoundDate | null => {
  const day = readBareDay(t, at)
  if (day === null) return null
  const comma = t.gap(day.to) === ',' || t.gap(day.to) === '\u060c'
  const and = t.has(day.to, 'and') && t.gap(day.to) === ''
  if (!comma && !and) return null
  const next = and ? day.to + 1 : day.to
  if (t.width(next) === 0 || t.gap(next) === '\n') return null
  const found = readSingle(t, lastOfList(t, next))
  if (found?.expression.kind !== 'calendar') return null
  const { month, day: other } = found.expression
  if (month === null || other === null || !found.rule.startsWith('day-')) return null
  return {
    expression: { ...found.expression, day: day.day, weekday: null },
    rule: 'day-of-list',
    to: day.to,
  }
}
