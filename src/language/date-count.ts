import type { TimeUnit } from '#language/date-expression.ts'
import type { DateText } from '#language/date-items.ts'
import { readNumber } from '#language/date-number.ts'

/** So many units of time, read at an item: null for «some». */
export type ReadCount = {
  readonly unit: TimeUnit
  readonly count: number | null
  readonly approximate: boolean
  readonly to: number
}

const near = (t: DateText, at: number): boolean => t.gap(at) === ''

/** The item behind «about», «more than», «what comes near to». */
const pastAbout = (t: DateText, from: number): number => {
  let at = from
  while (at < from + 3 && (t.has(at, 'more-than') || t.has(at, 'around')) && near(t, at + 1))
    at += t.has(at + 1, 'of') ? 2 : 1
  return at
}

/** The number and the unit at an item, without what stands about them. */
const readPlain = (
  t: DateText,
  at: number,
): (Omit<ReadCount, 'approximate'> & { readonly about?: true }) | null => {
  const own = t.sense(at).unit
  const arabic = t.items[at]?.arabic === true
  if (own !== undefined) {
    if (own.many === 'two') return { unit: own.unit, count: 2, to: at + 1 }
    if (!arabic) return null
    if (own.many === 'many') {
      // «Few days» and «days» alone are some days.
      const few = near(t, at + 1) && t.has(at + 1, 'few')
      return { unit: own.unit, count: null, to: few ? at + 2 : at + 1 }
    }
    if (t.items[at]?.definite === true) return null
    const one = t.sense(at + 1).cardinal?.value === 1 && near(t, at + 1)
    return { unit: own.unit, count: 1, to: one ? at + 2 : at + 1 }
  }
  const unitAt = (place: number): TimeUnit | null =>
    near(t, place) ? (t.sense(place).unit?.unit ?? null) : null
  const next = unitAt(at + 1)
  if (next !== null) {
    if (t.has(at, 'couple')) return { unit: next, count: 2, to: at + 2, about: true }
    if (t.has(at, 'few')) return { unit: next, count: null, to: at + 2 }
    if (t.has(at, 'a')) return { unit: next, count: 1, to: at + 2 }
  }
  const number = readNumber(t, at)
  if (number === null || number.how === 'ordinal') return null
  const unit = unitAt(number.to)
  return unit === null ? null : { unit, count: number.value, to: number.to + 1 }
}

/** The count at an item: «three days», «a few weeks», «about 16 months», the Arabic dual, «days». */
export const readCount = (t: DateText, from: number): ReadCount | null => {
  const at = pastAbout(t, from)
  const plain = readPlain(t, at)
  if (plain === null) return null
  const { unit, count, to } = plain
  // «and a half», «or so»
  const half = near(t, to) && t.has(to, 'half') && t.items[to]?.joined === true
  const vague = near(t, to) && t.has(to, 'approximate-after')
  const approximate = at > from || plain.about === true || half || vague
  return { unit, count, approximate, to: half || vague ? to + 1 : to }
}
