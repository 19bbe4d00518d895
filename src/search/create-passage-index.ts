import type { PassageHit, PassageIndex, PassageQuery } from '#answering/passage-index.ts'
import type { Passage } from '#core/passage.ts'
import type { Analysis } from '#language/analysis.ts'
import type { Span } from '#language/span.ts'
import { words } from '#language/words.ts'
import { type AskedWord, askedWords } from '#search/asked-word.ts'
import { createFirstRound } from '#search/first-round.ts'
import { createPassageWords } from '#search/passage-words.ts'
import { type Careful, createSecondRound, type Place } from '#search/second-round.ts'
import { createVocabulary } from '#search/vocabulary.ts'
import { CAREFUL } from '#search/weights.ts'

/** The index of passages with what only its keeper and the command line need. */
export type SearchIndex = PassageIndex & {
  /** Adds passages, such as those of a new article. */
  add(passages: readonly Passage[]): void
  /** The places in a passage's text of what the question asks for, for the choice of an excerpt. */
  places(query: PassageQuery, passage: Passage): readonly Span[]
}

/** An index of passages, read with the analysis. What it finds does not depend on their order. */
export const createPassageIndex = (
  passages: readonly Passage[],
  analysis: Analysis,
): SearchIndex => {
  const vocabulary = createVocabulary(analysis, [])
  const sequences = createPassageWords(vocabulary)
  const round = createFirstRound(analysis, vocabulary)
  const stored: Passage[] = []
  const places: Place[] = []
  const titles = new Map<string, readonly number[]>()

  const titleOf = (title: string): readonly number[] => {
    const known = titles.get(title)
    if (known !== undefined) return known
    const read = words(title).map(({ form }) => vocabulary.note(form))
    titles.set(title, read)
    return read
  }

  const add = (more: readonly Passage[]): void => {
    for (const passage of more) {
      const from = sequences.sequence.length()
      sequences.add(passage)
      const title = titleOf(passage.title)
      const all = [...sequences.sequence.view().subarray(from)].map((value) => value & 0x7fffffff)
      const own = sequences.ends.view()[2 * stored.length] ?? 0
      round.add(stored.length, [...all, ...title].map(vocabulary.form), own - from)
      stored.push(passage)
      places.push({ title, number: passage.number })
    }
  }
  add(passages)

  const idOf = ({ passage }: Careful): string => stored[passage]?.id ?? ''

  /** Equal but for the rounding of sums is equal: then the id decides. */
  const byScore = (a: Careful, b: Careful): number =>
    Math.abs(a.score - b.score) > 1e-9 ? b.score - a.score : idOf(a) < idOf(b) ? -1 : 1

  const careful = (asked: readonly AskedWord[]): readonly Careful[] => {
    const look = createSecondRound(asked, vocabulary, round, sequences)
    return round
      .candidates(asked, CAREFUL)
      .map((passage) => look(passage, places[passage] ?? { title: [], number: 1 }))
      .sort(byScore)
  }

  /** How much each word of the question counts for coverage; one that nothing has counts most. */
  const shares = (asked: readonly AskedWord[]): readonly number[] =>
    asked.map(({ word, expansions }) =>
      word === null
        ? 0
        : round.rarity(Math.max(0, ...expansions.map(({ stem }) => round.frequency(stem)))),
    )

  const search = (query: PassageQuery, limit: number): readonly PassageHit[] => {
    const asked = askedWords(query, analysis, vocabulary)
    const share = shares(asked)
    const whole = share.reduce((sum, one) => sum + one, 0)
    return careful(asked)
      .slice(0, limit)
      .flatMap(({ passage: at, score, holds }) => {
        const passage = stored[at]
        if (passage === undefined) return []
        const covered = share.reduce((sum, one, place) => sum + one * (holds[place] ?? 0), 0)
        const matched = asked.flatMap(({ word }, place) =>
          word === null || (holds[place] ?? 0) < 0.35 ? [] : [{ start: word.start, end: word.end }],
        )
        return [{ passage, score, coverage: whole === 0 ? 0 : covered / whole, matched }]
      })
  }

  return Object.freeze({
    add,
    search,
    places(query: PassageQuery, passage: Passage): readonly Span[] {
      const wanted = new Set(
        askedWords(query, analysis, vocabulary).flatMap(({ expansions }) =>
          expansions.map(({ stem }) => stem),
        ),
      )
      return words(passage.text).flatMap(({ form, start, end }) => {
        const word = vocabulary.find(form)
        const held = word !== undefined && vocabulary.stemsOf(word).some((stem) => wanted.has(stem))
        return held ? [{ start, end }] : []
      })
    },
  })
}
