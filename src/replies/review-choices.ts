import type { Person } from '#core/person.ts'
import type { NearCall } from '#ingest/review-near-calls.ts'
import type { DraftUnderReview } from '#ingest/review-store.ts'
import { fingerprint } from '#language/fingerprint.ts'
import { lead, paragraph } from '#replies/blocks.ts'
import { markedLine } from '#replies/date-notes.ts'
import type { Button, Reply } from '#replies/reply.ts'
import { reviewButtons } from '#replies/review-button.ts'
import type { Speech } from '#replies/speech.ts'

/** Eight letters for the id of a call, which may be too long for a button. */
export const callKey = (id: string): string => fingerprint(id).slice(0, 8)

/** The calls of the ledger that a report may be of, each a button. */
export const sameCallReply = (
  under: DraftUnderReview,
  at: number,
  near: readonly NearCall[],
  speech: Speech,
): Reply => {
  const button = reviewButtons(under, at)
  return {
    language: speech.language,
    blocks: [lead(speech.say('review-ask-same')), paragraph(speech.say('review-ask-same-note'))],
    buttons: [
      ...near.map(({ call }): readonly Button[] => [
        button(markedLine(call, speech), 'join', callKey(call.id)),
      ]),
      [button(speech.say('review-back'), 'card')],
    ],
  }
}

/** People on one page: as many buttons as a phone shows without scrolling. */
const PAGE = 6

/** Who was in office, a page at a time, in place of one of the two people of a report. */
export const peopleReply = (
  under: DraftUnderReview,
  at: number,
  choice: { readonly slot: number; readonly page: number; readonly people: readonly Person[] },
  speech: Speech,
): Reply => {
  const { slot, page, people } = choice
  const { say } = speech
  const button = reviewButtons(under, at)
  const present = under.state.reports[at]?.between[slot] ?? ''
  const shown = people.slice((page - 1) * PAGE, page * PAGE)
  const turns = [
    ...(page > 1 ? [button(say('review-earlier'), 'who', `${slot}.${page - 1}`)] : []),
    ...(people.length > page * PAGE
      ? [button(say('review-further'), 'who', `${slot}.${page + 1}`)]
      : []),
  ]
  return {
    language: speech.language,
    blocks: [
      lead(
        shown.length === 0
          ? say('review-nobody')
          : say('review-ask-person', { name: speech.name(present, 'full') }),
      ),
    ],
    buttons: [
      ...shown.map(({ id }): readonly Button[] => [
        button(speech.name(id, 'full'), 'person', `${slot}.${id}`),
      ]),
      ...(turns.length > 0 ? [turns] : []),
      [button(say('review-back'), 'card')],
    ],
  }
}
