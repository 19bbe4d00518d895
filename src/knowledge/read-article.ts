import type { Article } from '#core/article.ts'
import type { CallReport } from '#core/call-report.ts'
import { checkShape } from '#knowledge/check-shape.ts'
import { headSchema } from '#knowledge/head-schema.ts'
import type { Problem } from '#knowledge/problem.ts'
import type { Document } from '#knowledge/read-document.ts'
import { reportSchema } from '#knowledge/report-schema.ts'

/** An article without its translation, and the place of each of its reports in the front matter. */
export type ReadArticle = {
  readonly article: Article
  readonly document: Document
  /** For each report its number in the list of calls, from 0. */
  readonly places: readonly number[]
  /** Whether the words of the day of publication are the page's, outside the article's own text. */
  readonly publishedByPage: boolean
}

/** What could be read of an article, and what could not: a faulty call is left out and named. */
export type ArticleReading = {
  readonly read: ReadArticle | null
  readonly problems: readonly Problem[]
}

/** Reads the article that a document is, by the schema alone. */
export const readArticle = (slug: string, document: Document): ArticleReading => {
  const source = document.head
  const head = checkShape(headSchema, { source, at: [], value: source.value })
  if (head.kind === 'faulty') return { read: null, problems: head.problems }

  const { title, title_basis, outlet, url, language, published, calls } = head.value
  const problems: Problem[] = []
  if (head.value.review !== undefined)
    problems.push({
      ...source.locate(['review']),
      what: 'this is a draft that nobody has reviewed',
      todo: 'check every fact against the text, then remove this line',
    })
  const reports: CallReport[] = []
  const places: number[] = []
  for (const [place, value] of (calls ?? []).entries()) {
    const report = checkShape(reportSchema, { source, at: ['calls', place], value })
    if (report.kind === 'faulty') problems.push(...report.problems)
    else {
      reports.push(report.value)
      places.push(place)
    }
  }
  const article: Article = {
    slug,
    title,
    titleBasis: title_basis,
    titleTranslation: null,
    outlet,
    url: url ?? null,
    language,
    published: published.fact,
    paragraphs: document.paragraphs.map(({ text }) => text),
    translation: null,
    reports,
  }
  return {
    read: { article, document, places, publishedByPage: published.ofPage },
    problems,
  }
}
