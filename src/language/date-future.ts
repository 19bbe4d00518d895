import type { DateText } from '#language/date-items.ts'

/** How sure it is that what stands at a place lies ahead. */
export type Future = 'yes' | 'likely' | 'perhaps' | 'no'

/** How many words before a date a word of the future reaches within its clause, and how many within its sentence. */
const CLAUSE = 7
const SENTENCE = 25

/** How many words behind a date a word of the future reaches: «the election on 5 November will decide». */
const BEHIND = 2

const ENDS = /[.!?\u061f\n]/u

/** Whether a word of the future stands before an item in its clause. */
export const isAhead = (t: DateText, at: number): boolean => {
  for (let place = at; place > at - CLAUSE && place > 0; place -= 1) {
    if (t.gap(place) !== '') return false
    if (t.has(place - 1, 'future')) return true
  }
  return false
}

const isSoonAhead = (t: DateText, to: number): boolean => {
  for (let place = to; place < to + BEHIND; place += 1) {
    if (t.gap(place) !== '') return false
    if (t.has(place, 'future')) return true
  }
  return false
}

const isInFutureSentence = (t: DateText, at: number): boolean => {
  for (let place = at; place > at - SENTENCE && place > 0; place -= 1) {
    if (ENDS.test(t.gap(place))) return false
    if (t.has(place - 1, 'future')) return true
  }
  return false
}

/** How sure it is that a date from an item to another lies ahead, by the words about it. */
export const futureOf = (t: DateText, at: number, to: number): Future => {
  if (t.future) return 'yes'
  if (isAhead(t, at) || isSoonAhead(t, to)) return 'likely'
  return isInFutureSentence(t, at) ? 'perhaps' : 'no'
}
