import type { Attempt, Call, SourcedReport } from '#core/call.ts'
import type { CallReport } from '#core/call-report.ts'
import type { Ledger } from '#core/ledger.ts'

/** A call of the ledger, held or not. */
export type LedgerCall = Call | Attempt

/** What a correction changed of a call; `reports` is a source taken away, `facts` anything else that a report tells. */
export type CorrectedPart = 'kind' | 'date' | 'people' | 'facts' | 'reports'

/** How a call of the ledger differs from what it was. */
export type LedgerChange =
  /** `from` is the call that its reports were thought to be of before; null where they are new. */
  | { readonly kind: 'new-call'; readonly call: LedgerCall; readonly from: LedgerCall | null }
  /** Another source, and nothing else is different. */
  | {
      readonly kind: 'further-report'
      readonly call: LedgerCall
      readonly was: LedgerCall
      readonly added: readonly SourcedReport[]
    }
  | {
      readonly kind: 'corrected'
      readonly call: LedgerCall
      readonly was: LedgerCall
      readonly parts: readonly CorrectedPart[]
      readonly added: readonly SourcedReport[]
    }
  /** `into` is the call that its reports are of now; null where they are gone. */
  | { readonly kind: 'withdrawn'; readonly was: LedgerCall; readonly into: LedgerCall | null }

const same = (a: SourcedReport, b: SourcedReport): boolean =>
  a.article === b.article && JSON.stringify(a.report) === JSON.stringify(b.report)

const sharesProof = (a: CallReport, b: CallReport): boolean =>
  a.passages.some((passage) => b.passages.includes(passage))

/** A report that was corrected is known by its article and its evidence. */
const isVersionOf = (a: SourcedReport, b: SourcedReport): boolean =>
  a.article === b.article && sharesProof(a.report, b.report)

const countShared = (
  a: LedgerCall,
  b: LedgerCall,
  alike: (one: SourcedReport, other: SourcedReport) => boolean,
): number => a.reports.filter((report) => b.reports.some((other) => alike(report, other))).length

/** How surely two records are of one call, before and after; 0 where nothing says so. */
const likeness = (before: LedgerCall, after: LedgerCall): number =>
  countShared(before, after, same) * 100 +
  (before.id === after.id ? 10 : 0) +
  Math.min(9, countShared(before, after, isVersionOf))

type Pair = { readonly was: LedgerCall; readonly call: LedgerCall }

/** Records paired off, the surest first; each is in one pair at most. */
const pairsOf = (before: readonly LedgerCall[], after: readonly LedgerCall[]): readonly Pair[] => {
  const likely = before
    .flatMap((was) => after.map((call) => ({ was, call, score: likeness(was, call) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  const taken = new Set<LedgerCall>()
  return likely.filter(({ was, call }) => {
    if (taken.has(was) || taken.has(call)) return false
    taken.add(was).add(call)
    return true
  })
}

const kindOf = (call: LedgerCall): string => ('kind' in call ? call.kind : 'held')

const addedTo = ({ was, call }: Pair): readonly SourcedReport[] =>
  call.reports.filter(({ article }) => !was.reports.some((other) => other.article === article))

const partsOf = ({ was, call }: Pair, isAddedTo: boolean): readonly CorrectedPart[] => {
  const kept = call.reports.filter((report) => was.reports.some((other) => same(report, other)))
  const changed = call.reports.filter(
    (report) => !kept.includes(report) && was.reports.some((other) => isVersionOf(report, other)),
  )
  const articles = new Set(call.reports.map(({ article }) => article))
  // A further source that prints the day which was reasoned before proves it: nothing told was wrong.
  const on = ({ on: { date, basis } }: LedgerCall): string =>
    isAddedTo ? date.edtf : `${date.edtf} ${basis}`
  const parts: readonly (readonly [CorrectedPart, boolean])[] = [
    ['kind', kindOf(was) !== kindOf(call)],
    ['date', on(was) !== on(call)],
    ['people', was.between.join() !== call.between.join()],
    ['facts', changed.length > 0],
    ['reports', was.reports.some(({ article }) => !articles.has(article))],
  ]
  const found = parts.filter(([, is]) => is).map(([part]) => part)
  // A report changes with every correction of its date: that is said already.
  return found.length > 1 ? found.filter((part) => part !== 'facts') : found
}

const changeOf = (pair: Pair): LedgerChange | null => {
  const { was, call } = pair
  const added = addedTo(pair)
  const parts = partsOf(pair, added.length > 0)
  if (parts.length > 0) return { kind: 'corrected', call, was, parts, added }
  return added.length > 0 ? { kind: 'further-report', call, was, added } : null
}

/**
 * The call among others to which a report of this one has moved: the same report, or a version of it
 * that is on that side only.
 */
const homeOf = (
  call: LedgerCall,
  others: readonly LedgerCall[],
  own: readonly LedgerCall[],
): LedgerCall | null => {
  const stayed = (report: SourcedReport): boolean =>
    own.some((one) => one.reports.some((other) => same(report, other)))
  const hasVersion = (other: LedgerCall): boolean =>
    other.reports.some(
      (report) => !stayed(report) && call.reports.some((moved) => isVersionOf(report, moved)),
    )
  return (
    others.find((other) => countShared(call, other, same) > 0) ?? others.find(hasVersion) ?? null
  )
}

const all = ({ calls, attempts }: Ledger): readonly LedgerCall[] => [...calls, ...attempts]

/**
 * What is different in the ledger: each call, held or not, once. A call is known again by its reports,
 * then by its id, then by the evidence of its reports, so that a corrected date is a correction and not
 * a new call. Equal ledgers have no changes.
 */
export const ledgerChanges = (before: Ledger, after: Ledger): readonly LedgerChange[] => {
  const [were, are] = [all(before), all(after)]
  const pairs = pairsOf(were, are)
  const paired = new Set(pairs.flatMap(({ was, call }) => [was, call]))
  const fresh = are.filter((call) => !paired.has(call))
  const gone = were.filter((was) => !paired.has(was))
  return [
    ...fresh.map(
      (call): LedgerChange => ({ kind: 'new-call', call, from: homeOf(call, were, are) }),
    ),
    ...pairs.flatMap((pair) => changeOf(pair) ?? []),
    ...gone.map((was): LedgerChange => ({ kind: 'withdrawn', was, into: homeOf(was, are, were) })),
  ]
}
