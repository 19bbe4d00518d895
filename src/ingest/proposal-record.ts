import { EdtfDate } from '#core/edtf-date.ts'
import type { Person, Side } from '#core/person.ts'
import type { ArticleDraft } from '#ingest/article-draft.ts'
import type { ProposedReport } from '#ingest/proposed-report.ts'

/** How a date is known, in the words of the contract with other programs. */
type Precision = 'day' | 'month' | 'approximate' | 'unknown'

const precisionOf = (date: EdtfDate | null): Precision => {
  if (date === null) return 'unknown'
  if (EdtfDate.isExact(date)) return 'day'
  return date.precision === 'month' && !date.approximate ? 'month' : 'approximate'
}

const codeOf = (side: Side): string => side.toUpperCase()

const callOf = (report: ProposedReport, people: ReadonlyMap<string, Person>) => ({
  kind: report.kind,
  date: report.on.date?.edtf ?? null,
  precision: precisionOf(report.on.date),
  between: report.between.map((id) => people.get(id)?.names.en.full ?? id),
  initiator: report.initiator === null ? null : codeOf(report.initiator.side),
  duration: report.duration?.iso ?? null,
  passages: report.passages,
  background: report.background,
})

/** What was read of a page, as `ingest --json` prints it for other programs: names in English, dates in EDTF. */
export const proposalRecord = (
  article: ArticleDraft,
  reports: readonly ProposedReport[],
  known: {
    readonly people: ReadonlyMap<string, Person>
    /** The name of an outlet by its key. */
    readonly outlet: (id: string) => string
  },
) => ({
  title: article.title,
  outlet: article.outletName ?? (article.outlet === null ? null : known.outlet(article.outlet)),
  url: article.url,
  language: article.language,
  published: article.published.date?.edtf ?? null,
  publishedBasis: article.published.basis,
  paragraphs: article.paragraphs,
  dropped: article.dropped,
  calls: reports.map((report) => callOf(report, known.people)),
})
