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
 * The content words of every passage in their order, as numbers of the vocabulary. A passage has two
 * sequences, its text and its translation, the second empty where there is none: passage `p` has
 * those from `ends[2p - 1]` (0 for the first) to `ends[2p]` and from there to `ends[2p + 1]`.
 */
export type PassageWords = {
  readonly sequence: Column
  readonly ends: Column
  /** Reads a passage and adds it. Stop words are left out. */
  add(passage: Passage): void
}

/** Makes the sequences, of those held already. */
export const createPassageWords = (
  vocabulary: Vocabulary,
  sequence: Column = createColumn(),
  ends: Column = createColumn(),
): PassageWords => {
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
      if (vocabulary.stemsOf(word).length === 0) continue
      sequence.push(first ? word + SENTENCE : word)
      first = false
    }
    ends.push(sequence.length())
  }
  return Object.freeze({
    sequence,
    ends,
    add(passage: Passage): void {
      read(passage.text)
      read(passage.translation ?? '')
    },
  })
}
