import type { Span } from '#language/span.ts'

/** Marks that end a sentence, with the quotes and brackets that close behind them. */
const END = /[.!?\u061f\u06d4\u2026]+["'\u201d\u2019\u00bb)\]]*(?=\s|$)|\n+/gu

/** English short forms that keep their full stop within a sentence, in small letters. */
const SHORT_FORMS = new Set(
  'mr mrs ms dr prof gen lt col maj capt sgt cmdr adm sec gov sen rep st no vs etc jan feb mar apr jun jul aug sep sept oct nov dec inc ltd fig'.split(
    ' ',
  ),
)

/** The word that a full stop stands behind, dots inside it kept: `U.S` of `U.S.`. */
const WORD_BEFORE = /[\p{L}\p{M}.]+$/u

/** A lone letter, or letters each with its dot: an initial, in either script. */
const INITIALS = /^\p{L}\p{M}*(?:\.\p{L}\p{M}*)*$/u

/** Whether a full stop is part of a word, or the text goes on in small letters behind it. */
const goesOn = (text: string, mark: string, start: number, end: number): boolean => {
  if (/^\s*\p{Ll}/u.test(text.slice(end, end + 8)) && !mark.includes('\n')) return true
  if (mark !== '.') return false
  const word = WORD_BEFORE.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? ''
  return INITIALS.test(word) || SHORT_FORMS.has(word.toLowerCase())
}

/**
 * The sentences of an Arabic or English text, in order. They do not overlap, none is blank, and
 * everything outside them is white space. A closing quote belongs to the sentence that it closes; a
 * line break always ends a sentence.
 */
export const sentences = (text: string): readonly Span[] => {
  const found: Span[] = []
  let from = 0
  const take = (to: number): void => {
    const piece = text.slice(from, to)
    const start = from + (piece.length - piece.trimStart().length)
    const end = from + piece.trimEnd().length
    if (start < end) found.push({ start, end })
    from = to
  }
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length
    if (!goesOn(text, match[0], match.index, end)) take(end)
  }
  take(text.length)
  return found
}
