import type { Article } from '#core/article.ts'
import type { CallReport, DatedFact } from '#core/call-report.ts'
import type { Draft } from '#ingest/draft.ts'
import { articleParts, callReportOf, publicationOf } from '#ingest/draft-article.ts'
import type { SayReason } from '#ingest/draft-reason.ts'
import { openState } from '#ingest/review-state.ts'

/** An article that is not whole yet: what is not known is for an editor to fill in. */
export type UnreviewedArticle = Omit<Article, 'published' | 'reports'> & {
  readonly published: DatedFact | null
  readonly reports: readonly (Omit<CallReport, 'on'> & {
    readonly on: DatedFact | null
    /** The words that may be a date, where they determine none. */
    readonly words: string | null
  })[]
}

/** A draft with everything that was read of it, before anybody has reviewed it. */
export const unreviewedOf = (
  draft: Pick<Draft, 'slug' | 'article' | 'reports' | 'origin'>,
  say: SayReason,
): UnreviewedArticle => {
  const { slug, article } = draft
  const state = openState(draft.reports)
  const parts = articleParts(slug, article, state)
  const published = publicationOf(draft, state, say)
  return {
    ...parts,
    published,
    reports: state.reports.map((report) => {
      const known = callReportOf(report, parts.paragraphs, published?.date ?? null, say)
      const { background: _, on: read, ...facts } = report.proposed
      return known === null
        ? { ...facts, on: null, words: read.words }
        : { ...known, words: known.on.words }
    }),
  }
}
