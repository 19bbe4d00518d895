import { readBareDay } from '#language/date-day-rules.ts'
import type { FoundDate } from '#language/date-found.ts'
import type { DateText } from '#language/date-items.ts'
import { readSingle } from '#language/date-single.ts'

/** A list of days is bounded by the one name of their month: some more numbers may stand between. */
const MORE = 4

/** Whether a preposition of time stands before a day: «on 21 then on 23 October», not «killed 21 then». */
const isLed = (t: DateText, at: number): boolean =>
  t.gap(at) === '' && (t.has(at - 1, 'in') || t.has(at - 1, 'on') || t.has(at - 1, 'day-noun'))

/** The item of the day behind «and», «then» or a comma; null where something else stands. */
const nextInList = (t: DateText, from: number, led: boolean): number | null => {
  const comma = t.gap(from) === ',' || t.gap(from) === '\u060c'
  const close = comma || t.gap(from) === ''
  const then = led && close && t.has(from, 'then')
  const and = close && t.has(from, 'and')
  if (!comma && !and && !then) return null
  const next = and || then ? from + 1 : from
  const preposition = then && t.gap(next) === '' && (t.has(next, 'in') || t.has(next, 'on'))
  const day = preposition ? next + 1 : next
  return t.width(day) === 0 || t.gap(day) === '\n' ? null : day
}

/** Where the last day of a list begins, the one that the month stands behind. */
const lastOfList = (t: DateText, from: number, led: boolean): number => {
  let at = from
  for (let passed = 0; passed < MORE; passed += 1) {
    const bare = readBareDay(t, at)
    const next = bare === null ? null : nextInList(t, bare.to, led)
    if (next === null) return at
    at = next
  }
  return at
}

/** Whether the days before one in its list lead back to a preposition. */
const isListLed = (t: DateText, from: number): boolean => {
  let at = from
  for (let passed = 0; passed < MORE; passed += 1) {
    if (isLed(t, at)) return true
    const listed = t.has(at - 1, 'and') || t.has(at - 1, 'then')
    if (!listed || t.width(at - 2) === 0) return false
    at -= 2
  }
  return false
}

/** «13» of «13 and 19 May 2022»: a day that borrows the month and the year of the date behind «and». */
export const readListedDay = (t: DateText, at: number): FoundDate | null => {
  const day = readBareDay(t, at)
  if (day === null) return null
  const led = isListLed(t, at)
  const next = nextInList(t, day.to, led)
  if (next === null) return null
  const found = readSingle(t, lastOfList(t, next, led))
  if (found?.expression.kind !== 'calendar') return null
  const { month, day: other } = found.expression
  if (month === null || other === null || !found.rule.startsWith('day-')) return null
  return {
    expression: { ...found.expression, day: day.day, weekday: null },
    rule: 'day-of-list',
    to: day.to,
  }
}
