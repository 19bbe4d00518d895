import { createColumn } from '#search/column.ts'
import { createLists, startOf } from '#search/lists.ts'
import { createMarks } from '#search/marks.ts'
import { WORD } from '#search/passage-words.ts'
import type { Vocabulary } from '#search/vocabulary.ts'
import { WEIGHTS } from '#search/weights.ts'

/** A count of the question's triples of letters in one stretch of words after another. */
export type Tally = {
  /** Which triples of the question a word has, each as often as it has it. */
  wanted(word: number): readonly number[]
  /** Counts triples of the question. */
  count(triples: readonly number[]): void
  /** What those counted are worth in a text so long for its kind (1 for the mean), and starts anew. */
  take(long: number): number
}

/** Which words have which three letters in a row, and how many passages have them. */
export type LetterTriples = {
  /** Counts the words of one passage more, or of one less, by its part of the sequence. */
  count(words: Uint32Array, by: 1 | -1): void
  /** Opens the count for a question by its words; closes the one before. */
  open(asked: readonly string[], passages: number): Tally
}

const WIDTH = 3
const NONE: readonly number[] = []

/**
 * The triples of a word's letters; a shorter word is one itself. They find what stemming misses:
 * broken plurals, other measures of a root, and words joined or spelt another way.
 */
const triplesIn = (form: string): readonly string[] => {
  if (form.length <= WIDTH) return [form]
  return Array.from({ length: form.length - WIDTH + 1 }, (_, at) => form.slice(at, at + WIDTH))
}

/** Makes the triples of a vocabulary's words. */
export const createLetterTriples = (vocabulary: Vocabulary): LetterTriples => {
  const numbers = new Map<string, number>()
  const triplesOf = createLists()
  const frequencies = createColumn()
  const inPassage = createMarks()
  const asked = createMarks()

  const numberOf = (triple: string): number => {
    const number = numbers.get(triple) ?? numbers.size
    numbers.set(triple, number)
    if (number >= frequencies.length()) frequencies.push(0)
    return number
  }

  const readNewWords = (): void => {
    for (let word = triplesOf.length(); word < vocabulary.size(); word += 1) {
      triplesOf.push(triplesIn(vocabulary.form(word)).map(numberOf))
    }
  }

  return Object.freeze({
    count(words: Uint32Array, by: 1 | -1): void {
      readNewWords()
      inPassage.clear(numbers.size)
      const { values, ends } = triplesOf.view()
      for (const value of words) {
        const word = value & WORD
        const end = ends[word] ?? 0
        for (let at = startOf(ends, word); at < end; at += 1) {
          const triple = values[at] ?? 0
          if (inPassage.get(triple) >= 0) continue
          inPassage.set(triple, 1)
          frequencies.set(triple, frequencies.at(triple) + by)
        }
      }
    },

    open(question: readonly string[], passages: number): Tally {
      readNewWords()
      asked.clear(numbers.size)
      const worth: number[] = []
      for (const triple of question.flatMap(triplesIn)) {
        const number = numbers.get(triple)
        if (number === undefined || asked.get(number) >= 0) continue
        const frequency = frequencies.at(number)
        asked.set(
          number,
          worth.push(Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5))) - 1,
        )
      }
      const times = new Int32Array(worth.length)
      const { values, ends } = triplesOf.view()
      return {
        wanted(word: number): readonly number[] {
          let found = NONE
          const end = ends[word] ?? 0
          for (let at = startOf(ends, word); at < end; at += 1) {
            const place = asked.get(values[at] ?? 0)
            if (place >= 0) found = found === NONE ? [place] : [...found, place]
          }
          return found
        },
        count(triples: readonly number[]): void {
          for (const place of triples) times[place] = (times[place] ?? 0) + 1
        },
        take(long: number): number {
          let sum = 0
          for (let at = 0; at < times.length; at += 1) {
            const seen = times[at] ?? 0
            if (seen === 0) continue
            sum +=
              ((worth[at] ?? 0) * seen * (WEIGHTS.saturation + 1)) /
              (seen + WEIGHTS.saturation * long)
            times[at] = 0
          }
          return sum
        },
      }
    },
  })
}
