import { Document, isMap, isScalar, isSeq, visit } from 'yaml'
import type { Article } from '#core/article.ts'
import type { CallReport, DatedFact } from '#core/call-report.ts'
import type { UnreviewedArticle } from '#ingest/draft-unreviewed.ts'

/** Keys whose values are short and read best on one line. */
const ON_ONE_LINE = new Set(['between', 'passages', 'initiator', 'duration'])

/** Lists whose entries read best on one line each. */
const LINES = new Set(['said', 'announced', 'topics'])

/** What is said, without the keys of what is not. */
const said = (facts: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(facts).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  )

const dateOf = (on: DatedFact | null, words: string | null): Record<string, unknown> =>
  on === null
    ? { date_words: words }
    : {
        date: on.date.edtf,
        date_basis: on.basis,
        date_words: on.words,
        date_why: on.why,
      }

const callOf = (
  report: Omit<CallReport, 'on'>,
  date: Record<string, unknown>,
): Record<string, unknown> =>
  said({
    kind: report.kind,
    ...date,
    between: report.between,
    initiator: report.initiator === null ? null : said(report.initiator),
    duration: report.duration,
    refused_by: report.refusedBy,
    outlook: report.outlook,
    said: report.said.map(said),
    announced: report.announced.map(said),
    topics: report.topics,
    passages: report.passages,
  })

const publishedOf = (
  { date, basis, words, why }: DatedFact,
  { title, paragraphs }: Pick<Article, 'title' | 'paragraphs'>,
): Record<string, unknown> => {
  const isOwn = words !== null && [title, ...paragraphs].some((text) => text.includes(words))
  return said({
    date: date.edtf,
    basis,
    words,
    words_of: words === null || isOwn ? null : 'page',
    why,
  })
}

/** What an editor is told about what is missing. */
const MISSING = {
  published: ' The page gives no day of publication: add date, basis, words and why.',
  date: ' The text does not determine the date of this call: add date, date_basis and date_why.',
} as const

const tellMissing = (document: Document, { published, reports }: UnreviewedArticle): void => {
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key)) return
      if (key.value === 'published' && published === null) key.commentBefore = MISSING.published
      if (key.value === 'calls' && isSeq(value))
        value.items.forEach((item, at) => {
          if (isMap(item) && reports[at]?.on === null) item.commentBefore = MISSING.date
        })
    },
  })
}

const layOut = (document: Document): void => {
  visit(document, {
    Pair(_, { key, value }) {
      const name = isScalar(key) ? String(key.value) : ''
      if (ON_ONE_LINE.has(name) && (isMap(value) || isSeq(value))) value.flow = true
      if (LINES.has(name) && isSeq(value))
        for (const item of value.items) if (isMap(item)) item.flow = true
    },
  })
}

type Head = Pick<Article, 'title' | 'titleBasis' | 'outlet' | 'url' | 'language'>

const headOf = (
  { title, titleBasis, outlet, url, language }: Head,
  more: Readonly<Record<string, unknown>>,
): Document =>
  new Document(
    said({ title, title_basis: titleBasis, outlet, url, language, ...more }),
    // The reasons of two calls may be one text; each is written out for whoever edits it.
    { aliasDuplicateObjects: false },
  )

/** A file of front matter and paragraphs, each text of the front matter on one line. */
const fileOf = (head: Document, paragraphs: readonly string[]): string => {
  layOut(head)
  return `---\n${head.toString({ lineWidth: 0 })}---\n\n${paragraphs.join('\n\n')}\n`
}

/**
 * An article as a file of knowledge/articles: read back, it is the same article, its translation apart.
 * Texts come back letter for letter where they are on one line and have no blanks around them.
 */
export const writeArticle = (article: Article): string => {
  const calls = article.reports.map((report) => callOf(report, dateOf(report.on, null)))
  const head = headOf(article, { published: publishedOf(article.published, article), calls })
  return fileOf(head, article.paragraphs)
}

/**
 * A draft as a file for an editor: marked as not reviewed, which the check of the folder refuses until
 * the mark is taken out, with a remark at each fact that is missing.
 */
export const writeDraft = (draft: UnreviewedArticle): string => {
  const { published, reports } = draft
  const head = headOf(draft, {
    review: 'pending',
    published: published === null ? {} : publishedOf(published, draft),
    calls: reports.map((report) => callOf(report, dateOf(report.on, report.words))),
  })
  tellMissing(head, draft)
  return fileOf(head, draft.paragraphs)
}
