import { Calendar } from '#core/calendar.ts'
import type { EdtfDate } from '#core/edtf-date.ts'
import type { Outcome, Speaker } from '#dialogue/dialogue.ts'
import type { DialogueParts, DialogueSettings } from '#dialogue/dialogue-parts.ts'
import { send } from '#dialogue/outcomes.ts'
import type { ReviewDeciding } from '#dialogue/review-deciding.ts'
import type { ReviewDeskParts } from '#dialogue/review-parts.ts'
import type { ReviewViews } from '#dialogue/review-views.ts'
import { publicationOf } from '#ingest/draft-article.ts'
import { readTypedDate } from '#ingest/review-date.ts'
import type { ReviewRequest } from '#ingest/review-request.ts'
import { markOf } from '#ingest/review-state.ts'
import type { DraftUnderReview, ReviewPrompt } from '#ingest/review-store.ts'
import { readTypedOutlet } from '#ingest/typed-outlet.ts'
import { aside } from '#replies/blocks.ts'
import { createSayReason } from '#replies/review-reasons.ts'
import { type AskTrouble, askReply } from '#replies/review-replies.ts'
import type { Speech } from '#replies/speech.ts'

/** How long the bot waits for an answer before a text is a question again, in milliseconds. */
const WAITS = 15 * 60 * 1000

/** Asking an editor for a date or an outlet in words, and reading what comes. */
export type ReviewAsking = {
  /** Asks for the date of a report, for the day of publication, or for the outlet. */
  readonly ask: (
    under: DraftUnderReview,
    asked: Pick<ReviewPrompt, 'asks' | 'report'>,
    speaker: Speaker,
    speech: Speech,
  ) => Promise<Outcome>
  /** What a text is to a question that is open; null where none is. */
  readonly answered: (text: string, speaker: Speaker, speech: Speech) => Promise<Outcome | null>
  /** Waits no longer. */
  readonly forget: (speaker: Speaker) => Promise<void>
}

/** Makes what asks editors for dates. */
export const createReviewAsking = (
  { current, now }: Pick<DialogueParts, 'current' | 'now'>,
  { timeZone }: DialogueSettings,
  { store, dates, outlets, intake }: ReviewDeskParts,
  views: ReviewViews,
  { decide, overtakenLine }: ReviewDeciding,
): ReviewAsking => {
  const publishedOf = ({ draft, state }: DraftUnderReview): EdtfDate | null =>
    publicationOf(draft, state, createSayReason(current().speech))?.date ?? null

  const asking = (
    under: DraftUnderReview,
    asked: Pick<ReviewPrompt, 'asks' | 'report'>,
    trouble: AskTrouble | null,
    speech: Speech,
  ): Outcome => send(askReply(under, asked, publishedOf(under), trouble, speech))

  const forget = ({ chat, person }: Speaker): Promise<void> => store.setPrompt(chat, person, null)

  const requestOf = (
    under: DraftUnderReview,
    { asks, report, draft }: ReviewPrompt,
    text: string,
  ): ReviewRequest | AskTrouble => {
    const mark = markOf(under.state, report)
    if (asks === 'outlet') {
      const outlet = readTypedOutlet(text, outlets)
      return outlet === null
        ? 'no-name'
        : { draft, mark, on: 'article', decided: { act: 'outlet', outlet } }
    }
    const today = Calendar.dayAt(now(), timeZone)
    const published = asks === 'date' ? publishedOf(under) : null
    const typed = readTypedDate(text, { published, today }, dates)
    if (typed.kind !== 'date') return typed.kind
    const { date } = typed
    if (asks === 'date' && report !== null)
      return { draft, mark, on: 'report', report, decided: { act: 'date', date } }
    const reread = intake.reread(under.draft.article, date)
    const publication = { kind: 'set', date } as const
    return { draft, mark, on: 'article', decided: { act: 'published', publication, reread } }
  }

  return Object.freeze({
    forget,

    async ask(
      under: DraftUnderReview,
      asked: Pick<ReviewPrompt, 'asks' | 'report'>,
      { chat, person }: Speaker,
      speech: Speech,
    ) {
      await store.setPrompt(chat, person, { ...asked, draft: under.draft.id, at: now() })
      return asking(under, asked, null, speech)
    },

    async answered(text: string, speaker: Speaker, speech: Speech) {
      const prompt = await store.prompt(speaker.chat, speaker.person)
      if (prompt === null) return null
      const under = now() - prompt.at > WAITS ? null : await store.draft(prompt.draft)
      if (under === null) {
        await forget(speaker)
        return null
      }
      const request = requestOf(under, prompt, text)
      if (typeof request === 'string') return asking(under, prompt, request, speech)
      const outcome = await decide(request, speaker)
      if (outcome.kind === 'refused') return asking(under, prompt, outcome.fault, speech)
      await forget(speaker)
      if (outcome.kind === 'gone') return null
      const card = views.card(outcome.under, prompt.report, speech)
      if (outcome.kind === 'decided') return send(card)
      const line = overtakenLine(outcome.under, prompt.report, speech)
      return send({ ...card, blocks: [aside(line), ...card.blocks] })
    },
  })
}
