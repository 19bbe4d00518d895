import type { Article } from '#core/article.ts'
import type { CallReport, DatedFact, Proof } from '#core/call-report.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import type { ArticleDraft } from '#ingest/article-draft.ts'
import type { Draft } from '#ingest/draft.ts'
import { outletOf } from '#ingest/draft-outlet.ts'
import type { SayReason } from '#ingest/draft-reason.ts'
import { dateOf, type ReviewedReport, type ReviewState } from '#ingest/review-state.ts'

/** No call between an American and a Russian official is older than the two offices. */
const EARLIEST = '1991-12-26'

/** A paragraph as a file of knowledge keeps it: on one line, without blanks around it. */
const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
    .trim()

/** The article's own paragraphs as they are kept. */
export const keptParagraphs = ({
  paragraphs,
}: Pick<ArticleDraft, 'paragraphs'>): readonly string[] =>
  paragraphs.map(oneLine).filter((text) => text !== '')

/** What an article has of its draft whatever a review decides; no draft has a translation. */
export const articleParts = (
  slug: string,
  article: ArticleDraft,
  { outlet }: Pick<ReviewState, 'outlet'>,
): Omit<Article, 'published' | 'reports'> => ({
  slug,
  title: oneLine(article.title),
  titleBasis: article.titleBasis,
  titleTranslation: null,
  outlet: outletOf(article, outlet).id,
  url: article.url,
  language: article.language,
  paragraphs: keptParagraphs(article),
  translation: null,
})

/** Of an unknown day of publication: the days from the last call told of as held to the day of taking in. */
const unpublished = (state: ReviewState, until: string): { first: string; until: string } => {
  const held = state.reports
    .filter(({ told, status }) => told.kind === 'held' && status !== 'rejected')
    .flatMap((report) => dateOf(report)?.first ?? [])
    .filter((day) => day <= until)
  return { first: held.sort().at(-1) ?? EARLIEST, until }
}

/** The day of publication that a review has come to; null while it is not known. */
export const publicationOf = (
  { article, origin }: Pick<Draft, 'article' | 'origin'>,
  state: ReviewState,
  say: SayReason,
): DatedFact | null => {
  const { publication } = state
  if (publication.kind === 'set')
    return {
      date: publication.date,
      basis: 'inferred',
      words: null,
      why: say({ kind: 'editor-published' }),
    }
  if (publication.kind === 'unknown') {
    const days = unpublished(state, publication.until)
    return {
      date: EdtfDate.between(days.first, days.until),
      basis: 'inferred',
      words: null,
      why: say({ kind: 'unpublished', ...days }),
    }
  }
  const { basis, date, words } = article.published
  switch (basis) {
    case 'none':
      return null
    case 'given':
      return {
        date,
        basis: 'inferred',
        words: null,
        why: say({ kind: 'given', origin: origin.kind }),
      }
    case 'address':
      return { date, basis: 'inferred', words: null, why: say({ kind: 'address', words }) }
    case 'json-ld':
    case 'meta':
    case 'time':
    case 'dateline':
      return { date, basis: 'stated', words: oneLine(words), why: null }
  }
}

/** The paragraphs that prove a report, with the one that has the words of its date. */
const proofWith = (
  words: string | null,
  passages: Proof,
  paragraphs: readonly string[],
): { readonly words: string | null; readonly passages: Proof } => {
  if (words === null || words === '') return { words: null, passages }
  if (passages.some((number) => paragraphs[number - 1]?.includes(words))) return { words, passages }
  const at = paragraphs.findIndex((text) => text.includes(words))
  if (at < 0) return { words: null, passages }
  return { words, passages: [...passages, at + 1].sort((a, b) => a - b) }
}

/** The report that a reviewed one comes to; null while its date is not known. */
export const callReportOf = (
  report: ReviewedReport,
  paragraphs: readonly string[],
  published: EdtfDate | null,
  say: SayReason,
): CallReport | null => {
  const { proposed, told, between } = report
  const date = dateOf(report)
  if (date === null) return null
  const { background: _, on: read, ...facts } = proposed
  const { words, passages } = proofWith(read.words, proposed.passages, paragraphs)
  const dated = (): DatedFact => {
    const inferred = (why: DatedFact['why']): DatedFact => ({ date, basis: 'inferred', words, why })
    if (report.date.kind === 'set') return inferred(say({ kind: 'editor-date', words }))
    if (report.date.kind === 'same-call') return inferred(say({ kind: 'same-call', date }))
    if (read.basis === 'stated' && words !== null)
      return { date, basis: 'stated', words, why: null }
    if (read.basis === 'unknown') return inferred(say({ kind: 'editor-date', words }))
    const basis = read.basis === 'year-inferred' && words !== null ? 'year-inferred' : 'inferred'
    const why = say({ kind: 'rule', rule: read.rule, basis, words: read.words, date, published })
    return { date, basis, words, why }
  }
  return { ...facts, ...told, between, on: dated(), passages }
}

/**
 * The article that a draft is at a moment of its review: with the reports that are published, and
 * none of the others. Null while it is to be kept from readers: nothing of it is published and it is
 * not kept without a call, it is discarded, or its day of publication is not known.
 */
export const articleOf = (
  draft: Pick<Draft, 'slug' | 'article' | 'origin'>,
  state: ReviewState,
  say: SayReason,
): Article | null => {
  const { article, slug } = draft
  const published = publicationOf(draft, state, say)
  const accepted = state.reports.filter(({ status }) => status === 'published')
  if (state.outcome === 'discarded' || published === null) return null
  if (accepted.length === 0 && state.outcome !== 'kept') return null
  const parts = articleParts(slug, article, state)
  return {
    ...parts,
    published,
    reports: accepted.flatMap(
      (report) => callReportOf(report, parts.paragraphs, published.date, say) ?? [],
    ),
  }
}
