import type { PassageHit, PassageIndex, PassageQuery } from '#answering/passage-index.ts'
import type { Passage } from '#core/passage.ts'
import type { Analysis } from '#language/analysis.ts'
import type { Span } from '#language/span.ts'
import { words } from '#language/words.ts'
import { type AskedWord, askedWords } from '#search/asked-word.ts'
import { createColumn } from '#search/column.ts'
import type { Explanation, Suggestion } from '#search/explanation.ts'
import { createFirstRound, type FirstRound, reopenFirstRound } from '#search/first-round.ts'
import { createLetterTriples, type LetterTriples } from '#search/letter-triples.ts'
import { createPassageWords, type PassageWords, WORD } from '#search/passage-words.ts'
import { type Careful, createSecondRound, type Place } from '#search/second-round.ts'
import { contentOf, readSnapshot, writeSnapshot } from '#search/snapshot.ts'
import { createVocabulary, type Vocabulary } from '#search/vocabulary.ts'
import { carefulLooks, WEIGHTS } from '#search/weights.ts'
import { createWordSight } from '#search/word-sight.ts'

/** How surely a passage has to hold a word of the question for it to be told as matched. */
const HELD = 0.35

/** The index of passages with what only its keeper and the command line need. */
export type SearchIndex = PassageIndex & {
  /** Adds passages, such as those of a new article. */
  add(passages: readonly Passage[]): void
  /** What a question becomes, and what its best passages get from what. */
  explain(query: PassageQuery, limit: number): Explanation
  /** What a word that no passage has was probably meant to be; null for a known word, or none near. */
  suggest(word: string): Suggestion | null
  /** Everything in it, as bytes for `reopenPassageIndex`. */
  snapshot(): Uint8Array
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
  const index = openPassageIndex(analysis, {
    vocabulary,
    sequences,
    round: createFirstRound(analysis, vocabulary),
    triples: createLetterTriples(vocabulary),
    passages: [],
  })
  index.add(passages)
  return index
}

/**
 * The index that a snapshot holds. Null where the snapshot is not of just these passages in this
 * order, or was read with another analysis or written in another form: then it has to be built anew.
 */
export const reopenPassageIndex = (
  passages: readonly Passage[],
  analysis: Analysis,
  bytes: Uint8Array,
): SearchIndex | null => {
  const snapshot = readSnapshot(bytes, { analysis: analysis.version, content: contentOf(passages) })
  if (snapshot === null) return null
  const vocabulary = createVocabulary(analysis, snapshot.forms)
  const ends = snapshot.ends
  const lengths = passages.map(
    (_, at) => (ends[2 * at] ?? 0) - (at === 0 ? 0 : (ends[2 * at - 1] ?? 0)),
  )
  return openPassageIndex(analysis, {
    vocabulary,
    sequences: createPassageWords(
      vocabulary,
      createColumn(snapshot.sequence),
      createColumn(snapshot.ends),
    ),
    round: reopenFirstRound(snapshot.round, lengths, analysis, vocabulary),
    triples: createLetterTriples(vocabulary, [...snapshot.triples]),
    passages,
  })
}

type Parts = {
  readonly vocabulary: Vocabulary
  readonly sequences: PassageWords
  readonly round: FirstRound
  readonly triples: LetterTriples
  readonly passages: readonly Passage[]
}

const openPassageIndex = (
  analysis: Analysis,
  { vocabulary, sequences, round, triples, passages }: Parts,
): SearchIndex => {
  const open = createWordSight(vocabulary)
  const stored: Passage[] = []
  const places: Place[] = []
  const titles = new Map<string, readonly number[]>()
  const titleStems = new Set<number>()

  const titleOf = (title: string): readonly number[] => {
    const known = titles.get(title)
    if (known !== undefined) return known
    const read = words(title).map(({ form }) => vocabulary.note(form))
    titles.set(title, read)
    for (const stem of read.flatMap(vocabulary.stemsOf)) titleStems.add(stem)
    return read
  }

  const store = (passage: Passage): readonly number[] => {
    const title = titleOf(passage.title)
    stored.push(passage)
    places.push({ title, number: passage.number })
    return title
  }
  for (const passage of passages) store(passage)

  const add = (more: readonly Passage[]): void => {
    for (const passage of more) {
      const from = sequences.sequence.length()
      const number = stored.length
      sequences.add(passage)
      const sequence = sequences.sequence.view().subarray(from)
      triples.add(sequence, WORD)
      const all = [...sequence].map((value) => value & WORD)
      const length = sequences.ends.at(2 * number) - from
      const title = store(passage)
      round.add(number, all.map(vocabulary.form), title.map(vocabulary.form), length)
    }
  }

  const idOf = ({ passage }: Careful): string => stored[passage]?.id ?? ''

  /** Equal but for the rounding of sums is equal: then the id decides. */
  const byScore = (a: Careful, b: Careful): number =>
    Math.abs(a.score - b.score) > 1e-9 ? b.score - a.score : idOf(a) < idOf(b) ? -1 : 1

  const careful = (asked: readonly AskedWord[]): readonly Careful[] => {
    const look = createSecondRound(asked, open, vocabulary, round, sequences, triples)
    return round
      .candidates(asked, carefulLooks(stored.length), (stem) => titleStems.has(stem))
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

  const coverageOf = (share: readonly number[], { holds }: Careful): number => {
    const whole = share.reduce((sum, one) => sum + one, 0)
    const covered = share.reduce((sum, one, place) => sum + one * (holds[place] ?? 0), 0)
    return whole === 0 ? 0 : covered / whole
  }

  const search = (query: PassageQuery, limit: number): readonly PassageHit[] => {
    const asked = askedWords(query, analysis, vocabulary)
    const share = shares(asked)
    return careful(asked)
      .slice(0, limit)
      .flatMap((found) => {
        const passage = stored[found.passage]
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
      hits: careful(asked)
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
      const held = word !== undefined && vocabulary.stemsOf(word).some((stem) => stems.has(stem))
      return held ? [{ start, end }] : []
    })

  const suggest = (word: string): Suggestion | null => {
    const query = { text: word, language: 'ar', people: [] } as const
    const [asked, ...more] = askedWords(query, analysis, vocabulary)
    const [best] = asked?.expansions ?? []
    if (more.length > 0 || best === undefined || best.origin !== 'spelling') return null
    const [hit] = search(query, 1)
    const [place] = hit === undefined ? [] : placesOf(new Set([best.stem]), hit.passage.text)
    if (hit === undefined || place === undefined) return null
    return {
      text: hit.passage.text.slice(place.start, place.end),
      confidence: best.weight / WEIGHTS.misspelt,
    }
  }

  return Object.freeze({
    add,
    search,
    snapshot: () =>
      writeSnapshot({
        analysis: analysis.version,
        content: contentOf(stored),
        forms: vocabulary.forms(),
        sequence: sequences.sequence.view(),
        ends: sequences.ends.view(),
        round: round.keep(),
        triples: triples.frequencies(),
      }),
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
