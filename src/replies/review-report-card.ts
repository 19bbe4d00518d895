import type { Article } from '#core/article.ts'
import type { Person } from '#core/person.ts'
import { lastOn, undoable } from '#ingest/decision.ts'
import { keptParagraphs, publicationOf } from '#ingest/draft-article.ts'
import type { SayReason } from '#ingest/draft-reason.ts'
import { type Doubts, doubtsOf } from '#ingest/review-doubt.ts'
import type { NearCall } from '#ingest/review-near-calls.ts'
import type { ReviewedReport } from '#ingest/review-state.ts'
import type { DraftUnderReview } from '#ingest/review-store.ts'
import { aside, lead, list, paragraph } from '#replies/blocks.ts'
import type { Block, Button, Reply } from '#replies/reply.ts'
import { type ReviewButtons, reviewButtons } from '#replies/review-button.ts'
import { decisionBlocks } from '#replies/review-decided.ts'
import { draftOutlet } from '#replies/review-draft-line.ts'
import { reportLines } from '#replies/review-report-lines.ts'
import type { Speech } from '#replies/speech.ts'

/** What cards need to know beside the draft. */
export type CardParts = {
  readonly speech: Speech
  readonly sayReason: SayReason
  readonly people: ReadonlyMap<string, Person>
  /** What readers see, by slugs. */
  readonly articles: ReadonlyMap<string, Article>
  readonly timeZone: string
}

const doubtBlocks = ({ fault, doubts }: Doubts, { say }: Speech): readonly Block[] => {
  const lines = [
    ...(fault === null ? [] : [say(`fault-${fault}`)]),
    ...doubts.map((doubt) => say(`doubt-${doubt}`)),
  ]
  return lines.length === 0 ? [] : [paragraph(say('review-doubts')), list(lines)]
}

const nearLine = (
  report: ReviewedReport,
  near: readonly NearCall[],
  speech: Speech,
): readonly Block[] => {
  if (report.status !== 'open') return []
  const same = near.find(({ isSame }) => isSame)
  return [
    paragraph(
      same === undefined
        ? speech.say('review-new')
        : speech.say('review-same', { call: speech.callLine(same.call) }),
    ),
  ]
}

const evidence = (
  under: DraftUnderReview,
  { proposed }: ReviewedReport,
  { speech, sayReason }: CardParts,
): readonly Block[] => {
  const { draft, state } = under
  const paragraphs = keptParagraphs(draft.article)
  const published = publicationOf(draft, state, sayReason)
  return proposed.passages.flatMap((number): readonly Block[] => {
    const text = paragraphs[number - 1]
    if (text === undefined) return []
    const values = { outlet: draftOutlet(under, speech), number: String(number) }
    const source =
      published === null
        ? speech.say('review-source-undated', values)
        : speech.say('review-source', { ...values, published: speech.date(published.date) })
    return [
      {
        kind: 'quotation',
        language: draft.article.language,
        text,
        cut: { before: false, after: false },
        translation: null,
        source: [{ kind: 'text', text: source }],
      },
    ]
  })
}

const buttonsOf = (
  under: DraftUnderReview,
  at: number,
  report: ReviewedReport,
  near: readonly NearCall[],
  { speech }: CardParts,
): readonly (readonly Button[])[] => {
  const { say } = speech
  const button: ReviewButtons = reviewButtons(under, at)
  const isOpen = report.status === 'open'
  const [a, b] = report.between
  const changes: readonly (readonly Button[])[] =
    report.status === 'rejected' || under.state.outcome === 'discarded'
      ? []
      : [
          isOpen
            ? [button(say('button-publish'), 'publish'), button(say('button-not-a-call'), 'reject')]
            : [button(say('button-withdraw'), 'reject')],
          ...(near.length > 0 ? [[button(say('button-same'), 'same')]] : []),
          [button(say('button-date'), 'date'), button(say('button-kind'), 'kind')],
          [a, b].map((person, slot) =>
            button(
              say('button-person', { name: speech.name(person, 'short') }),
              'who',
              `${slot}.1`,
            ),
          ),
        ]
  const undo = undoable(under.decisions, at) === null ? [] : [button(say('button-undo'), 'undo')]
  const article = reviewButtons(under, null)(say('button-article'), 'article')
  return [...changes, [...undo, article]]
}

/**
 * The card of one proposed report: who, when and how that is known, the evidence word for word, what the
 * ledger would make of it, what is doubtful, and what an editor can do. Null where there is no such report.
 */
export const reportCard = (
  under: DraftUnderReview,
  at: number,
  near: readonly NearCall[],
  parts: CardParts,
): Reply | null => {
  const { state, decisions } = under
  const report = state.reports[at]
  if (report === undefined) return null
  const { speech, sayReason, people, timeZone } = parts
  const { say } = speech
  return {
    language: speech.language,
    blocks: [
      lead(
        say('review-report', {
          number: String(at + 1),
          total: String(state.reports.length),
          what: say(`reported-${report.told.kind}`),
        }),
      ),
      aside(say(`status-${report.status}`)),
      list(reportLines(under, report, speech, sayReason)),
      ...nearLine(report, near, speech),
      ...doubtBlocks(doubtsOf(under, report, near, people), speech),
      ...evidence(under, report, parts),
      ...decisionBlocks(lastOn(decisions, at), speech, timeZone),
    ],
    buttons: buttonsOf(under, at, report, near, parts),
  }
}
