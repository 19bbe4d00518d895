import type { Analysis } from '#language/analysis.ts'
import { lettersOf } from '#language/letter-pairs.ts'
import { nameKeys } from '#language/name-key.ts'
import { createColumn } from '#search/column.ts'

/** Every folded word that the passages have, and every stem of one, numbered as they are met. */
export type Vocabulary = {
  /** The number of a word, which is added where it is new. */
  note(form: string): number
  /** The number of a word, or undefined where no passage has it. */
  find(form: string): number | undefined
  /** How many words there are. */
  size(): number
  form(word: number): string
  forms(): readonly string[]
  /** The stems that a word can have, as numbers, the likeliest first; none for a stop word. */
  stemsOf(word: number): readonly number[]
  findStem(stem: string): number | undefined
  stem(number: number): string
  stems(): readonly string[]
  /** A sketch of a stem's letters. */
  sketch(stem: number): number
  /** Dice's measure of a stem's pairs of letters and others: twice those shared by all, 0 to 1. */
  likeness(stem: number, pairs: readonly number[]): number
  /** Words with that consonant key, by number. */
  withKey(key: string): readonly number[]
}

const NONE: readonly number[] = []

/** Makes a vocabulary, of the words given in their order. */
export const createVocabulary = (analysis: Analysis, held: readonly string[]): Vocabulary => {
  const numbers = new Map<string, number>()
  const forms: string[] = []
  const stemsOf: (readonly number[])[] = []
  const stemNumbers = new Map<string, number>()
  const stems: string[] = []
  const sketches: number[] = []
  const pairs = createColumn()
  const pairEnds = createColumn()
  const byKey = new Map<string, number[]>()

  const noteStem = (stem: string): number => {
    const known = stemNumbers.get(stem)
    if (known !== undefined) return known
    stemNumbers.set(stem, stems.length)
    const letters = lettersOf(stem)
    sketches.push(letters.sketch)
    for (const pair of letters.pairs) pairs.push(pair)
    pairEnds.push(pairs.length())
    return stems.push(stem) - 1
  }

  const noteKeys = (form: string, word: number): void => {
    for (const reading of new Set([form, ...analysis.readings(form)])) {
      for (const key of nameKeys(reading)) {
        const words = byKey.get(key)
        if (words === undefined) byKey.set(key, [word])
        else if (words.at(-1) !== word) words.push(word)
      }
    }
  }

  const note = (form: string): number => {
    const known = numbers.get(form)
    if (known !== undefined) return known
    const word = forms.push(form) - 1
    numbers.set(form, word)
    const content = !analysis.isStopWord(form)
    stemsOf.push(content ? analysis.stems(form).map(noteStem) : NONE)
    if (content) noteKeys(form, word)
    return word
  }
  for (const form of held) note(form)

  const likeness = (stem: number, others: readonly number[]): number => {
    const from = stem === 0 ? 0 : pairEnds.at(stem - 1)
    const to = pairEnds.at(stem)
    let shared = 0
    for (let at = from; at < to; at += 1) if (others.includes(pairs.at(at))) shared += 1
    return (2 * shared) / (to - from + others.length)
  }

  return Object.freeze({
    note,
    find: (form: string) => numbers.get(form),
    size: () => forms.length,
    form: (word: number) => forms[word] ?? '',
    forms: () => forms,
    stemsOf: (word: number) => stemsOf[word] ?? NONE,
    findStem: (stem: string) => stemNumbers.get(stem),
    stem: (number: number) => stems[number] ?? '',
    stems: () => stems,
    sketch: (stem: number) => sketches[stem] ?? 0,
    likeness,
    withKey: (key: string) => byKey.get(key) ?? NONE,
  })
}
