import { readBareDay } from '#language/date-day-rules.ts'
import type { FoundDate } from '#language/date-found.ts'
import type { DateText } from '#language/date-items.ts'
import { readSingle } from '#language/date-single.ts'

/** «13» of «13 and 19 May 2022»: a day that borrows the month and the year of the date behind «and». */
export const readListedDay = (t: DateText, at: number): FoundDate | null => {
  const day = readBareDay(t, at)
  if (day === null) return null
  const comma = t.gap(day.to) === ',' || t.gap(day.to) === '\u060c'
  const and = t.has(day.to, 'and') && t.gap(day.to) === ''
  if (!comma && !and) return null
  const next = and ? day.to + 1 : day.to
  if (t.width(next) === 0 || t.gap(next) === '\n') return null
  // A list of days is bounded by the one name of their month: one more number may stand between.
  const bare = readBareDay(t, next)
  const second = bare !== null && t.has(bare.to, 'and') && comma ? bare.to + 1 : next
  const found = readSingle(t, second)
  if (found?.expression.kind !== 'calendar') return null
  const { month, day: other } = found.expression
  if (month === null || other === null || !found.rule.startsWith('day-')) return null
  return {
    expression: { ...found.expression, day: day.day, weekday: null },
    rule: 'day-of-list',
    to: day.to,
  }
}
