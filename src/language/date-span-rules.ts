import { readCount } from '#language/date-count.ts'
import type { TimeUnit } from '#language/date-expression.ts'
import type { FoundDate } from '#language/date-found.ts'
import type { DateText } from '#language/date-items.ts'
import { readNumber } from '#language/date-number.ts'

const near = (t: DateText, at: number): boolean => t.gap(at) === ''

const span = (unit: TimeUnit, count: number | null, sign: 1 | -1, to: number): FoundDate => ({
  expression: { kind: 'span', unit, count, sign },
  rule: 'span',
  to,
})

/** «the past three days», «the next two weeks», «the last 3 days». */
const readLed = (t: DateText, at: number): FoundDate | null => {
  const { before } = t.sense(at)
  const past = t.has(at, 'past') || before === 'last' || t.has(at, 'last-ones')
  if ((!past && before !== 'next') || !near(t, at + 1)) return null
  const { unit } = t.sense(at + 1)
  const sign = past ? -1 : 1
  if (t.has(at, 'past') && unit !== undefined && t.items[at + 1]?.arabic === false)
    return span(unit.unit, unit.many === 'one' ? 1 : null, sign, at + 2)
  const count = readCount(t, at + 1)
  // «The last days of the war» are no days of now.
  if (count === null || unit?.many === 'one' || (unit?.many === 'many' && count.count === null))
    return null
  return span(count.unit, count.count, sign, count.to)
}

/** «The three days gone by», «the two weeks to come», «the 24 hours gone by». */
const readArabic = (t: DateText, at: number): FoundDate | null => {
  const signAt = (place: number): -1 | 1 | null => {
    const { after } = t.sense(place)
    return !near(t, place) ? null : after === 'last' ? -1 : after === 'next' ? 1 : null
  }
  if (t.has(at, 'the') && near(t, at + 1)) {
    const number = readNumber(t, at + 1)
    const unit = number === null || !near(t, number.to) ? undefined : t.sense(number.to).unit
    const sign = number === null ? null : signAt(number.to + 1)
    if (number === null || unit === undefined || sign === null) return null
    return span(unit.unit, number.value, sign, number.to + 2)
  }
  const { unit } = t.sense(at)
  if (unit === undefined || unit.many === 'one' || t.items[at]?.definite !== true) return null
  if (unit.many === 'two') {
    const sign = signAt(at + 1)
    return sign === null ? null : span(unit.unit, 2, sign, at + 2)
  }
  const next = t.has(at + 1, 'the') && near(t, at + 1) ? at + 2 : at + 1
  const number = near(t, next) ? readNumber(t, next) : null
  const to = number?.to ?? (near(t, next) && t.has(next, 'few') ? next + 1 : at + 1)
  const sign = signAt(to)
  return sign === null ? null : span(unit.unit, number?.value ?? null, sign, to + 1)
}

/** Stretches of time that end or begin now. */
export const readSpan = (t: DateText, at: number): FoundDate | null => {
  const found = readLed(t, at) ?? readArabic(t, at)
  // «The last years of his life» are of another time.
  return found !== null && near(t, found.to) && t.has(found.to, 'of') && !t.has(found.to, 'in')
    ? null
    : found
}
