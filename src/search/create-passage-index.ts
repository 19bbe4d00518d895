import type { PassageHit, PassageIndex, PassageQuery } from '#answering/passage-index.ts'
import type { Passage } from '#core/passage.ts'
import type { Analysis } from '#language/analysis.ts'
import type { Span } from '#language/span.ts'
import { type Word, words } from '#language/words.ts'
import { createInvertedIndex, Posting } from '#search/inverted-index.ts'

/** BM25: how soon a repeated word stops counting, and how much a long passage is held against it. */
const SATURATION = 1.2
const LENGTH = 0.75
/** What a word of the question in the article's title is worth, as a share of its rarity. */
const TITLE = 0.3

/** The index of passages with what only its keeper and the command line need. */
export type SearchIndex = PassageIndex & {
  /** Adds passages, such as those of a new article. */
  add(passages: readonly Passage[]): void
  /** The places in the passage's text of words that the question asks with, for the excerpt. */
  places(query: PassageQuery, passage: Passage): readonly Span[]
}

/** A question's word with every stem that it can have. */
type Asked = { readonly word: Word; readonly stems: readonly string[] }

/** An index of passages, read with the analysis. */
export const createPassageIndex = (
  passages: readonly Passage[],
  analysis: Analysis,
): SearchIndex => {
  const index = createInvertedIndex()
  const stored: Passage[] = []
  const lengths: number[] = []
  let total = 0

  const add = (more: readonly Passage[]): void => {
    for (const passage of more) {
      const times = new Map<string, number>()
      const forms = words(`${passage.text}\n${passage.translation ?? ''}`).map(({ form }) => form)
      for (const stem of forms.flatMap((form) => analysis.stems(form))) {
        times.set(stem, (times.get(stem) ?? 0) + 1)
      }
      const title = new Set(words(passage.title).flatMap(({ form }) => analysis.stems(form)))
      index.add(times, title)
      stored.push(passage)
      const length = words(passage.text).length
      lengths.push(length)
      total += length
    }
  }
  add(passages)

  const rarity = (documents: number): number =>
    Math.log(1 + (stored.length - documents + 0.5) / (documents + 0.5))

  const ask = (text: string): readonly Asked[] => {
    const seen = new Set<string>()
    return analysis.contentWords(text).flatMap((word) => {
      if (seen.has(word.form)) return []
      seen.add(word.form)
      return [{ word, stems: analysis.stems(word.form) }]
    })
  }

  /** What each passage earns for a word: the best of the word's stems. */
  const earnings = ({ stems }: Asked): ReadonlyMap<number, number> => {
    const best = new Map<number, number>()
    for (const stem of stems) {
      const postings = index.postings(stem)
      const rare = rarity(postings.length)
      for (const posting of postings) {
        const at = Posting.document(posting)
        const times = Posting.times(posting)
        const long = 1 - LENGTH + LENGTH * ((lengths[at] ?? 0) / (total / stored.length))
        const earned =
          rare * ((times * (SATURATION + 1)) / (times + SATURATION * long)) +
          (Posting.inTitle(posting) ? TITLE * rare : 0)
        if (earned > (best.get(at) ?? 0)) best.set(at, earned)
      }
    }
    return best
  }

  const search = (query: PassageQuery, limit: number): readonly PassageHit[] => {
    const scores = new Map<number, { score: number; weight: number; matched: Word[] }>()
    let whole = 0
    for (const asked of ask(query.text)) {
      const earned = earnings(asked)
      const weight = rarity(earned.size)
      whole += weight
      for (const [at, score] of earned) {
        const held = scores.get(at) ?? { score: 0, weight: 0, matched: [] }
        held.score += score
        held.weight += weight
        held.matched.push(asked.word)
        scores.set(at, held)
      }
    }
    return [...scores]
      .flatMap(([at, { score, weight, matched }]) => {
        const passage = stored[at]
        if (passage === undefined) return []
        const spans = matched.map(({ start, end }) => ({ start, end }))
        return [{ passage, score, coverage: whole === 0 ? 0 : weight / whole, matched: spans }]
      })
      .sort((a, b) => b.score - a.score || (a.passage.id < b.passage.id ? -1 : 1))
      .slice(0, limit)
  }

  const places = (query: PassageQuery, passage: Passage): readonly Span[] => {
    const wanted = new Set(ask(query.text).flatMap(({ stems }) => stems))
    return words(passage.text)
      .filter(({ form }) => analysis.stems(form).some((stem) => wanted.has(stem)))
      .map(({ start, end }) => ({ start, end }))
  }

  return Object.freeze({ add, search, places })
}
