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

/** The words of a text in their order. Digits that touch letters are words of their own. */
export const words = (text: string): readonly Word[] => {
  const found: Word[] = []
  for (const match of text.matchAll(WORD)) {
    for (const piece of match[0].matchAll(/\p{Nd}+|\P{Nd}+/gu)) {
      const form = fold(piece[0])
        .replace(/['\u2019\u02bc]s$/u, '')
        .replace(/['\u2019\u02bc]/gu, '')
      const start = match.index + piece.index
      if (form !== '') found.push({ form, start, end: start + piece[0].length })
    }
  }
  return found
}
