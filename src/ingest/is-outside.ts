import type { CallSentence } from '#ingest/call-sentence.ts'
import type { Party } from '#ingest/party.ts'

/** How far before somebody the word «not» of «and not with …» stands. */
const NOT = 2

/**
 * Whether somebody who is named speaks with nobody: «تصريحات شويغو» are what is spoken of, «وليس مع
 * أوستن» says who was not called.
 */
export const isOutside = (s: CallSentence, { from, lead }: Party): boolean => {
  if (lead === null && s.has('owned-thing', from - 1, from - 1)) return true
  return (
    lead === 'with' && s.has('not', from - NOT, from - 1) && !s.has('not-not', from - NOT, from - 1)
  )
}
