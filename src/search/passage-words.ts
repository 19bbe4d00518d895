import type { Passage } from '#core/passage.ts'
import { sentences } from '#language/sentences.ts'
import { words } from '#language/words.ts'
import { type Column, createColumn } from '#search/column.ts'
import type { Vocabulary } from '#search/vocabulary.ts'

/** Marks the first word of a sentence in the sequence of words. */
export const SENTENCE = 0x80000000
/** Takes the number of a word out of the sequence. */
export const WORD = 0x7fffffff

/**
 * The content words of every passage in their order, as numbers of the vocabulary: those of its text
 * and behind them those of its translation, none where there is none.
 */
export type PassageWords = {
  readonly sequence: Column
  /** Reads a passage and adds it. Stop words are left out. */
  add(passage: Passage): void
  /** Adds a passage that was read before: its part of a sequence, and how much of that its text is. */
  addRead(sequence: Uint32Array, textLength: number): void
  /** Where a passage's text begins in the sequence, and ends, and where its translation ends. */
  bounds(passage: number): { readonly start: number; readonly middle: number; readonly end: number }
  /** The part of the sequence of a passage's text and translation, for reading only. */
  of(passage: number): Uint32Array
  /** How many words its text has. */
  textLength(passage: number): number
}

/** Makes the sequences, of no passages as yet. */
export const createPassageWords = (vocabulary: Vocabulary): PassageWords => {
  const sequence = createColumn()
  /** After the text and after the translation of each passage. */
  const ends = createColumn()
  const startOf = (passage: number): number => (passage === 0 ? 0 : ends.at(2 * passage - 1))
  const read = (text: string): void => {
    const starts = sentences(text).map(({ start }) => start)
    let sentence = 0
    let first = true
    for (const { form, start } of words(text)) {
      while ((starts[sentence] ?? Infinity) <= start) {
        sentence += 1
        first = true
      }
      const word = vocabulary.note(form)
      if (vocabulary.stemsOf.first(word) < 0) continue
      sequence.push(first ? word + SENTENCE : word)
      first = false
    }
    ends.push(sequence.length())
  }
  return Object.freeze({
    sequence,
    add(passage: Passage): void {
      read(passage.text)
      read(passage.translation ?? '')
    },
    addRead(words: Uint32Array, textLength: number): void {
      const start = sequence.length()
      for (const word of words) sequence.push(word)
      ends.push(start + textLength)
      ends.push(sequence.length())
    },
    bounds: (passage: number) => ({
      start: startOf(passage),
      middle: ends.at(2 * passage),
      end: ends.at(2 * passage + 1),
    }),
    of: (passage: number) => sequence.slice(startOf(passage), ends.at(2 * passage + 1)),
    textLength: (passage: number) => ends.at(2 * passage) - startOf(passage),
  })
}
