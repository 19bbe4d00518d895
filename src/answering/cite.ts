import { excerpt } from '#answering/excerpt.ts'
import type { Reading } from '#answering/reading.ts'
import type { Sources } from '#answering/sources.ts'
import type { Citation } from '#core/citation.ts'
import type { Language } from '#core/language.ts'
import { sentences } from '#language/sentences.ts'
import type { Span } from '#language/span.ts'
import { tokens } from '#language/token.ts'

/** The longest excerpt, in UTF-16 units: about two sentences of the press. */
export const LONGEST = 420

/** What an excerpt should hold: it decides which sentences of the passage are quoted. */
export type Focus = {
  /** Signs of the lexicon, such as `initiator`: words of the passage that show one are wanted. */
  readonly signs: readonly string[]
  /** The article's own words for a fact, such as its date. */
  readonly words: readonly string[]
  /** Places in the passage that a search matched. */
  readonly places: readonly Span[]
}

/** Makes citations. */
export type Cite = (
  place: { readonly article: string; readonly passage: number; readonly call: string | null },
  focus: Focus,
  language: Language,
) => Citation

const wordPlaces = (text: string, phrases: readonly string[]): readonly Span[] =>
  phrases.flatMap((phrase) => {
    const start = text.indexOf(phrase)
    return start < 0 || phrase === '' ? [] : [{ start, end: start + phrase.length }]
  })

/**
 * The translation's sentences that stand where the excerpt's stand; the whole translation where the
 * two do not have as many sentences, or the excerpt is less than a sentence.
 */
const translated = (text: string, span: Span, translation: string): string => {
  const own = sentences(text)
  const theirs = sentences(translation)
  const first = own.findIndex(({ start }) => start >= span.start)
  const last = own.findLastIndex(({ end }) => end <= span.end)
  const from = theirs[first]
  const to = theirs[last]
  if (own.length !== theirs.length || from === undefined || to === undefined || last < first)
    return translation
  return translation.slice(from.start, to.end)
}

/** Makes the function that cites a passage: a verbatim slice of it, with where it is from. */
export const createCite = (sources: Sources, reading: Reading): Cite => {
  const signPlaces = (text: string, signs: readonly string[]): readonly Span[] => {
    if (signs.length === 0) return []
    const read = tokens(text, reading.wordForms)
    return reading.cues
      .read(read)
      .filter(({ sign }) => signs.includes(sign))
      .flatMap(({ at }) => at.flatMap((place) => read[place] ?? []))
      .map(({ start, end }) => ({ start, end }))
  }

  return ({ article: slug, passage: number, call }, focus, language) => {
    const article = sources.articles.get(slug)
    const text = article?.paragraphs[number - 1]
    if (article === undefined || text === undefined)
      throw new Error(`No passage ${slug}#${number} to cite`)
    const wanted = [
      ...wordPlaces(text, focus.words),
      ...signPlaces(text, focus.signs),
      ...focus.places,
    ]
    const { start, end, cut } = excerpt(text, wanted, LONGEST)
    const translation = article.translation?.[number - 1] ?? null
    return {
      article: slug,
      outlet: article.outlet,
      url: article.url,
      passage: number,
      excerpt: text.slice(start, end),
      cut,
      translation:
        article.language === language || translation === null
          ? null
          : translated(text, { start, end }, translation),
      published: article.published,
      call,
    }
  }
}
