import type { EdtfDate } from '#core/edtf-date.ts'
import type { Language } from '#core/language.ts'
import type { Passage } from '#core/passage.ts'
import type { Span } from '#language/span.ts'

/** What is looked for: the question's words, and the people that it names. */
export type PassageQuery = {
  readonly text: string
  readonly language: Language
  /** Ids of people of the question; a passage that names one in any spelling is preferred. */
  readonly people: readonly string[]
  /** Days and months of the question; a passage that speaks of one in any form is preferred. */
  readonly dates?: readonly EdtfDate[]
}

/** A passage found. */
export type PassageHit = {
  readonly passage: Passage
  /** Comparable within one search only; higher is better. */
  readonly score: number
  /**
   * The share, 0 to 1, of the question's content words that the passage holds, each counted by how
   * rare it is among the passages; a word that no passage holds counts as the rarest.
   */
  readonly coverage: number
  /** The question's content words that it holds, as places in the question. */
  readonly matched: readonly { readonly start: number; readonly end: number }[]
}

/** The index of passages. */
export type PassageIndex = {
  /** The best passages, best first, at most `limit`. Nothing found is an empty list. */
  search(query: PassageQuery, limit: number): readonly PassageHit[]
  /** What a word that no passage has was probably meant to be, as a passage writes it; null where nothing is near. */
  suggest(word: string): { readonly text: string; readonly confidence: number } | null
  /** The places in the passage's own text of words that the query asks for. */
  places(query: PassageQuery, passage: Passage): readonly Span[]
}
