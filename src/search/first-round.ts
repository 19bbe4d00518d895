import MiniSearch, { type Options } from 'minisearch'
import type { Analysis } from '#language/analysis.ts'
import type { AskedWord } from '#search/asked-word.ts'
import type { Vocabulary } from '#search/vocabulary.ts'
import { MOST_POSTINGS, WEIGHTS } from '#search/weights.ts'

/** The cheap round: which passages are worth a careful look. */
export type FirstRound = {
  /** Adds a passage by its number, the folded words of its text and translation, and of its title. */
  add(passage: number, text: readonly string[], title: readonly string[], length: number): void
  /** How many passages hold a stem. */
  frequency(stem: number): number
  /** How rare a stem is: the logarithm of BM25. */
  rarity(frequency: number): number
  /** Numbers of the passages that promise most, at most so many, the most promising first. */
  candidates(
    asked: readonly AskedWord[],
    most: number,
    inTitles: (stem: number) => boolean,
  ): readonly number[]
  /** The mean number of content words of a passage. */
  meanLength(): number
  size(): number
  /** All that has to be kept to open it again. */
  keep(): FirstRoundKept
}

/** A first round as it is kept: MiniSearch's own JSON, and how many passages hold each stem. */
export type FirstRoundKept = { readonly index: string; readonly frequencies: readonly number[] }

type Document = { readonly id: number; readonly text: string; readonly title: string }

/** Makes the first round over MiniSearch, whose terms are the stems of the analysis. */
export const createFirstRound = (analysis: Analysis, vocabulary: Vocabulary): FirstRound =>
  openFirstRound(new MiniSearch<Document>(optionsOf(analysis)), vocabulary, [], [])

/** Opens a first round that was kept, with the lengths of its passages in their order. */
export const reopenFirstRound = (
  { index, frequencies }: FirstRoundKept,
  lengths: readonly number[],
  analysis: Analysis,
  vocabulary: Vocabulary,
): FirstRound =>
  openFirstRound(
    MiniSearch.loadJSON<Document>(index, optionsOf(analysis)),
    vocabulary,
    [...frequencies],
    [...lengths],
  )

const optionsOf = (analysis: Analysis): Options<Document> => ({
  fields: ['text', 'title'],
  tokenize: (text) => text.split(' '),
  processTerm: (form) => (analysis.isStopWord(form) ? null : [...analysis.stems(form)]),
})

const openFirstRound = (
  index: MiniSearch<Document>,
  vocabulary: Vocabulary,
  frequencies: number[],
  lengths: number[],
): FirstRound => {
  let total = lengths.reduce((sum, length) => sum + length, 0)
  let promise = new Float64Array(0)
  let held = new Float64Array(0)
  let group = new Int32Array(0)
  let asking = 0

  const rarity = (frequency: number): number =>
    Math.log(1 + (lengths.length - frequency + 0.5) / (frequency + 0.5))

  const frequency = (stem: number): number => frequencies[stem] ?? 0

  const cost = ({ expansions }: AskedWord): number =>
    expansions.reduce((sum, { stem }) => sum + frequency(stem), 0)

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
    if (promise.length >= lengths.length) return
    promise = new Float64Array(lengths.length * 2)
    held = new Float64Array(lengths.length * 2)
    group = new Int32Array(lengths.length * 2)
    asking = 0
  }

  return Object.freeze({
    size: () => lengths.length,
    keep: () => ({ index: JSON.stringify(index), frequencies }),
    frequency,
    rarity,
    meanLength: () => total / Math.max(1, lengths.length),

    add(passage: number, text: readonly string[], title: readonly string[], length: number): void {
      index.add({ id: passage, text: text.join(' '), title: title.join(' ') })
      const stemsOf = (forms: readonly string[]): ReadonlySet<number> =>
        new Set(forms.flatMap((form) => vocabulary.stemsOf(vocabulary.note(form))))
      for (const stem of stemsOf([...text, ...title])) frequencies[stem] = frequency(stem) + 1
      lengths.push(length)
      total += length
    },

    candidates(
      asked: readonly AskedWord[],
      most: number,
      inTitles: (stem: number) => boolean,
    ): readonly number[] {
      makeRoom()
      const met: number[] = []
      const first = asking + 1
      const mean = total / Math.max(1, lengths.length)
      /** What a stem earns a passage; a word's best stem counts, and beside it one in the title. */
      const visit = (
        stem: number,
        field: 'text' | 'title',
        value: (passage: number) => number,
      ): void => {
        // MiniSearch hands every posting of the term to `boostDocument`, which notes it and returns 0,
        // so that no result is made of it: that takes a fifth of the time.
        index.search(vocabulary.stem(stem), {
          fields: [field],
          tokenize: (text) => [text],
          processTerm: (term) => term,
          boostDocument: (passage: number) => {
            earn(passage, value(passage))
            return 0
          },
        })
      }
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
          const worth = weight * rarity(frequency(stem)) * (WEIGHTS.saturation + 1)
          visit(stem, 'text', (passage) => {
            const long = 1 - WEIGHTS.length + (WEIGHTS.length * (lengths[passage] ?? 0)) / mean
            return worth / (1 + WEIGHTS.saturation * long)
          })
        }
        const titled = expansions.filter(({ stem }) => inTitles(stem))
        if (titled.length > 0) asking += 1
        for (const { stem, weight } of titled) {
          const worth = WEIGHTS.titlePromise * weight * rarity(frequency(stem))
          visit(stem, 'title', () => worth)
        }
      }
      if (met.length <= most) return met
      const values = Float64Array.from(met, (passage) => promise[passage] ?? 0).sort()
      const least = values[values.length - most] ?? 0
      return met.filter((passage) => (promise[passage] ?? 0) >= least - 1e-9)
    },
  })
}
