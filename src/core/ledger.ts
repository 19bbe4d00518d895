import type { Article } from '#core/article.ts'
import type { Attempt, Call, SourcedReport } from '#core/call.ts'
import { EdtfDate } from '#core/edtf-date.ts'

/** All calls that the articles report, and all attempts at one, each in the order of time. */
export type Ledger = {
  readonly calls: readonly Call[]
  readonly attempts: readonly Attempt[]
}

const span = ({ report }: SourcedReport): number =>
  Date.parse(report.on.date.last) - Date.parse(report.on.date.first)

const BASES = ['stated', 'year-inferred', 'inferred']

/** The better proof of a date first: the shorter span, then the plainer basis, then the article's name. */
const byProof = (a: SourcedReport, b: SourcedReport): number =>
  span(a) - span(b) ||
  Number(a.report.on.date.approximate) - Number(b.report.on.date.approximate) ||
  BASES.indexOf(a.report.on.basis) - BASES.indexOf(b.report.on.basis) ||
  (a.article < b.article ? -1 : a.article > b.article ? 1 : 0)

const samePeople = (a: SourcedReport, b: SourcedReport): boolean =>
  [...a.report.between].sort().join() === [...b.report.between].sort().join()

/**
 * Whether two reports can be of one call: the same people, and dates that can be the same day.
 * Two reports in one article are two calls: whoever wrote it told them apart. Symmetric.
 */
export const canBeSameCall = (a: SourcedReport, b: SourcedReport): boolean =>
  a.article !== b.article &&
  a.report.kind === b.report.kind &&
  samePeople(a, b) &&
  EdtfDate.overlap(a.report.on.date, b.report.on.date)

/** Reports gathered into calls. Each joins the first call with whose every report it can be the same. */
const gather = (reports: readonly SourcedReport[]): readonly (readonly SourcedReport[])[] => {
  const groups: SourcedReport[][] = []
  for (const report of [...reports].sort(byProof)) {
    const group = groups.find((held) => held.every((other) => canBeSameCall(report, other)))
    if (group === undefined) groups.push([report])
    else group.push(report)
  }
  return groups
}

/** What the first and the last possible day have in common: a day, a month or a year. */
const sharedDate = (date: EdtfDate): string => {
  if (EdtfDate.isExact(date)) return date.first
  if (date.first.slice(0, 7) === date.last.slice(0, 7)) return date.first.slice(0, 7)
  return date.last.slice(0, 4)
}

const asCall = (group: readonly SourcedReport[]): Call => {
  const [best] = group
  if (best === undefined) throw new Error('A call without a report')
  const { on, between } = best.report
  return { id: [sharedDate(on.date), ...between].join('-'), on, between, reports: group }
}

const byTime = (a: Call, b: Call): number =>
  EdtfDate.compare(a.on.date, b.on.date) || (a.id < b.id ? -1 : 1)

/** Ids made unique in the order of time: a second call of the same people on one date gets `-2`. */
const numbered = <C extends Call>(calls: readonly C[]): readonly C[] => {
  const seen = new Map<string, number>()
  return calls.map((call) => {
    const count = (seen.get(call.id) ?? 0) + 1
    seen.set(call.id, count)
    return count === 1 ? call : { ...call, id: `${call.id}-${count}` }
  })
}

/** The ledger that the articles' reports add up to. It does not depend on the order of the articles. */
export const buildLedger = (articles: readonly Article[]): Ledger => {
  const reports = articles.flatMap((article) =>
    article.reports.map((report): SourcedReport => ({ article: article.slug, report })),
  )
  const held = reports.filter(({ report }) => report.kind === 'held')
  const other = reports.filter(({ report }) => report.kind !== 'held')
  const attempts = gather(other).map((group): Attempt => {
    const call = asCall(group)
    const kind = group[0]?.report.kind
    if (kind === undefined || kind === 'held') throw new Error('An attempt that was held')
    return { ...call, id: `${kind}-${call.id}`, kind }
  })
  return {
    calls: numbered(gather(held).map(asCall).sort(byTime)),
    attempts: numbered(attempts.sort(byTime)),
  }
}
