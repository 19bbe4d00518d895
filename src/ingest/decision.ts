import type { Editor } from '#ingest/draft.ts'
import type { ReviewedReport, ReviewState } from '#ingest/review-state.ts'

/** The kinds of decisions that an editor takes. */
export const DECISION_ACTS = [
  'publish',
  'same-call',
  'not-a-call',
  'date',
  'people',
  'kind',
  'add',
  'published',
  'outlet',
  'keep',
  'discard',
  'undo',
] as const

/** One of the kinds of decisions. */
export type DecisionAct = (typeof DECISION_ACTS)[number]

/** The part of a review that a decision is about, before and after it. */
export type DecisionScope =
  | {
      readonly kind: 'report'
      /** Its place among the draft's reports, from 0. */
      readonly report: number
      /** Null where it was not there before, or is no more after it. */
      readonly before: ReviewedReport | null
      readonly after: ReviewedReport | null
    }
  | { readonly kind: 'draft'; readonly before: ReviewState; readonly after: ReviewState }

/** A decision of an editor. Decisions are only ever added to: an undo is one more. */
export type Decision = {
  /** From 1, in the order in which decisions were taken. */
  readonly number: number
  readonly draft: string
  readonly act: DecisionAct
  readonly scope: DecisionScope
  /** The number of the decision that an undo takes back; null of any other. */
  readonly undoes: number | null
  /**
   * The number of the decision on another print of the same text that it was taken with; null of one
   * that an editor took on this very draft.
   */
  readonly follows: number | null
  readonly by: Editor
  /** Milliseconds since 1970. */
  readonly at: number
}

/** A decision before the store has given it its number. */
export type NewDecision = Omit<Decision, 'number' | 'follows'>

/** The review after a decision. */
export const stateAfter = (state: ReviewState, { scope }: Pick<Decision, 'scope'>): ReviewState => {
  if (scope.kind === 'draft') return scope.after
  const { reports } = state
  const after = scope.after === null ? [] : [scope.after]
  return { ...state, reports: reports.toSpliced(scope.report, 1, ...after) }
}

/** The scope of the decision that takes another back: what was before is after it. */
export const reversed = ({ scope }: Decision): DecisionScope =>
  scope.kind === 'draft'
    ? { kind: 'draft', before: scope.after, after: scope.before }
    : { kind: 'report', report: scope.report, before: scope.after, after: scope.before }

const touches = ({ scope }: Decision, report: number | null): boolean =>
  scope.kind === 'draft' || report === null || scope.report === report

/** Whether a decision added a report to those that were read. */
const adds = ({ scope }: Decision): boolean => scope.kind === 'report' && scope.before === null

const inForce = (decisions: readonly Decision[]): readonly Decision[] => {
  const undone = new Set(decisions.flatMap(({ undoes }) => undoes ?? []))
  return decisions.filter(({ number, act }) => act !== 'undo' && !undone.has(number))
}

/**
 * The decision that an undo on the card of a report, or of the whole article (null), takes back: the
 * last one in force on what the card shows, where nothing in force since then builds on it. Null where
 * there is none.
 */
export const undoable = (
  decisions: readonly Decision[],
  report: number | null,
): Decision | null => {
  const standing = inForce(decisions)
  const last = standing.filter((decision) => touches(decision, report)).at(-1)
  if (last === undefined) return null
  if (report === null && last.scope.kind === 'report') return null
  const since = standing.filter(({ number }) => number > last.number)
  const own = last.scope.kind === 'report' ? last.scope.report : null
  // Taken out from before another, a report would give that one its place.
  const isHeld = adds(last) && since.some(adds)
  return isHeld || since.some((decision) => touches(decision, own)) ? null : last
}

/** The last decision on what the card of a report, or of the whole article (null), shows. */
export const lastOn = (decisions: readonly Decision[], report: number | null): Decision | null =>
  decisions.filter((decision) => touches(decision, report)).at(-1) ?? null

/** The last decision on an article as a whole; those on its reports are on their own cards. */
export const lastOnArticle = (decisions: readonly Decision[]): Decision | null =>
  decisions.filter(({ scope }) => scope.kind === 'draft').at(-1) ?? null
