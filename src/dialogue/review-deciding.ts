import type { Outcome, Speaker } from '#dialogue/dialogue.ts'
import type { DialogueParts } from '#dialogue/dialogue-parts.ts'
import { toast } from '#dialogue/outcomes.ts'
import type { ReviewDeskParts } from '#dialogue/review-parts.ts'
import type { ReviewViews } from '#dialogue/review-views.ts'
import { lastOn } from '#ingest/decision.ts'
import type { Editor } from '#ingest/draft.ts'
import type { ReviewRequest } from '#ingest/review-request.ts'
import { createReview, type ReviewOutcome } from '#ingest/review-service.ts'
import type { DraftUnderReview } from '#ingest/review-store.ts'
import { deciderName } from '#replies/review-decided.ts'
import { createSayReason } from '#replies/review-reasons.ts'
import type { Speech } from '#replies/speech.ts'

/** The editor who is speaking. */
const editorOf = ({ person, name }: Speaker): Editor => ({ id: person, name: name ?? person })

/** Decisions of editors, and what is said of each. */
export type ReviewDeciding = {
  /** Takes a decision; the answers know of it when this returns. */
  readonly decide: (request: ReviewRequest, speaker: Speaker) => Promise<ReviewOutcome>
  /** The card as it is after what became of a decision, with a line that says so. */
  readonly told: (outcome: ReviewOutcome, report: number | null, speech: Speech) => Outcome
  /** The line for a card that was out of date: what was decided, and by whom. */
  readonly overtakenLine: (under: DraftUnderReview, report: number | null, speech: Speech) => string
}

/** Makes what takes decisions in chats. */
export const createReviewDeciding = (
  { current, now }: Pick<DialogueParts, 'current' | 'now'>,
  { store, inFolder, changed }: ReviewDeskParts,
  views: ReviewViews,
): ReviewDeciding => {
  const overtakenLine: ReviewDeciding['overtakenLine'] = (under, report, speech) => {
    const { say } = speech
    const last = lastOn(under.decisions, report)
    return last === null
      ? say('review-outdated')
      : say('review-overtaken', {
          what: say(`decided-${last.act}`),
          name: deciderName(last, speech),
        })
  }

  return Object.freeze({
    overtakenLine,

    async decide(request: ReviewRequest, speaker: Speaker) {
      const { sources, speech } = current()
      const review = createReview({
        store,
        say: createSayReason(speech),
        articles: () => [...sources.articles.values()],
        inFolder,
        now,
      })
      const outcome = await review.decide(request, editorOf(speaker))
      if (outcome.kind === 'decided' && outcome.revision !== null) await changed()
      return outcome
    },

    told(outcome: ReviewOutcome, report: number | null, speech: Speech): Outcome {
      const { say } = speech
      switch (outcome.kind) {
        case 'gone':
          return toast(say('button-expired'))
        case 'refused':
          return toast(say(`fault-${outcome.fault}`))
        case 'overtaken': {
          const { under } = outcome
          return views.inPlace(under, report, speech, overtakenLine(under, report, speech))
        }
        case 'decided': {
          const { under, decision } = outcome
          return views.inPlace(under, report, speech, say(`decided-${decision.act}`))
        }
      }
    },
  })
}
