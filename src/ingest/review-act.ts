import type { Call } from '#core/call.ts'
import type { EdtfDate } from '#core/edtf-date.ts'
import type { DecisionScope } from '#ingest/decision.ts'
import type { ProposedReport } from '#ingest/proposed-report.ts'
import type { ReportedKind } from '#ingest/review-kind.ts'
import {
  type NamedOutlet,
  openReport,
  type ReviewedPublication,
  type ReviewedReport,
  type ReviewState,
} from '#ingest/review-state.ts'

/** What an editor decides of one report. */
export type ReportAct =
  | { readonly act: 'publish' }
  /** It is a report of that call: it takes its date and its people, and keeps its own words. */
  | { readonly act: 'same-call'; readonly call: Call }
  | { readonly act: 'not-a-call' }
  | { readonly act: 'date'; readonly date: EdtfDate }
  | { readonly act: 'people'; readonly between: readonly [string, string] }
  | { readonly act: 'kind'; readonly told: ReportedKind }

/** What an editor decides of an article as a whole. */
export type ArticleAct =
  /** With the reports as they read from that day of publication. */
  | {
      readonly act: 'published'
      readonly publication: ReviewedPublication
      readonly reread: readonly ProposedReport[]
    }
  | { readonly act: 'outlet'; readonly outlet: NamedOutlet }
  | { readonly act: 'keep' }
  | { readonly act: 'discard' }
  /** It tells of a call that was not read from it. */
  | { readonly act: 'add'; readonly report: ProposedReport }

/** A report after a decision on it. */
export const decideReport = (report: ReviewedReport, decided: ReportAct): ReviewedReport => {
  switch (decided.act) {
    case 'publish':
      return { ...report, status: 'published' }
    case 'not-a-call':
      return { ...report, status: 'rejected' }
    case 'date':
      return { ...report, date: { kind: 'set', date: decided.date } }
    case 'people':
      return { ...report, between: decided.between }
    case 'kind':
      return { ...report, told: decided.told }
    case 'same-call': {
      const { id, on, between } = decided.call
      return { ...report, between, date: { kind: 'same-call', date: on.date, call: id } }
    }
  }
}

const isSameReading = (a: ProposedReport, b: ProposedReport): boolean =>
  a.kind === b.kind &&
  a.between.join() === b.between.join() &&
  a.passages.join() === b.passages.join()

/** Reports with what a new reading says of them; what an editor has set stays. */
const reread = (
  reports: readonly ReviewedReport[],
  readings: readonly ProposedReport[],
): readonly ReviewedReport[] => {
  const left = [...readings]
  return reports.map((report) => {
    const at = left.findIndex((reading) => isSameReading(reading, report.proposed))
    const [proposed] = at < 0 ? [] : left.splice(at, 1)
    return proposed === undefined ? report : { ...report, proposed }
  })
}

const decideArticle = (
  state: ReviewState,
  decided: Exclude<ArticleAct, { readonly act: 'add' }>,
): ReviewState => {
  switch (decided.act) {
    case 'outlet':
      return { ...state, outlet: decided.outlet }
    case 'keep':
      return { ...state, outcome: 'kept' }
    case 'discard':
      return { ...state, outcome: 'discarded' }
    case 'published':
      return {
        ...state,
        publication: decided.publication,
        reports: reread(state.reports, decided.reread),
      }
  }
}

/** The scope of a decision on one report; null where there is no such report. */
export const reportScope = (
  state: ReviewState,
  at: number,
  decided: ReportAct,
): DecisionScope | null => {
  const before = state.reports[at]
  if (before === undefined) return null
  return { kind: 'report', report: at, before, after: decideReport(before, decided) }
}

/** The scope of a decision on an article as a whole. */
export const articleScope = (state: ReviewState, decided: ArticleAct): DecisionScope =>
  decided.act === 'add'
    ? {
        kind: 'report',
        report: state.reports.length,
        before: null,
        after: openReport(decided.report),
      }
    : { kind: 'draft', before: state, after: decideArticle(state, decided) }
