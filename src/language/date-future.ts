import type { DateText } from '#language/date-items.ts'

/** How many words before a date a word of the future reaches. */
const REACH = 7

/** Whether a word of the future stands before an item in its clause. */
export const isAhead = (t: DateText, at: number): boolean => {
  for (let place = at; place > at - REACH && place > 0; place -= 1) {
    if (t.gap(place) !== '') return false
    if (t.has(place - 1, 'future')) return true
  }
  return false
}
