import type { Outcome } from '#dialogue/dialogue.ts'
import type { DialogueParts, DialogueSettings } from '#dialogue/dialogue-parts.ts'
import { replace, send } from '#dialogue/outcomes.ts'
import { publicationOf } from '#ingest/draft-article.ts'
import { type NearCall, nearCalls } from '#ingest/review-near-calls.ts'
import type { DraftUnderReview } from '#ingest/review-store.ts'
import type { Reply } from '#replies/reply.ts'
import { articleCard } from '#replies/review-article-card.ts'
import { createSayReason } from '#replies/review-reasons.ts'
import { type CardParts, reportCard } from '#replies/review-report-card.ts'
import type { Speech } from '#replies/speech.ts'

/** The cards of drafts as they stand. */
export type ReviewViews = {
  /** The calls of the ledger that a report may be of. */
  readonly near: (under: DraftUnderReview, report: number) => readonly NearCall[]
  /** The card of a report, or of the article (null, or no such report). */
  readonly card: (under: DraftUnderReview, report: number | null, speech: Speech) => Reply
  /** The card in the place of the one that was pressed, with a line over the chat. */
  readonly inPlace: (
    under: DraftUnderReview,
    report: number | null,
    speech: Speech,
    toast: string | null,
  ) => Outcome
  /** The article and each report of it that is not decided, as new messages. */
  readonly all: (under: DraftUnderReview, speech: Speech) => Outcome
}

/** Makes the cards from what answers at the moment. */
export const createReviewViews = (
  { current }: Pick<DialogueParts, 'current'>,
  { timeZone }: DialogueSettings,
): ReviewViews => {
  const partsOf = (speech: Speech): CardParts => {
    const { speech: both, sources } = current()
    const { people, articles } = sources
    return { speech, sayReason: createSayReason(both), people, articles, timeZone }
  }

  const near = (under: DraftUnderReview, at: number): readonly NearCall[] => {
    const { speech, sources } = current()
    const report = under.state.reports[at]
    if (report === undefined) return []
    const published = publicationOf(under.draft, under.state, createSayReason(speech))
    return nearCalls(report, under.draft.slug, published?.date ?? null, sources.ledger)
  }

  const card = (under: DraftUnderReview, report: number | null, speech: Speech): Reply => {
    const parts = partsOf(speech)
    const own = report === null ? null : reportCard(under, report, near(under, report), parts)
    return own ?? articleCard(under, parts)
  }

  return Object.freeze({
    near,
    card,
    inPlace: (
      under: DraftUnderReview,
      report: number | null,
      speech: Speech,
      toast: string | null,
    ): Outcome => ({ ...replace(card(under, report, speech)), toast }),
    all: (under: DraftUnderReview, speech: Speech): Outcome => {
      const open = under.state.reports.flatMap(({ status }, at) => (status === 'open' ? at : []))
      return send(
        card(under, null, speech),
        ...(under.state.outcome === 'discarded' ? [] : open.map((at) => card(under, at, speech))),
      )
    },
  })
}
