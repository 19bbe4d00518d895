import type { Analysis } from '#language/analysis.ts'
import { lettersOf } from '#language/letter-pairs.ts'
import { nameKeys } from '#language/name-key.ts'
import { createColumn } from '#search/column.ts'
import { createLists, type Lists } from '#search/lists.ts'

/**
 * Every folded word that passages have or had, and every stem of one, numbered as they are met. A
 * word that no passage has any more keeps its number and is no longer held.
 */
export type Vocabulary = {
  /** The number of a word, which is added where it is new. */
  note(form: string): number
  /** The number of a word, or undefined where it was never noted. */
  find(form: string): number | undefined
  /** How many words there are. */
  size(): number
  form(word: number): string
  forms(): readonly string[]
  /** Counts one more place of a word, or one less. */
  count(word: number, by: 1 | -1): void
  /** Whether any passage has the word. */
  holds(word: number): boolean
  /** Whether any passage has a word of that stem. */
  holdsStem(stem: number): boolean
  /** The stems that each word can have, as numbers, the likeliest first; none for a stop word. */
  readonly stemsOf: Lists
  findStem(stem: string): number | undefined
  stem(number: number): string
  /** How many stems there are. */
  stems(): number
  /** A sketch of a stem's letters. */
  sketch(stem: number): number
  /** The pairs of letters that each stem has, as numbers. */
  readonly pairsOf: Lists
  /** The numbers of those of some pairs that any stem has. */
  pairNumbers(pairs: readonly number[]): readonly number[]
  /** How many pairs there are. */
  pairs(): number
  /** Stems that have a pair of letters, by number. */
  stemsWith(pair: number): readonly number[]
  /** Words of one script or the other that have a consonant key, by number. */
  withKey(key: string, script: Script): readonly number[]
}

const NONE: readonly number[] = []
const LATIN = /^[a-z]/u

/** The script of a folded word, as far as names go. */
export type Script = 'latin' | 'arabic'
export const scriptOf = (form: string): Script => (LATIN.test(form) ? 'latin' : 'arabic')

/** Makes a vocabulary, of the words given in their order. */
export const createVocabulary = (analysis: Analysis, held: readonly string[]): Vocabulary => {
  const numbers = new Map<string, number>()
  const forms: string[] = []
  const places = createColumn()
  const stemsOf = createLists()
  const stemNumbers = new Map<string, number>()
  const stems: string[] = []
  const heldWords = createColumn()
  const sketches = createColumn()
  const pairNumbers = new Map<number, number>()
  const pairsOf = createLists()
  const stemsWith: number[][] = []
  const byKey = { latin: new Map<string, number[]>(), arabic: new Map<string, number[]>() }

  const pairNumber = (pair: number): number => {
    const known = pairNumbers.get(pair)
    if (known !== undefined) return known
    pairNumbers.set(pair, pairNumbers.size)
    return pairNumbers.size - 1
  }

  const noteStem = (stem: string): number => {
    const known = stemNumbers.get(stem)
    if (known !== undefined) return known
    stemNumbers.set(stem, stems.length)
    const { pairs, sketch } = lettersOf(stem)
    sketches.push(sketch)
    heldWords.push(0)
    const numbersOfPairs = pairs.map(pairNumber)
    pairsOf.push(numbersOfPairs)
    for (const pair of numbersOfPairs) {
      const list = stemsWith[pair]
      if (list === undefined) stemsWith[pair] = [stems.length]
      else list.push(stems.length)
    }
    return stems.push(stem) - 1
  }

  const noteKeys = (form: string, word: number): void => {
    const keyed = byKey[scriptOf(form)]
    for (const reading of new Set([form, ...analysis.readings(form)])) {
      for (const key of nameKeys(reading)) {
        const words = keyed.get(key)
        if (words === undefined) keyed.set(key, [word])
        else if (words.at(-1) !== word) words.push(word)
      }
    }
  }

  const note = (form: string): number => {
    const known = numbers.get(form)
    if (known !== undefined) return known
    const word = forms.push(form) - 1
    numbers.set(form, word)
    places.push(0)
    const content = !analysis.isStopWord(form)
    stemsOf.push(content ? analysis.stems(form).map(noteStem) : NONE)
    if (content) noteKeys(form, word)
    return word
  }
  for (const form of held) note(form)

  return Object.freeze({
    note,
    find: (form: string) => numbers.get(form),
    size: () => forms.length,
    form: (word: number) => forms[word] ?? '',
    forms: () => forms,
    count(word: number, by: 1 | -1): void {
      const now = places.at(word) + by
      places.set(word, now)
      // The word has come, or gone: so has one of the words of each of its stems.
      if (now !== (by === 1 ? 1 : 0)) return
      for (const stem of stemsOf.of(word)) heldWords.set(stem, heldWords.at(stem) + by)
    },
    holds: (word: number) => places.at(word) > 0,
    holdsStem: (stem: number) => heldWords.at(stem) > 0,
    stemsOf,
    findStem: (stem: string) => stemNumbers.get(stem),
    stem: (number: number) => stems[number] ?? '',
    stems: () => stems.length,
    sketch: (stem: number) => sketches.at(stem) | 0,
    pairsOf,
    pairNumbers: (pairs: readonly number[]) => pairs.flatMap((pair) => pairNumbers.get(pair) ?? []),
    pairs: () => pairNumbers.size,
    stemsWith: (pair: number) => stemsWith[pair] ?? NONE,
    withKey: (key: string, script: Script) => byKey[script].get(key) ?? NONE,
  })
}
