import type { Article } from '#core/article.ts'
import type { Language } from '#core/language.ts'
import { checkShape } from '#knowledge/check-shape.ts'
import { translationHeadSchema } from '#knowledge/head-schema.ts'
import type { Problem, Reading } from '#knowledge/problem.ts'
import type { Document } from '#knowledge/read-document.ts'

/** A file of a translation: the article and the language that its name gives, and what it holds. */
export type TranslationFile = {
  readonly slug: string
  readonly language: Language
  readonly document: Document
}

/** The article with its translation, paragraph for paragraph, or what keeps the two apart. */
export const joinTranslation = (
  article: Article,
  { slug, language, document }: TranslationFile,
): Reading<Article> => {
  const { head, paragraphs, bodyLine } = document
  const shape = checkShape(translationHeadSchema, { source: head, at: [], value: head.value })
  if (shape.kind === 'faulty') return shape

  const problems: Problem[] = []
  const { file } = head.locate([])
  if (shape.value.translation_of !== slug)
    problems.push({
      ...head.locate(['translation_of']),
      what: `the file is named for “${slug}” but translates “${shape.value.translation_of}”`,
      todo: 'make the two the same',
    })
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
  if (problems.length > 0) return { kind: 'faulty', problems }
  const translation = paragraphs.map(({ text }) => text)
  return { kind: 'read', value: { ...article, titleTranslation: shape.value.title, translation } }
}
