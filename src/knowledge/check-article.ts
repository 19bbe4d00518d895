import { checkReport } from '#knowledge/check-report.ts'
import type { KnownKeys } from '#knowledge/known-keys.ts'
import type { Problem } from '#knowledge/problem.ts'
import type { ReadArticle } from '#knowledge/read-article.ts'
import type { Path } from '#knowledge/read-yaml.ts'

/** Writes down what is wrong with the part of a document that a path leads to. */
export type Report = (path: Path, what: string, todo: string) => void

/** What the schema cannot see of an article: whether what it refers to exists, and whether its words do. */
export const checkArticle = (
  { article, document, places, publishedByPage }: ReadArticle,
  known: KnownKeys,
): readonly Problem[] => {
  const { head } = document
  const problems: Problem[] = []
  const report: Report = (path, what, todo) => {
    problems.push({ ...head.locate(path), what, todo })
  }

  if (known.outlets?.has(article.outlet) === false)
    report(['outlet'], `no outlet “${article.outlet}”`, 'add it to outlets.yaml, or use its key')
  const { words } = article.published
  if (
    words !== null &&
    !publishedByPage &&
    ![article.title, ...article.paragraphs].some((text) => text.includes(words))
  )
    report(['published', 'words'], `the article does not say “${words}”`, 'copy its own words')

  article.reports.forEach((call, at) => {
    checkReport(call, { article, known, path: ['calls', places[at] ?? 0], report })
  })
  return problems
}
