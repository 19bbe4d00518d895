import { lastOnArticle, undoable } from '#ingest/decision.ts'
import { keptParagraphs, publicationOf } from '#ingest/draft-article.ts'
import { dateOf, type ReviewedReport } from '#ingest/review-state.ts'
import type { DraftUnderReview } from '#ingest/review-store.ts'
import { aside, lead, list, paragraph } from '#replies/blocks.ts'
import type { Block, Button, Inline, Reply } from '#replies/reply.ts'
import { reviewButtons } from '#replies/review-button.ts'
import { decisionBlocks } from '#replies/review-decided.ts'
import { draftOutlet } from '#replies/review-draft-line.ts'
import type { CardParts } from '#replies/review-report-card.ts'
import type { Speech } from '#replies/speech.ts'

const reportLine = (report: ReviewedReport, speech: Speech): string => {
  const [a, b] = report.between
  const date = dateOf(report)
  return speech.say('review-report-line', {
    what: speech.say(`reported-${report.told.kind}`),
    a: speech.name(a, 'short'),
    b: speech.name(b, 'short'),
    date: date === null ? speech.say('review-no-date') : speech.date(date),
    status: speech.say(`status-${report.status}`),
  })
}

const publishedLine = (
  { draft, state }: DraftUnderReview,
  { speech, sayReason }: CardParts,
): readonly string[] => {
  const published = publicationOf(draft, state, sayReason)
  if (published === null) return [speech.say('review-unpublished')]
  const why = published.why?.[speech.language] ?? null
  return [
    speech.say('review-published', { date: speech.date(published.date, true) }),
    ...(why === null ? [] : [speech.say('source-why', { why })]),
  ]
}

/** Of which article the text is, by what a reader knows it by; a key is nobody's name for it. */
const reprintLine = (
  { draft: { reprintOf } }: DraftUnderReview,
  { speech, articles }: CardParts,
): readonly string[] => {
  if (reprintOf === null) return []
  const article = articles.get(reprintOf)
  return article === undefined
    ? [speech.say('review-reprint-unseen')]
    : [
        speech.say('review-reprint', {
          outlet: speech.outlet(article.outlet),
          title: article.title,
        }),
      ]
}

const facts = (under: DraftUnderReview, parts: CardParts): readonly string[] => {
  const { draft } = under
  const { say } = parts.speech
  const { paragraphs, dropped } = draft.article
  return [
    say('review-outlet', { outlet: draftOutlet(under, parts.speech) }),
    ...publishedLine(under, parts),
    say('review-paragraphs', { count: paragraphs.length }),
    ...(dropped.length === 0 ? [] : [say('review-dropped', { count: dropped.length })]),
    say(`origin-${draft.origin.kind}`),
    ...reprintLine(under, parts),
  ]
}

const address = ({ draft }: DraftUnderReview): readonly Block[] => {
  const { url } = draft.article
  if (url === null) return []
  const link: Inline = { kind: 'link', text: url, href: url }
  return [{ kind: 'paragraph', content: [link] }]
}

const beginning = (under: DraftUnderReview, { speech }: CardParts): readonly Block[] => {
  const { article } = under.draft
  const [text, ...rest] = keptParagraphs(article)
  if (text === undefined) return []
  return [
    {
      kind: 'quotation',
      language: article.language,
      text,
      cut: { before: false, after: rest.length > 0 },
      translation: null,
      source: [{ kind: 'text', text: draftOutlet(under, speech) }],
    },
  ]
}

const buttonsOf = (
  under: DraftUnderReview,
  { speech }: CardParts,
): readonly (readonly Button[])[] => {
  const { state, decisions } = under
  const { say } = speech
  const button = reviewButtons(under, null)
  const undo = undoable(decisions, null) === null ? [] : [[button(say('button-undo'), 'undo')]]
  if (state.outcome === 'discarded') return undo
  return [
    ...state.reports.map((report, at): readonly Button[] => [
      reviewButtons(under, at)(reportLine(report, speech), 'card'),
    ]),
    [button(say('button-add'), 'add')],
    [button(say('button-day'), 'day'), button(say('button-outlet'), 'outlet')],
    [
      ...(state.outcome === 'kept' ? [] : [button(say('button-keep'), 'keep')]),
      button(say('button-discard'), 'discard'),
    ],
    ...undo,
  ]
}

/**
 * The card of an article under review: where it is from and when it was published, the reports that
 * were read from it, its beginning, and what an editor can do with all of it.
 */
export const articleCard = (under: DraftUnderReview, parts: CardParts): Reply => {
  const { draft, state, decisions } = under
  const { speech, timeZone } = parts
  const { say } = speech
  const { title, titleBasis } = draft.article
  return {
    language: speech.language,
    blocks: [
      lead(titleBasis === 'ours' ? say('title-ours', { title }) : say('source-title', { title })),
      aside(say(`outcome-${state.outcome}`)),
      list(facts(under, parts)),
      ...address(under),
      ...(state.reports.length === 0
        ? [paragraph(say('review-no-reports'))]
        : [
            paragraph(say('review-reports')),
            list(state.reports.map((report) => reportLine(report, speech))),
          ]),
      ...beginning(under, parts),
      ...decisionBlocks(lastOnArticle(decisions), speech, timeZone),
    ],
    buttons: buttonsOf(under, parts),
  }
}
