import type { CallAnchor } from '#ingest/call-anchors.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import { isAside } from '#ingest/is-aside.ts'
import type { PlacedDate } from '#ingest/placed-dates.ts'
import { isLatin } from '#ingest/word-script.ts'

/** «To call him», «أن يتصل به»: what is meant to be done; but «to speak with him on 18 September» was done. */
const isMeant = (s: CallSentence, anchor: CallAnchor, own: PlacedDate | null): boolean => {
  const isTold = (from: number): boolean => s.has('clause', from - 1, from)
  const meant = s
    .role('infinitive')
    .some(({ from, to }) => from < anchor.to && anchor.from - to <= 4 && !isTold(from))
  if (!meant || isAside(s, anchor)) return false
  const done = own?.mention.fields.day !== undefined && isLatin(s, anchor.from)
  return !done
}

/** «Urged him to call», «دعا إلى الاتصال به»: a call that somebody else is asked for. */
const isUrged = (s: CallSentence, anchor: CallAnchor, clauses: readonly number[]): boolean =>
  (s.endingAt('lead', anchor.from - 1) ?? s.endingAt('lead', anchor.from - 2))?.label.lead ===
    'with' &&
  s.role('urging').some(({ from }) => clauses[from] === clauses[anchor.from] && from < anchor.from)

/** «طالب الوزير بالاتصال به», «demanded that Austin call him»: somebody else is to do it. */
const isDemanded = (s: CallSentence, anchor: CallAnchor, clauses: readonly number[]): boolean => {
  // «Instead of phoning», «was barred from calling».
  const lead = s.endingAt('lead', anchor.from - 1)?.label.lead
  if (s.has('gerund', anchor.from, anchor.from) && (lead === 'from' || lead === 'of')) return true
  if (anchor.sort === 'called')
    return (
      s.has('bare-verb', anchor.from, anchor.from) &&
      !s.has('naming', anchor.from - 1, anchor.from - 1)
    )
  if (!anchor.definite || anchor.owned || isAside(s, anchor)) return false
  const led = [1, 2, 3].some((far) => {
    const place = anchor.to + far
    return (
      s.at('lead', place)?.label.lead === 'with' ||
      s.startingAt(place).some(({ head }) => head.preposition !== '')
    )
  })
  if (!led) return false
  return s
    .role('urging')
    .some(({ from }) => clauses[from] === clauses[anchor.from] && from < anchor.from)
}

/** Whether a sentence tells of the call at an anchor as of something to be done, and not as of something done. */
export const isOnlyMeant = (
  s: CallSentence,
  anchor: CallAnchor,
  clauses: readonly number[],
  own: PlacedDate | null,
): boolean =>
  isMeant(s, anchor, own) || isUrged(s, anchor, clauses) || isDemanded(s, anchor, clauses)
