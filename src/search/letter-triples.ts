import { createColumn } from '#search/column.ts'
import type { Vocabulary } from '#search/vocabulary.ts'
import { WEIGHTS } from '#search/weights.ts'

/** A count of the question's triples of letters in one stretch of words after another. */
export type Tally = {
  /** Counts the triples of a word, by its number. */
  count(word: number): void
  /** What those counted are worth in a text so long for its kind (1 for the mean), and starts anew. */
  take(long: number): number
}

/** Which words have which three letters in a row, and how many passages have them. */
export type LetterTriples = {
  /** Counts the words of one passage more. */
  add(words: Uint32Array, mask: number): void
  /** Opens the count for a question by its words; closes the one before. */
  open(asked: readonly string[], passages: number): Tally
  /** How many passages have each triple, in the order in which words bring them. */
  frequencies(): readonly number[]
}

const WIDTH = 3

/**
 * The triples of a word's letters; a shorter word is one itself. They find what stemming misses:
 * broken plurals, other measures of a root, and words joined or spelt another way.
 */
const triplesOf = (form: string): readonly string[] => {
  if (form.length <= WIDTH) return [form]
  return Array.from({ length: form.length - WIDTH + 1 }, (_, at) => form.slice(at, at + WIDTH))
}

/** Makes the triples of a vocabulary's words, with the frequencies known already. */
export const createLetterTriples = (
  vocabulary: Vocabulary,
  frequencies: number[] = [],
): LetterTriples => {
  const numbers = new Map<string, number>()
  const triples = createColumn()
  const ends = createColumn()
  const seenIn: number[] = []
  let passage = 0
  let wanted = new Int32Array(0)
  let question = 0
  let place = new Int32Array(0)

  const readNewWords = (): void => {
    for (let word = ends.length(); word < vocabulary.size(); word += 1) {
      for (const triple of triplesOf(vocabulary.form(word))) {
        const number = numbers.get(triple) ?? numbers.size
        numbers.set(triple, number)
        triples.push(number)
      }
      ends.push(triples.length())
    }
  }
  const from = (word: number): number => (word === 0 ? 0 : ends.at(word - 1))

  return Object.freeze({
    frequencies: () => frequencies,

    add(words: Uint32Array, mask: number): void {
      readNewWords()
      passage += 1
      for (const value of words) {
        const word = value & mask
        for (let at = from(word); at < ends.at(word); at += 1) {
          const triple = triples.at(at)
          if (seenIn[triple] === passage) continue
          seenIn[triple] = passage
          frequencies[triple] = (frequencies[triple] ?? 0) + 1
        }
      }
    },

    open(asked: readonly string[], passages: number): Tally {
      readNewWords()
      if (wanted.length < numbers.size) {
        wanted = new Int32Array(numbers.size * 2)
        place = new Int32Array(numbers.size * 2)
      }
      question += 1
      const worth: number[] = []
      for (const form of asked) {
        for (const triple of triplesOf(form)) {
          const number = numbers.get(triple)
          if (number === undefined || wanted[number] === question) continue
          const frequency = frequencies[number] ?? 0
          wanted[number] = question
          place[number] =
            worth.push(Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5))) - 1
        }
      }
      const times = new Float64Array(worth.length)
      const view = triples.view()
      const bounds = ends.view()
      return {
        count(word: number): void {
          const end = bounds[word] ?? 0
          for (let at = word === 0 ? 0 : (bounds[word - 1] ?? 0); at < end; at += 1) {
            const triple = view[at] ?? 0
            if (wanted[triple] !== question) continue
            const of = place[triple] ?? 0
            times[of] = (times[of] ?? 0) + 1
          }
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
