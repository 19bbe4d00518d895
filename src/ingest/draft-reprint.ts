import type { Article } from '#core/article.ts'
import { canBeSameCall, type Ledger } from '#core/ledger.ts'
import type { ProposedReport } from '#ingest/proposed-report.ts'
import { decideReport } from '#ingest/review-act.ts'
import type { ReviewState } from '#ingest/review-state.ts'

/** The report of the reprinted article that this one is the same as; null where it is none or several. */
const twinOf = (report: ProposedReport, original: Article) => {
  const alike = original.reports.filter(
    ({ kind, between }) => kind === report.kind && between.join() === report.between.join(),
  )
  return alike.length === 1 ? (alike[0] ?? null) : null
}

/** A reprint's reports are of the calls of the original, also where its own day of publication reads another date. */
export const reprintState = (
  state: ReviewState,
  slug: string,
  original: Article,
  ledger: Ledger,
): ReviewState => ({
  ...state,
  reports: state.reports.map((report) => {
    const twin = twinOf(report.proposed, original)
    if (twin === null) return report
    const { on } = report.proposed
    const own = { ...twin, on: { ...twin.on, date: on.date ?? twin.on.date } }
    const sourced = { article: original.slug, report: twin }
    if (on.date !== null && canBeSameCall({ article: slug, report: own }, sourced)) return report
    const call = [...ledger.calls, ...ledger.attempts].find(({ reports }) =>
      reports.some(
        (held) =>
          held.article === original.slug && JSON.stringify(held.report) === JSON.stringify(twin),
      ),
    )
    return call === undefined ? report : decideReport(report, { act: 'same-call', call })
  }),
})
