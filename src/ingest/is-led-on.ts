import type { CallAnchor } from '#ingest/call-anchors.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'

/** «الاتصال به», «a call with him»: whether a word within so many behind an anchor leads to the one called. */
export const isLedOn = (s: CallSentence, { to }: CallAnchor, reach: number): boolean => {
  for (let place = to + 1; place <= to + reach; place += 1)
    if (
      s.at('lead', place)?.label.lead === 'with' ||
      s.startingAt(place).some(({ head }) => head.preposition !== '')
    )
      return true
  return false
}
