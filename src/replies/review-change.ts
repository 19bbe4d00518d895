import type { Decision } from '#ingest/decision.ts'
import { isSameKind } from '#ingest/review-kind.ts'
import {
  dateOf,
  type ReviewedPublication,
  type ReviewedReport,
  type ReviewState,
} from '#ingest/review-state.ts'
import { kindWords } from '#replies/review-kinds.ts'
import type { Speech } from '#replies/speech.ts'

type Change = readonly [before: string, after: string]

const dateWords = (report: ReviewedReport, { say, date }: Speech): string => {
  const on = dateOf(report)
  return on === null ? say('review-no-date') : date(on)
}

const pairWords = ({ between: [a, b] }: ReviewedReport, { say, name }: Speech): string =>
  say('review-between', { a: name(a, 'short'), b: name(b, 'short') })

const reportChanges = (
  before: ReviewedReport,
  after: ReviewedReport,
  speech: Speech,
): readonly Change[] => {
  const both = (words: (report: ReviewedReport) => string): Change => [words(before), words(after)]
  return [
    ...(isSameKind(before.told, after.told) ? [] : [both(({ told }) => kindWords(told, speech))]),
    both((report) => dateWords(report, speech)),
    both((report) => pairWords(report, speech)),
    both(({ status }) => speech.say(`status-${status}`)),
  ]
}

const publicationWords = (publication: ReviewedPublication, { say, date }: Speech): string =>
  publication.kind === 'set'
    ? date(publication.date)
    : say(publication.kind === 'read' ? 'publication-read' : 'button-noday')

const stateChanges = (
  before: ReviewState,
  after: ReviewState,
  speech: Speech,
): readonly Change[] => {
  const both = (words: (state: ReviewState) => string): Change => [words(before), words(after)]
  return [
    both(({ publication }) => publicationWords(publication, speech)),
    both(({ outlet }) => outlet?.name ?? speech.say('publication-read')),
    both(({ outcome }) => speech.say(`outcome-${outcome}`)),
  ]
}

/** What a decision changed, from what to what, part by part; nothing where a report came or went. */
export const changeLines = ({ scope }: Pick<Decision, 'scope'>, speech: Speech): string => {
  const changes =
    scope.kind === 'draft'
      ? stateChanges(scope.before, scope.after, speech)
      : scope.before === null || scope.after === null
        ? []
        : reportChanges(scope.before, scope.after, speech)
  return changes
    .filter(([before, after]) => before !== after)
    .map(([before, after]) => speech.say('review-change', { before, after }))
    .join(' \u00b7 ')
}

/** Whose call a decision is about, by its people and its date before it; empty of one on a whole article. */
export const decidedCall = ({ scope }: Pick<Decision, 'scope'>, speech: Speech): string => {
  const report = scope.kind === 'draft' ? null : (scope.before ?? scope.after)
  return report === null ? '' : pairWords(report, speech)
}
