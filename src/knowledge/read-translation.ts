import type { Article } from '#core/article.ts'
import type { Language } from '#core/language.ts'
import { checkShape } from '#knowledge/check-shape.ts'
import { translationHeadSchema } from '#knowledge/head-schema.ts'
import type { Problem, Reading } from '#knowledge/problem.ts'
import type { Document } from '#knowledge/read-document.ts'

/** A translation of ours, before it is held against its article. */
export type Translation = {
  readonly file: string
  /** The article and the language that the file's name gives. */
  readonly slug: string
  readonly language: Language
  readonly title: string
  readonly paragraphs: readonly string[]
  /** The line on which the text begins. */
  readonly bodyLine: number
}

/** Reads the translation that a document is. It names the same article as its file does. */
export const readTranslation = (
  { slug, language }: Pick<Translation, 'slug' | 'language'>,
  { head, paragraphs, bodyLine }: Document,
): Reading<Translation> => {
  const shape = checkShape(translationHeadSchema, { source: head, at: [], value: head.value })
  if (shape.kind === 'faulty') return shape
  const { translation_of, title } = shape.value
  if (translation_of !== slug) {
    const what = `the file is named for “${slug}” but translates “${translation_of}”`
    const place = head.locate(['translation_of'])
    return { kind: 'faulty', problems: [{ ...place, what, todo: 'make the two the same' }] }
  }
  const { file } = head.locate([])
  const texts = paragraphs.map(({ text }) => text)
  return { kind: 'read', value: { file, slug, language, title, paragraphs: texts, bodyLine } }
}

/** What keeps a translation from standing beside its article, paragraph for paragraph. */
export const translationProblems = (
  article: Article,
  { file, language, paragraphs, bodyLine }: Translation,
): readonly Problem[] => {
  const problems: Problem[] = []
  if (language === article.language)
    problems.push({
      file,
      line: 1,
      what: `the article itself is in this language (${language})`,
      todo: 'name the file for the language that it is in',
    })
  if (paragraphs.length !== article.paragraphs.length)
    problems.push({
      file,
      line: bodyLine,
      what: `${paragraphs.length} paragraphs, and the article has ${article.paragraphs.length}`,
      todo: 'translate paragraph for paragraph',
    })
  return problems
}
