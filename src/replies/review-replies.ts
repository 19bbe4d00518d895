import type { EdtfDate } from '#core/edtf-date.ts'
import type { Unreadable } from '#ingest/draft-intake.ts'
import type { TakenIn } from '#ingest/draft-take-in.ts'
import type { TypedDate } from '#ingest/review-date.ts'
import type { ReviewFault } from '#ingest/review-fault.ts'
import { dateOf } from '#ingest/review-state.ts'
import type { DraftUnderReview, ReviewPrompt } from '#ingest/review-store.ts'
import { aside, lead, paragraph } from '#replies/blocks.ts'
import type { Block, Button, Reply } from '#replies/reply.ts'
import { reviewButtons } from '#replies/review-button.ts'
import { draftLine } from '#replies/review-draft-line.ts'
import type { Speech } from '#replies/speech.ts'

/** What went wrong with what an editor typed: it was not read, or cannot be. */
export type AskTrouble = Exclude<TypedDate['kind'], 'date'> | 'no-name' | ReviewFault

const troubleLine = (trouble: AskTrouble, { say }: Speech): string => {
  switch (trouble) {
    case 'unclear':
    case 'either':
    case 'no-such-day':
    case 'no-name':
      return say(`typed-${trouble}`)
    default:
      return say(`fault-${trouble}`)
  }
}

/** What it is not to answer: of a call that has no date yet there is nothing to leave as it is. */
const quitLabel = (
  { state }: DraftUnderReview,
  asks: ReviewPrompt['asks'],
  at: number | null,
): string => {
  const report = at === null ? undefined : state.reports[at]
  const isUndated = asks === 'date' && report !== undefined && dateOf(report) === null
  return isUndated ? 'button-undated' : 'button-quit'
}

/** Asks an editor for a date or an outlet, again where what was typed last was no use. */
export const askReply = (
  under: DraftUnderReview,
  { asks, report }: Pick<ReviewPrompt, 'asks' | 'report'>,
  published: EdtfDate | null,
  trouble: AskTrouble | null,
  speech: Speech,
): Reply => {
  const { say } = speech
  const button = reviewButtons(under, report)
  const blocks: readonly Block[] = [
    ...(trouble === null ? [] : [paragraph(troubleLine(trouble, speech))]),
    lead(say(`asked-${asks}`)),
    paragraph(say(asks === 'outlet' ? 'review-ask-name' : 'review-ask-form')),
    ...(asks === 'date' && published !== null
      ? [aside(say('review-ask-from', { date: speech.date(published, true) }))]
      : []),
  ]
  const unknown: readonly Button[] =
    asks === 'published' ? [button(say('button-noday'), 'noday')] : []
  return {
    language: speech.language,
    blocks,
    buttons: [[...unknown, button(say(quitLabel(under, asks, report)), 'quit')]],
  }
}

/** What is still to be reviewed, the oldest first, each a button. */
export const waitingReply = (
  drafts: readonly DraftUnderReview[],
  count: number,
  speech: Speech,
): Reply => ({
  language: speech.language,
  blocks: [
    lead(count === 0 ? speech.say('review-none') : speech.say('review-waiting', { count })),
    ...(count === 0 ? [paragraph(speech.say('review-how'))] : []),
  ],
  buttons: drafts.map((under): readonly Button[] => [
    reviewButtons(under, null)(draftLine(under, speech), 'article'),
  ]),
})

const said = (line: string, speech: Speech, buttons: Reply['buttons'] = []): Reply => ({
  language: speech.language,
  blocks: [paragraph(line)],
  buttons,
})

/** Why something that an editor sent cannot be read, and what to send instead. */
export const unreadableReply = (reason: Unreadable | 'no-file', speech: Speech): Reply =>
  said(speech.say(`unreadable-${reason}`), speech)

/** Why nothing was taken in. */
export const notTakenReply = (
  taken: Exclude<TakenIn, { readonly kind: 'drafted' }>,
  speech: Speech,
): Reply => {
  const { say } = speech
  switch (taken.kind) {
    case 'unreadable':
      return unreadableReply(taken.reason, speech)
    case 'unfetched':
      return said(say(`unfetched-${taken.reason}`), speech)
    case 'irrelevant':
      return said(say('review-irrelevant'), speech)
    case 'there':
      return taken.slug === null
        ? said(say('review-there'), speech)
        : said(say('review-there'), speech, [
            [{ label: say('button-there'), action: { kind: 'source', article: taken.slug } }],
          ])
  }
}
