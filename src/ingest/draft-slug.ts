import type { ArticleDraft } from '#ingest/article-draft.ts'
import { outletOf } from '#ingest/draft-outlet.ts'
import type { ProposedReport } from '#ingest/proposed-report.ts'

/** Buttons carry a slug in the 64 bytes that Telegram leaves them; an id is added where two are alike. */
const LONGEST = 45

/** What an article is about first: a call that it does not only recall, else any. */
const mainOf = (reports: readonly ProposedReport[]): ProposedReport | null =>
  reports.find(({ background }) => !background) ?? reports[0] ?? null

/**
 * A readable key for an article: outlet, month of publication, and the two people of its first call,
 * as far as they are known and fit.
 */
export const slugOf = (
  article: Pick<ArticleDraft, 'outlet' | 'outletName' | 'url' | 'published'>,
  reports: readonly ProposedReport[],
): string => {
  const { date } = article.published
  const month =
    date?.precision === 'day' || date?.precision === 'month' ? date.first.slice(0, 7) : null
  const people = mainOf(reports)?.between ?? []
  const parts = [outletOf(article).id, ...(month === null ? [] : [month]), ...people]
  const fitting = parts.filter((_, at) => parts.slice(0, at + 1).join('-').length <= LONGEST)
  return fitting.join('-')
}
