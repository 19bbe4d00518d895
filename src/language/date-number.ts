import type { DateText } from '#language/date-items.ts'

/** A number read at an item, and the item behind it. */
export type ReadNumber = {
  readonly value: number
  readonly to: number
  /** How it is written: in digits, or as a word; `13th` and «thirteenth» are ordinals. */
  readonly how: 'digits' | 'ordinal' | 'cardinal'
}

const MARK_BEFORE = /[.,\u066b\u066c:$\u20ac\u00a3/\\]$/u
const MARK_AFTER = /^[.,\u066b\u066c:%\u066a/\\]/u

/** Whether digits are a piece of something longer: of 84.5, of 1,000, of 10:30, of $12, of 50 %. */
const isPiece = (t: DateText, at: number): boolean => {
  const item = t.items[at]
  if (item === undefined) return true
  const behind = t.text.slice(item.end, item.end + 2)
  if (MARK_AFTER.test(behind)) {
    if (/^[%\u066a]/u.test(behind)) return true
    const next = t.items[at + 1]
    const year = t.width(at + 1) === 4 && !behind.startsWith(':')
    if (next !== undefined && next.start === item.end + 1 && next.width > 0 && !year) return true
  }
  if (/^ ?[%\u066a]/u.test(behind)) return true
  const ahead = t.text.slice(Math.max(0, item.start - 1), item.start)
  if (!MARK_BEFORE.test(ahead)) return false
  if (/[$\u20ac\u00a3]/u.test(ahead)) return true
  const before = t.items[at - 1]
  return before !== undefined && before.end === item.start - 1 && before.width > 0
}

const inWords = (t: DateText, at: number): ReadNumber | null => {
  const { cardinal, ordinal } = t.sense(at)
  const next = t.sense(at + 1)
  const near = t.gap(at + 1) === '' || t.gap(at + 1) === '-'
  if (t.items[at]?.arabic === true) {
    const first = ordinal ?? cardinal
    if (first === undefined) return null
    const how = ordinal === undefined ? 'cardinal' : 'ordinal'
    if (first.place !== 'ones' || !near) return { value: first.value, to: at + 1, how }
    // «Third-ten»: the ten stands behind the ones.
    if (next.cardinal?.value === 10 && t.items[at + 1]?.joined === false)
      return { value: first.value + 10, to: at + 2, how }
    const tens = next.cardinal
    if (tens?.place === 'tens' && t.items[at + 1]?.joined === true)
      return { value: first.value + tens.value, to: at + 2, how }
    const apart = t.sense(at + 2).cardinal
    if (t.has(at + 1, 'and') && apart?.place === 'tens' && t.gap(at + 2) === '')
      return { value: first.value + apart.value, to: at + 3, how }
    return { value: first.value, to: at + 1, how }
  }
  if (cardinal?.place === 'tens' && near) {
    const ones = next.ordinal ?? next.cardinal
    if (ones?.place === 'ones' && t.items[at + 1]?.arabic === false)
      return {
        value: cardinal.value + ones.value,
        to: at + 2,
        how: next.ordinal === undefined ? 'cardinal' : 'ordinal',
      }
  }
  if (ordinal !== undefined) return { value: ordinal.value, to: at + 1, how: 'ordinal' }
  return cardinal === undefined ? null : { value: cardinal.value, to: at + 1, how: 'cardinal' }
}

/** The number that begins at an item: in digits of any script, or in words up to 99. */
export const readNumber = (t: DateText, at: number): ReadNumber | null => {
  const value = t.digits(at)
  if (value === null) return inWords(t, at)
  if (isPiece(t, at)) return null
  const suffixed = t.has(at + 1, 'suffix') && t.glued(at + 1)
  return suffixed ? { value, to: at + 2, how: 'ordinal' } : { value, to: at + 1, how: 'digits' }
}

/** The day of a month, 1 to 31, that begins at an item. */
export const readDay = (t: DateText, at: number): ReadNumber | null => {
  const number = readNumber(t, at)
  if (number === null || number.value < 1 || number.value > 31) return null
  return t.width(at) > 2 ? null : number
}
