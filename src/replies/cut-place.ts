import type { Language } from '#core/language.ts'

const inner = (text: string, boundaries: Iterable<number>): readonly number[] =>
  [...boundaries].filter((place) => place > 0 && place < text.length)

const starts = (text: string, segmenter: Intl.Segmenter): readonly number[] =>
  inner(
    text,
    [...segmenter.segment(text)].map(({ index }) => index),
  )

const wordStarts = (text: string): readonly number[] =>
  inner(
    text,
    [...text.matchAll(/\s(?=\S)/gu)].map(({ index }) => index + 1),
  )

/**
 * Where to cut a text in two, as near to its middle as reads well: at the end of a sentence in the
 * middle half of it, else at the end of a word there, else between any two characters as people
 * count them. The space stays with the first part. Null where the text is one character or none.
 */
export const cutPlace = (text: string, language: Language): number | null => {
  const middle = text.length / 2
  const nearest = (places: readonly number[], reach: number): number | null =>
    places
      .filter((place) => Math.abs(place - middle) <= reach)
      .reduce<number | null>(
        (best, place) =>
          best === null || Math.abs(place - middle) < Math.abs(best - middle) ? place : best,
        null,
      )
  return (
    nearest(
      starts(text, new Intl.Segmenter(language, { granularity: 'sentence' })),
      text.length / 4,
    ) ??
    nearest(wordStarts(text), text.length / 4) ??
    nearest(starts(text, new Intl.Segmenter(language, { granularity: 'grapheme' })), text.length)
  )
}
