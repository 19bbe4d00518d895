import type { DateText } from '#language/date-items.ts'

const END = /[.!?\u061f\u2026]["'\u201d\u2019\u00bb)\]]*\s|\n\s/u

/** How many letters back what is pointed at may be. */
const LETTERS = 600

/** Whether the full stop behind a word is its own: of «Oct.», of «Gen.», of the initial of a name. */
const isOwn = (t: DateText, at: number): boolean => {
  const item = t.items[at]
  if (item === undefined) return false
  const initial = item.end - item.start === 1 && item.width === 0
  return initial || t.has(at, 'short-form') || t.sense(at).month?.short === true
}

/** Whether a sentence ends before an item. */
const ends = (t: DateText, at: number): boolean => {
  const before = t.items[at - 1]
  const item = t.items[at]
  if (before === undefined || item === undefined) return true
  if (!END.test(t.text.slice(before.end, item.start))) return false
  return !(t.gap(at) === '.' && isOwn(t, at - 1))
}

/** How many sentences end between two items, before the second. */
export const endsBetween = (t: DateText, from: number, to: number): number => {
  let count = 0
  for (let at = from; at <= to; at += 1) if (ends(t, at)) count += 1
  return count
}

/** Whether two items are so far apart that the one is not the topic of the other: by letters, or by two ends of sentences. */
export const isFar = (t: DateText, from: number, to: number): boolean => {
  const letters = (t.items[to]?.start ?? 0) - (t.items[from - 1]?.end ?? 0)
  return letters > LETTERS || endsBetween(t, from, to) > 1
}
