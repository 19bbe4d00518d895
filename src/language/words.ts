import { fold } from '#language/fold.ts'

/** A word of a text, folded for comparison, with its place in the original. */
export type Word = {
  /** The word folded; never empty. */
  readonly form: string
  /** The place of its first character in the original text. */
  readonly start: number
  /** The place after its last character: `text.slice(start, end)` is the word as written. */
  readonly end: number
}

/** Letters and digits with their marks; an apostrophe or tatweel inside a word belongs to it. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}\u0640]*(?:['\u2019\u02bc][\p{L}\p{M}]+)*/gu

const DIGIT = /\p{Nd}/u

const PIECE = /\p{Nd}+|\P{Nd}+/gu

const APOSTROPHE = /['\u2019\u02bc]/u

/** «Austin's» is Austin, and «don't» one word. */
const withoutApostrophes = (form: string): string =>
  form.replace(/['\u2019\u02bc]s$/u, '').replace(/['\u2019\u02bc]/gu, '')

/** The words of a text in their order. Digits that touch letters are words of their own. */
export const words = (text: string): readonly Word[] => {
  const found: Word[] = []
  const push = (piece: string, start: number): void => {
    const folded = fold(piece)
    const form = APOSTROPHE.test(folded) ? withoutApostrophes(folded) : folded
    if (form !== '') found.push({ form, start, end: start + piece.length })
  }
  for (const { 0: whole, index } of text.matchAll(WORD))
    if (DIGIT.test(whole))
      for (const piece of whole.matchAll(PIECE)) push(piece[0], index + piece.index)
    else push(whole, index)
  return found
}
