import { type ReadCount, readCount } from '#language/date-count.ts'
import type { DateExpression } from '#language/date-expression.ts'
import type { FoundDate } from '#language/date-found.ts'
import type { DateText } from '#language/date-items.ts'
import { readSingle } from '#language/date-single.ts'

const near = (t: DateText, at: number): boolean => t.gap(at) === ''

/** The date that is counted from: one that names a day. */
const readBase = (t: DateText, from: number): FoundDate | null => {
  const at = t.has(from, 'the') && near(t, from + 1) ? from + 1 : from
  const found = readSingle(t, at)
  if (found?.expression.kind !== 'calendar' || found.expression.day === null) return null
  return found
}

const offset = (count: ReadCount, sign: 1 | -1, of: DateExpression, to: number): FoundDate => ({
  expression: {
    kind: 'from-date',
    unit: count.unit,
    count: count.count,
    sign,
    approximate: count.approximate,
    of,
  },
  rule: 'count-from-date',
  to,
})

const signOf = (t: DateText, at: number): 1 | -1 | null =>
  t.has(at, 'before') ? -1 : t.has(at, 'after') ? 1 : null

/** «a few days prior to 23 October 2022», «two days after 13 May». */
const readEnglish = (t: DateText, at: number): FoundDate | null => {
  const count = readCount(t, at)
  if (count === null || !near(t, count.to) || !near(t, count.to + 1)) return null
  const sign = signOf(t, count.to)
  const base = sign === null ? null : readBase(t, count.to + 1)
  return sign === null || base === null ? null : offset(count, sign, base.expression, base.to)
}

/** «Before two days from 13 May 2022», «before 23 October 2022 by days». */
const readArabic = (t: DateText, at: number): FoundDate | null => {
  const sign = signOf(t, at)
  if (sign === null || !near(t, at + 1)) return null
  const count = readCount(t, at + 1)
  if (count !== null && near(t, count.to) && t.has(count.to, 'hang-on')) {
    const base = readBase(t, count.to + 1)
    if (base !== null) return offset(count, sign, base.expression, base.to)
  }
  const base = readBase(t, at + 1)
  if (base === null || !near(t, base.to)) return null
  const apart = t.has(base.to, 'with') && near(t, base.to + 1)
  if (!apart && t.items[base.to]?.prefixed !== true) return null
  const behind = readCount(t, apart ? base.to + 1 : base.to)
  return behind === null ? null : offset(behind, sign, base.expression, behind.to)
}

/** Dates so many units before or after a day that is printed beside them. */
export const readOffset = (t: DateText, at: number): FoundDate | null =>
  t.items[at]?.arabic === true && signOf(t, at) !== null ? readArabic(t, at) : readEnglish(t, at)
