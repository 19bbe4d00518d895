import { EdtfDate } from '#core/edtf-date.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import type { PlacedDate } from '#ingest/placed-dates.ts'

/** The days that stand in one list with a day, it among them; empty where it stands alone. */
export const listedDays = (
  s: CallSentence,
  chosen: PlacedDate,
  own: readonly PlacedDate[],
): readonly PlacedDate[] => {
  const exact = own.filter(
    ({ mention: { date, rule } }) =>
      date !== null &&
      (EdtfDate.isExact(date) || date.precision === 'month') &&
      date.precision === chosen.mention.date?.precision &&
      !rule.endsWith('-from-mention'),
  )
  const follows = (a: PlacedDate, b: PlacedDate): boolean => {
    if (b.from <= a.to + 1) return b.from === a.to + 1
    const next = s.words[a.to + 1]
    const and =
      s.at('joiner', a.to + 1) !== undefined ||
      next?.readings.some(({ conjunction }) => conjunction !== '') === true
    if (b.from - a.to > 5 || !and) return false
    for (
      let place = a.to + (s.at('joiner', a.to + 1) === undefined ? 1 : 2);
      place < b.from;
      place += 1
    )
      if (!s.has('again', place, place)) return false
    return true
  }
  const at = exact.indexOf(chosen)
  if (at < 0) return []
  let first = at
  let last = at
  const pairAt = (one: number): boolean => {
    const [a, b] = [exact[one], exact[one + 1]]
    return (
      a !== undefined &&
      b !== undefined &&
      follows(a, b) &&
      a.mention.date?.edtf !== b.mention.date?.edtf
    )
  }
  while (pairAt(first - 1)) first -= 1
  while (pairAt(last)) last += 1
  return last > first ? exact.slice(first, last + 1) : []
}
