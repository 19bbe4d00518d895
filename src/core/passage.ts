import type { Article } from '#core/article.ts'
import type { Language } from '#core/language.ts'

/** A paragraph of an article: the unit that is indexed and cited. */
export type Passage = {
  /** `slug#number`. */
  readonly id: string
  readonly article: string
  /** From 1. */
  readonly number: number
  readonly language: Language
  readonly text: string
  readonly translation: string | null
  readonly title: string
}

/** The passages of an article, in its order. */
export const passagesOf = (article: Article): readonly Passage[] =>
  article.paragraphs.map((text, at) => ({
    id: `${article.slug}#${at + 1}`,
    article: article.slug,
    number: at + 1,
    language: article.language,
    text,
    translation: article.translation?.[at] ?? null,
    title: article.title,
  }))
