import type { AskedWord } from '#search/asked-word.ts'
import { createColumn } from '#search/column.ts'
import { createFreshPostings } from '#search/fresh-postings.ts'
import { startOf } from '#search/lists.ts'
import { createMarks } from '#search/marks.ts'
import { WORD } from '#search/passage-words.ts'
import type { Field, Postings } from '#search/postings.ts'
import { sealPostings, type WordsOf } from '#search/sealed-postings.ts'
import type { Vocabulary } from '#search/vocabulary.ts'
import { MOST_POSTINGS, WEIGHTS } from '#search/weights.ts'

/** The cheap round: which passages are worth a careful look. */
export type FirstRound = {
  /** Adds the passages that come next by their numbers, with the lengths of their texts. */
  add(lengths: readonly number[]): void
  /** Takes a passage out. */
  remove(passage: number): void
  /** How many passages hold a stem. */
  frequency(stem: number): number
  /** How rare a stem is: the logarithm of BM25. */
  rarity(frequency: number): number
  /** Numbers of the passages that promise most, at most so many, the most promising first. */
  candidates(asked: readonly AskedWord[], most: number): readonly number[]
  /** The mean number of content words of a passage. */
  meanLength(): number
  /** How many passages it has. */
  size(): number
}

/** So many passages, or this share of all, are kept for change; what is more is sealed. */
const FRESH = { least: 256, share: 1 / 16 } as const

const FIELDS: readonly Field[] = ['text', 'title']

/** Makes the first round over the words of passages. */
export const createFirstRound = (wordsOf: WordsOf, vocabulary: Vocabulary): FirstRound => {
  const lengths = createColumn()
  const frequencies = createColumn()
  const inPassage = createMarks()
  const sealed: Postings[] = []
  let fresh = createFreshPostings()
  let freshFrom = 0
  const gone = new Set<number>()
  let size = 0
  let total = 0
  let promise = new Float64Array(0)
  let held = new Float64Array(0)
  let group = new Int32Array(0)
  let asking = 0

  const rarity = (frequency: number): number =>
    Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5))

  const stemsIn = (passage: number, fields: readonly Field[]): ReadonlySet<number> => {
    const stems = new Set<number>()
    for (const field of fields) {
      for (const word of wordsOf(passage, field)) {
        for (const stem of vocabulary.stemsOf.of(word & WORD)) stems.add(stem)
      }
    }
    return stems
  }

  const countStems = (passage: number, by: 1 | -1): void => {
    const { values, ends } = vocabulary.stemsOf.view()
    inPassage.clear(vocabulary.stems())
    while (frequencies.length() < vocabulary.stems()) frequencies.push(0)
    for (const field of FIELDS) {
      for (const value of wordsOf(passage, field)) {
        const word = value & WORD
        const end = ends[word] ?? 0
        for (let at = startOf(ends, word); at < end; at += 1) {
          const stem = values[at] ?? 0
          if (inPassage.get(stem) >= 0) continue
          inPassage.set(stem, 1)
          frequencies.set(stem, frequencies.at(stem) + by)
        }
      }
    }
    size += by
    total += by * lengths.at(passage)
  }

  const cost = ({ expansions }: AskedWord): number =>
    expansions.reduce((sum, { stem }) => sum + frequencies.at(stem), 0)

  /** The rarest words first, until they have enough postings; those left are for the second round. */
  const worthReading = (asked: readonly AskedWord[]): readonly AskedWord[] => {
    const rarest = asked
      .map((word) => ({ word, postings: cost(word) }))
      .filter(({ postings }) => postings > 0)
      .sort((a, b) => a.postings - b.postings)
    let read = 0
    return rarest
      .filter(({ postings }, at) => {
        read += postings
        return at === 0 || read <= MOST_POSTINGS
      })
      .map(({ word }) => word)
  }

  const makeRoom = (): void => {
    const passages = lengths.length()
    if (promise.length >= passages && asking < 2 ** 30) return
    promise = new Float64Array(passages * 2)
    held = new Float64Array(passages * 2)
    group = new Int32Array(passages * 2)
    asking = 0
  }

  return Object.freeze({
    size: () => size,
    frequency: (stem: number) => frequencies.at(stem),
    rarity,
    meanLength: () => total / Math.max(1, size),

    add(more: readonly number[]): void {
      const from = lengths.length()
      for (const length of more) lengths.push(length)
      for (let passage = from; passage < lengths.length(); passage += 1) countStems(passage, 1)
      if (lengths.length() - freshFrom <= Math.max(FRESH.least, size * FRESH.share)) {
        for (let passage = from; passage < lengths.length(); passage += 1) {
          fresh.add(passage, {
            text: stemsIn(passage, ['text']),
            title: stemsIn(passage, ['title']),
          })
        }
        return
      }
      sealed.push(sealPostings(freshFrom, lengths.length(), wordsOf, vocabulary))
      fresh = createFreshPostings()
      freshFrom = lengths.length()
    },

    remove(passage: number): void {
      countStems(passage, -1)
      if (passage >= freshFrom) fresh.remove(passage)
      else gone.add(passage)
    },

    candidates(asked: readonly AskedWord[], most: number): readonly number[] {
      makeRoom()
      const met: number[] = []
      const first = asking + 1
      const mean = total / Math.max(1, size)
      const lengthOf = lengths.view()
      const all = [...sealed, fresh]
      /** What a stem earns a passage; a word's best stem counts, and beside it one in the title. */
      const earn = (passage: number, value: number): void => {
        const before = group[passage] ?? 0
        if (before < first) {
          met.push(passage)
          promise[passage] = value
          held[passage] = value
        } else if (before < asking) {
          promise[passage] = (promise[passage] ?? 0) + value
          held[passage] = value
        } else if (value > (held[passage] ?? 0)) {
          promise[passage] = (promise[passage] ?? 0) + value - (held[passage] ?? 0)
          held[passage] = value
        }
        group[passage] = asking
      }
      for (const { expansions } of worthReading(asked)) {
        asking += 1
        for (const { stem, weight } of expansions) {
          const worth = weight * rarity(frequencies.at(stem)) * (WEIGHTS.saturation + 1)
          for (const postings of all) {
            for (const passage of postings.of(stem, 'text')) {
              const long = 1 - WEIGHTS.length + (WEIGHTS.length * (lengthOf[passage] ?? 0)) / mean
              earn(passage, worth / (1 + WEIGHTS.saturation * long))
            }
          }
        }
        asking += 1
        for (const { stem, weight } of expansions) {
          const worth = WEIGHTS.titlePromise * weight * rarity(frequencies.at(stem))
          for (const postings of all) {
            for (const passage of postings.of(stem, 'title')) earn(passage, worth)
          }
        }
      }
      const live = gone.size === 0 ? met : met.filter((passage) => !gone.has(passage))
      if (live.length <= most) return live
      const least = largest(live, promise, most)
      return live.filter((passage) => (promise[passage] ?? 0) >= least - 1e-9)
    },
  })
}

/** The least of the so many largest values of some passages. */
const largest = (passages: readonly number[], values: Float64Array, many: number): number => {
  const best = new Float64Array(many)
  for (const passage of passages) {
    const value = values[passage] ?? 0
    if (value <= (best[0] ?? 0)) continue
    let at = 0
    while (at + 1 < many && (best[at + 1] ?? 0) < value) {
      best[at] = best[at + 1] ?? 0
      at += 1
    }
    best[at] = value
  }
  return best[0] ?? 0
}
