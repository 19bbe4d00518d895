import type { EdtfDate } from '#core/edtf-date.ts'
import type { Analysis } from '#language/analysis.ts'
import { WORD } from '#search/passage-words.ts'
import type { Vocabulary } from '#search/vocabulary.ts'

/** A day or month asked for, and how to find it among words. */
export type AskedDate = {
  /** Whether a folded word is one that names the date: its day, its month, or its year. */
  names(form: string): boolean
  /** Whether a stretch of a sequence of words speaks of the date, in names or in figures. */
  isIn(sequence: Uint32Array, from: number, to: number): boolean
}

const YEAR = /^\d{4}$/
const FIGURES = /^\d{1,2}$/

/** What a word can be to a date, as bits: names of months of two words have a first and a last. */
const IS = { day: 1, month: 2, first: 4, last: 8, figures: 16, year: 32, otherYear: 64 } as const

/**
 * A date as a passage may write it: a name of its month from any calendar of the press («يوليو»,
 * «تموز», July) beside the number of its day, or both in figures, 12/7 or 2024-07-12. A year beside
 * them has to be its own; most passages of the press leave it out for a day, and a month is met only
 * with it. Null for a date that is neither a day nor a month: a year is a word like any other.
 */
export const askedDate = (
  { first, last, precision, approximate }: EdtfDate,
  analysis: Analysis,
  vocabulary: Vocabulary,
): AskedDate | null => {
  if (approximate || (precision !== 'day' && precision !== 'month')) return null
  const [year = 0, month = 0, day = 0] = first.split('-').map(Number)
  const names = analysis.monthNames(month)
  const isDay = first === last
  const kinds = new Map<number, number>()

  const kindOfForm = (form: string): number => {
    if (YEAR.test(form)) return Number(form) === year ? IS.year : IS.otherYear
    if (FIGURES.test(form)) {
      return (Number(form) === day ? IS.day : 0) | (Number(form) === month ? IS.figures : 0)
    }
    let kind = 0
    for (const stem of analysis.stems(form)) {
      for (const [one, ...more] of names) {
        if (one === stem) kind |= more.length === 0 ? IS.month : IS.first
        if (more.length > 0 && more.at(-1) === stem) kind |= IS.last
      }
    }
    return kind
  }
  const kindOf = (word: number): number => {
    const known = kinds.get(word)
    if (known !== undefined) return known
    const kind = kindOfForm(vocabulary.form(word))
    kinds.set(word, kind)
    return kind
  }

  return {
    names(form: string): boolean {
      const kind = kindOfForm(form)
      return (kind & ~(IS.figures | IS.otherYear | (isDay ? 0 : IS.day))) !== 0
    },
    isIn(sequence: Uint32Array, from: number, to: number): boolean {
      const has = (place: number, kind: number): boolean =>
        place >= from && place < to && (kindOf((sequence[place] ?? 0) & WORD) & kind) !== 0
      for (let place = from; place < to; place += 1) {
        const named = has(place, IS.month) || (has(place, IS.last) && has(place - 1, IS.first))
        const inFigures =
          isDay && has(place, IS.day) && (has(place - 1, IS.figures) || has(place + 1, IS.figures))
        if (!named && !inFigures) continue
        // «12 يوليو/تموز 2024»: another name of the month may stand before the year.
        const beside = inFigures ? [-2, 1, 2] : [1, 2, 3]
        if (beside.some((step) => has(place + step, IS.otherYear))) continue
        if (inFigures) return true
        if (isDay && [-2, -1, 1].some((step) => has(place + step, IS.day))) return true
        if (!isDay && beside.some((step) => has(place + step, IS.year))) return true
      }
      return false
    },
  }
}
