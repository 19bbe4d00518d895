import type { Passage } from '#core/passage.ts'
import type { Analysis } from '#language/analysis.ts'
import { words } from '#language/words.ts'
import { createColumn } from '#search/column.ts'
import { createFirstRound, type FirstRound } from '#search/first-round.ts'
import { createLetterTriples, type LetterTriples } from '#search/letter-triples.ts'
import { createPassageWords, type PassageWords, WORD } from '#search/passage-words.ts'
import type { Place } from '#search/second-round.ts'
import { contentOf, type Snapshot } from '#search/snapshot.ts'
import { createVocabulary, type Vocabulary } from '#search/vocabulary.ts'

/** All that the index knows of its passages, which have numbers in the order of their coming. */
export type PassageStore = {
  readonly vocabulary: Vocabulary
  readonly sequences: PassageWords
  readonly triples: LetterTriples
  readonly round: FirstRound
  /** The passage of a number; undefined where it was removed. */
  passage(number: number): Passage | undefined
  place(number: number): Place
  add(passages: readonly Passage[]): void
  /** Takes out the passages of an article; nothing where it has none. */
  remove(article: string): void
  /** All of it to be kept, without what was removed. */
  keep(): Snapshot
}

const NOWHERE: Place = { title: new Uint32Array(0), number: 1 }

/**
 * Makes a store, of what was kept where there is something. Passages that were kept and are not among
 * those given are left out; those given that were not kept are returned as `missing`, to be added.
 */
export const createPassageStore = (
  analysis: Analysis,
  kept: Snapshot | null,
  passages: readonly Passage[],
): { readonly store: PassageStore; readonly missing: readonly Passage[] } => {
  const vocabulary = createVocabulary(analysis, kept?.forms ?? [])
  const sequences = createPassageWords(vocabulary)
  const triples = createLetterTriples(vocabulary)
  const stored: (Passage | undefined)[] = []
  const places: Place[] = []
  const titles = new Map<string, Uint32Array>()
  const byArticle = new Map<string, number[]>()
  const round = createFirstRound(
    (passage, field) =>
      field === 'text' ? sequences.of(passage) : (places[passage]?.title ?? NOWHERE.title),
    vocabulary,
  )

  const titleOf = (title: string): Uint32Array => {
    const known = titles.get(title)
    if (known !== undefined) return known
    const read = Uint32Array.from(words(title), ({ form }) => vocabulary.note(form))
    titles.set(title, read)
    return read
  }

  const count = (number: number, by: 1 | -1): void => {
    const read = sequences.of(number)
    triples.count(read, by)
    for (const value of read) vocabulary.count(value & WORD, by)
    for (const word of places[number]?.title ?? NOWHERE.title) vocabulary.count(word, by)
  }

  /** Takes in passages whose words the sequences have already. */
  const take = (more: readonly Passage[]): void => {
    const from = stored.length
    for (const passage of more) {
      const number = stored.push(passage) - 1
      places.push({ title: titleOf(passage.title), number: passage.number })
      const article = byArticle.get(passage.article)
      if (article === undefined) byArticle.set(passage.article, [number])
      else article.push(number)
      count(number, 1)
    }
    round.add(more.map((_, at) => sequences.textLength(from + at)))
  }

  const takeBack = ({ contents, sequence, ends }: Snapshot): readonly Passage[] => {
    const given = new Map(passages.map((passage) => [contentOf(passage), passage]))
    const found = contents.flatMap((content, at) => {
      const passage = given.get(content)
      if (passage === undefined) return []
      const start = at === 0 ? 0 : (ends[2 * at - 1] ?? 0)
      sequences.addRead(sequence.subarray(start, ends[2 * at + 1]), (ends[2 * at] ?? 0) - start)
      return [passage]
    })
    take(found)
    const held = new Set(found)
    return passages.filter((passage) => !held.has(passage))
  }
  const missing = kept === null ? passages : takeBack(kept)

  const keep = (): Snapshot => {
    const live = stored.flatMap((passage, number) => (passage === undefined ? [] : [number]))
    const sequence = createColumn()
    const ends = createColumn()
    const all = sequences.sequence.view()
    for (const number of live) {
      const { start, middle, end } = sequences.bounds(number)
      for (let at = start; at < end; at += 1) sequence.push(all[at] ?? 0)
      ends.push(sequence.length() - (end - middle))
      ends.push(sequence.length())
    }
    return {
      analysis: analysis.version,
      contents: live.flatMap((number) => stored[number] ?? []).map(contentOf),
      forms: vocabulary.forms(),
      sequence: sequence.view(),
      ends: ends.view(),
    }
  }

  const store = Object.freeze({
    vocabulary,
    sequences,
    triples,
    round,
    passage: (number: number) => stored[number],
    place: (number: number) => places[number] ?? NOWHERE,
    add(more: readonly Passage[]): void {
      for (const passage of more) sequences.add(passage)
      take(more)
    },
    remove(article: string): void {
      for (const number of byArticle.get(article) ?? []) {
        count(number, -1)
        round.remove(number)
        stored[number] = undefined
      }
      byArticle.delete(article)
    },
    keep,
  })
  return { store, missing }
}
