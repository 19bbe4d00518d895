import type { EdtfDate } from '#core/edtf-date.ts'
import type { DateText } from '#language/date-items.ts'
import type { PlacedExpression } from '#language/date-mentions.ts'

/** What dates were spoken of before a date. */
export type DateDiscourse = {
  /** The date that «the same month» or «two days later» at a mention points back to; null where none is sure. */
  previous(at: number): EdtfDate | null
  /** Notes what a mention turned out to mean. */
  record(at: number, date: EdtfDate | null): void
}

/** How many mentions back the date pointed at may be. */
const BACK = 3

const SENTENCE = /[.!?\u061f\n]\s/gu

/** Whether two or more ends of sentences stand between two places: then the one is not the topic of the other. */
const isFar = (text: string, from: number, to: number): boolean =>
  to - from > 600 || (text.slice(from, to).match(SENTENCE)?.length ?? 0) > 1

/** Makes the memory of the dates of one text. */
export const createDateDiscourse = (
  t: DateText,
  found: readonly PlacedExpression[],
): DateDiscourse => {
  const dates: (EdtfDate | null)[] = []
  return {
    record: (at, date) => {
      dates[at] = date
    },
    previous: (at) => {
      const placed = found[at]
      if (placed === undefined) return null
      const { expression } = placed
      const counts = expression.kind === 'from-mention'
      const near: EdtfDate[] = []
      for (let back = at - 1; back >= Math.max(0, at - BACK); back -= 1) {
        const before = found[back]
        const date = dates[back] ?? null
        if (before === undefined || isFar(t.text, before.end, placed.start)) break
        if (date === null) continue
        // The nearest month is the one that «the same month» means, whatever else was named.
        if (!counts && date.precision !== 'interval' && before.expression.kind === 'calendar')
          return date
        near.push(date)
      }
      // A count starts from a date only where there is but one to start from.
      return counts && new Set(near.map(({ edtf }) => edtf)).size === 1 ? (near[0] ?? null) : null
    },
  }
}
