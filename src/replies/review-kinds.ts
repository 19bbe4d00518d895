import { isSameKind, REPORTED_KINDS, type ReportedKind } from '#ingest/review-kind.ts'
import type { DraftUnderReview } from '#ingest/review-store.ts'
import { lead } from '#replies/blocks.ts'
import type { Button, Reply } from '#replies/reply.ts'
import { reviewButtons } from '#replies/review-button.ts'
import type { Speech } from '#replies/speech.ts'

/** A kind in a few words: who refused, and how firm it is, where it is of such a kind. */
export const kindWords = ({ kind, refusedBy, outlook }: ReportedKind, speech: Speech): string => {
  if (refusedBy !== null) return speech.say('sort-refused', { side: speech.side(refusedBy) })
  return speech.say(`sort-${outlook ?? kind}`)
}

/** The kinds that a report may be of instead, each a button. */
export const kindsReply = (under: DraftUnderReview, at: number, speech: Speech): Reply => {
  const button = reviewButtons(under, at)
  const told = under.state.reports[at]?.told
  const others = REPORTED_KINDS.filter(([, kind]) => told === undefined || !isSameKind(kind, told))
  return {
    language: speech.language,
    blocks: [lead(speech.say('review-ask-kind'))],
    buttons: [
      ...others.map(([code, kind]): readonly Button[] => [
        button(kindWords(kind, speech), 'tell', code),
      ]),
      [button(speech.say('review-back'), 'card')],
    ],
  }
}
