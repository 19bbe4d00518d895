import type { CallReport } from '#core/call-report.ts'

/** How a call is told of: its kind, with what only a call of that kind has. */
export type ReportedKind = Pick<CallReport, 'kind' | 'refusedBy' | 'outlook'>

const NOTHING = { refusedBy: null, outlook: null } as const

const KINDS: ReadonlyMap<string, ReportedKind> = new Map<string, ReportedKind>([
  ['h', { ...NOTHING, kind: 'held' }],
  ['ps', { ...NOTHING, kind: 'planned', outlook: 'scheduled' }],
  ['pe', { ...NOTHING, kind: 'planned', outlook: 'expected' }],
  ['pu', { ...NOTHING, kind: 'planned', outlook: 'unannounced' }],
  ['d', { ...NOTHING, kind: 'denied' }],
  ['ru', { ...NOTHING, kind: 'refused', refusedBy: 'us' }],
  ['rr', { ...NOTHING, kind: 'refused', refusedBy: 'ru' }],
  ['s', { ...NOTHING, kind: 'sought' }],
])

/** Every way to tell of a call between the two sides, each with a code of at most two letters. */
export const REPORTED_KINDS: readonly (readonly [code: string, kind: ReportedKind])[] = [...KINDS]

/** The kind of a code; null where there is no such code. */
export const reportedKind = (code: string): ReportedKind | null => KINDS.get(code) ?? null

/** Whether two kinds are one, and of one outlook and by one side where they have any. */
export const isSameKind = (a: ReportedKind, b: ReportedKind): boolean =>
  a.kind === b.kind && a.refusedBy === b.refusedBy && a.outlook === b.outlook

/** The kind of a report without its other facts. */
export const kindOf = ({ kind, refusedBy, outlook }: ReportedKind): ReportedKind => ({
  kind,
  refusedBy,
  outlook,
})
