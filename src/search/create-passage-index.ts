import type { PassageHit, PassageIndex, PassageQuery } from '#answering/passage-index.ts'
import type { Passage } from '#core/passage.ts'
import type { Analysis } from '#language/analysis.ts'
import type { Span } from '#language/span.ts'
import { words } from '#language/words.ts'
import { askedDate } from '#search/asked-date.ts'
import { type AskedWord, askedWords } from '#search/asked-word.ts'
import type { Explanation, Suggestion } from '#search/explanation.ts'
import { createPassageStore, type PassageStore } from '#search/passage-store.ts'
import { type Careful, createSecondRound } from '#search/second-round.ts'
import { readSnapshot, writeSnapshot } from '#search/snapshot.ts'
import { carefulLooks, WEIGHTS } from '#search/weights.ts'
import { createWordSight } from '#search/word-sight.ts'

/** How surely a passage has to hold a word of the question for it to be told as matched. */
const HELD = 0.35

/** A shorter stem is like another by chance too often for it to be said what was probably meant. */
const SURE_LENGTH = 5

/** The index of passages with what only its keeper and the command line need. */
export type SearchIndex = PassageIndex & {
  /** Adds passages, such as those of a new article, which it must not have. */
  add(passages: readonly Passage[]): void
  /** Takes out the passages of an article, by its slug; nothing where it has none. */
  remove(article: string): void
  /** What a question becomes, and what its best passages get from what. */
  explain(query: PassageQuery, limit: number): Explanation
  /** What a word that no passage has was probably meant to be; null for a known word, or none near. */
  suggest(word: string): Suggestion | null
  /** Everything in it, as bytes for `reopenPassageIndex`. */
  snapshot(): Uint8Array
}

/**
 * An index of passages, read with the analysis. What it finds depends neither on their order nor on
 * what was added and removed in between.
 */
export const createPassageIndex = (
  passages: readonly Passage[],
  analysis: Analysis,
): SearchIndex => {
  const index = openIndex(analysis, createPassageStore(analysis, null, []).store)
  index.add(passages)
  return index
}

/** An index taken from a snapshot. */
export type Reopened = {
  readonly index: SearchIndex
  /** The passages given that the snapshot did not have, or had otherwise: they are still to be added. */
  readonly missing: readonly Passage[]
}

/**
 * The index of those of the passages that a snapshot holds, whatever their order; what else it holds
 * is left out. Null where the snapshot was read with another analysis, was written in another form or
 * is damaged: then the index has to be built anew.
 */
export const reopenPassageIndex = (
  passages: readonly Passage[],
  analysis: Analysis,
  bytes: Uint8Array,
): Reopened | null => {
  const snapshot = readSnapshot(bytes, analysis.version)
  if (snapshot === null) return null
  const { store, missing } = createPassageStore(analysis, snapshot, passages)
  return { index: openIndex(analysis, store), missing }
}

const openIndex = (analysis: Analysis, store: PassageStore): SearchIndex => {
  const { vocabulary, round } = store
  const open = createWordSight(vocabulary)
  const idOf = ({ passage }: Careful): string => store.passage(passage)?.id ?? ''

  /** Equal but for the rounding of sums is equal: then the id decides. */
  const byScore = (a: Careful, b: Careful): number =>
    Math.abs(a.score - b.score) > 1e-9 ? b.score - a.score : idOf(a) < idOf(b) ? -1 : 1

  const careful = (
    asked: readonly AskedWord[],
    dates: PassageQuery['dates'],
  ): readonly Careful[] => {
    const askedDates = (dates ?? []).flatMap((date) => askedDate(date, analysis, vocabulary) ?? [])
    const look = createSecondRound(asked, open, store, askedDates)
    return round
      .candidates(asked, carefulLooks(round.size()))
      .map((passage) => look(passage, store.place(passage)))
      .sort(byScore)
  }

  /** How much each word of the question counts for coverage; one that nothing has counts most. */
  const shares = (asked: readonly AskedWord[]): readonly number[] =>
    asked.map(({ word, expansions }) =>
      word === null
        ? 0
        : round.rarity(Math.max(0, ...expansions.map(({ stem }) => round.frequency(stem)))),
    )

  const coverageOf = (share: readonly number[], { holds }: Careful): number => {
    const whole = share.reduce((sum, one) => sum + one, 0)
    const covered = share.reduce((sum, one, place) => sum + one * (holds[place] ?? 0), 0)
    return whole === 0 ? 0 : covered / whole
  }

  const search = (query: PassageQuery, limit: number): readonly PassageHit[] => {
    const asked = askedWords(query, analysis, vocabulary)
    const share = shares(asked)
    return careful(asked, query.dates)
      .slice(0, limit)
      .flatMap((found) => {
        const passage = store.passage(found.passage)
        if (passage === undefined) return []
        const matched = asked.flatMap(({ word }, place) =>
          word === null || (found.holds[place] ?? 0) < HELD
            ? []
            : [{ start: word.start, end: word.end }],
        )
        return [{ passage, score: found.score, coverage: coverageOf(share, found), matched }]
      })
  }

  const explain = (query: PassageQuery, limit: number): Explanation => {
    const asked = askedWords(query, analysis, vocabulary)
    const share = shares(asked)
    return {
      words: asked.map(({ word, expansions }, place) => ({
        word: word === null ? null : query.text.slice(word.start, word.end),
        place: word === null ? null : { start: word.start, end: word.end },
        share: share[place] ?? 0,
        metBy: expansions.map(({ stem, weight, origin }) => ({
          stem: vocabulary.stem(stem),
          weight,
          origin,
          passages: round.frequency(stem),
        })),
      })),
      hits: careful(asked, query.dates)
        .slice(0, limit)
        .map((found) => ({
          passage: idOf(found),
          score: found.score,
          coverage: coverageOf(share, found),
          worth: found.worth,
        })),
    }
  }

  const placesOf = (stems: ReadonlySet<number>, text: string): readonly Span[] =>
    words(text).flatMap(({ form, start, end }) => {
      const word = vocabulary.find(form)
      const held = word !== undefined && vocabulary.stemsOf.of(word).some((stem) => stems.has(stem))
      return held ? [{ start, end }] : []
    })

  const suggest = (word: string): Suggestion | null => {
    const query = { text: word, language: 'ar', people: [] } as const
    const [asked, ...more] = askedWords(query, analysis, vocabulary)
    const [best] = asked?.expansions ?? []
    if (more.length > 0 || best === undefined || best.origin !== 'spelling') return null
    if ((analysis.stems(asked?.form ?? '')[0] ?? '').length < SURE_LENGTH) return null
    const [hit] = search(query, 1)
    const [place] = hit === undefined ? [] : placesOf(new Set([best.stem]), hit.passage.text)
    if (hit === undefined || place === undefined) return null
    return {
      text: hit.passage.text.slice(place.start, place.end),
      confidence: best.weight / WEIGHTS.misspelt,
    }
  }

  return Object.freeze({
    add: store.add,
    remove: store.remove,
    search,
    snapshot: () => writeSnapshot(store.keep()),
    explain,
    suggest,
    places(query: PassageQuery, passage: Passage): readonly Span[] {
      const stems = askedWords(query, analysis, vocabulary).flatMap(({ expansions }) =>
        expansions.map(({ stem }) => stem),
      )
      return placesOf(new Set(stems), passage.text)
    },
  })
}
