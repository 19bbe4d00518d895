import { Calendar } from '#core/calendar.ts'
import type { EdtfDate } from '#core/edtf-date.ts'
import { isHeaded } from '#ingest/anchor-dates.ts'
import type { AnchoredCall } from '#ingest/anchored-calls.ts'
import type { CallAnchor } from '#ingest/call-anchors.ts'
import type { CallRole } from '#ingest/call-lexicon.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import { isAside } from '#ingest/is-aside.ts'
import { isLastCall } from '#ingest/is-last-call.ts'
import type { PlacedDate } from '#ingest/placed-dates.ts'

/** How many days a date may span that a call of its own was on. */
const SHORT = 31

/** How far before a noun the verb stands at most that carries it. */
const CARRIED = 8

/** Verbs that tell of calls, though these are named as many at once. */
const TELLING: readonly CallRole[] = [
  'hold-verb',
  'phone-verb',
  'talk-verb',
  'discuss-verb',
  'refused',
  'sought',
  'failed',
]

const isShort = (date: EdtfDate | null): boolean =>
  date !== null && Calendar.daysBetween(date.first, date.last) < SHORT

/** «The calls between them»: many at once, without a day of theirs or a verb that tells of them. */
const isGeneral = (
  s: CallSentence,
  anchor: CallAnchor,
  dates: readonly PlacedDate[],
  clauses: readonly number[],
): boolean => {
  const here = clauses[anchor.from]
  return (
    s.has('plural', anchor.from, anchor.to) &&
    !dates.some(({ clause, mention: { date } }) => clause === here && isShort(date)) &&
    !TELLING.some((role) => s.role(role).some(({ from }) => clauses[from] === here))
  )
}

/** Whether officials of both sides who are named at an anchor spoke in a call. */
const tellsOfNamed = (
  s: CallSentence,
  { anchor, who, before }: AnchoredCall,
  dates: readonly PlacedDate[],
  clauses: readonly number[],
): boolean => {
  if (who.kind !== 'pairs') return false
  const { sort } = anchor
  const isLed = who.parties.some(({ lead }) => lead === 'with' || lead === 'between')
  const told = isAside(s, anchor) || dates.some(({ clause }) => clause === clauses[anchor.from])
  // «They keep their contacts secret», where no call has been told of: of none in particular.
  if (sort === 'contact' && anchor.owned && before.pair === null && !isLed && !told) return false
  if (isGeneral(s, anchor, dates, clauses)) return false
  if (sort === 'talks') return isLastCall(s, anchor, dates, clauses)
  if (sort !== 'contact' || s.role('in-person').length === 0) return true
  // Beside a meeting only what is surely no meeting.
  const held = s
    .role('hold-verb')
    .some(({ from }) => from < anchor.from && anchor.from - from <= CARRIED)
  return (
    s.has('phone-verb', anchor.from, anchor.from) ||
    (held && !anchor.definite && s.has('sure-contact', anchor.from, anchor.from))
  )
}

/** Whether an anchor at which nobody is named means a call of those whom the text has spoken of. */
const tellsOfUnnamed = (
  s: CallSentence,
  { anchor, who, before }: AnchoredCall,
  dates: readonly PlacedDate[],
  clauses: readonly number[],
): boolean => {
  const { sort } = anchor
  const here = clauses[anchor.from]
  const dated = dates.some(({ clause }) => clause === here)
  const denies = s.role('not').some(({ from }) => clauses[from] === here)
  const met =
    before.duo !== null &&
    dated &&
    ((who.kind === 'same' && sort === 'call') ||
      (anchor.definite && (sort === 'call' || sort === 'contact') && !denies))
  if (before.foreign || (before.pair === null && !met)) return false
  if (who.kind === 'same') return sort !== 'talks' || isLastCall(s, anchor, dates, clauses)
  if (sort === 'one') return true
  if (sort !== 'call' && sort !== 'contact' && sort !== 'talks') return false
  if (isGeneral(s, anchor, dates, clauses)) return false
  const beside = dates.some(
    ({ head, from, to }) =>
      head === anchor.from && (to === anchor.from - 1 || from === anchor.to + 1),
  )
  // A day in its clause, or right behind it: «Second call: 21 October».
  const further =
    s.has('further', anchor.from - 1, anchor.to + 1) &&
    (dated || dates.some(({ from }) => isHeaded(s, anchor.to, from)))
  const behind = dated && s.has('behind', anchor.from - 2, anchor.from - 1)
  const within = s.has('aside', Math.max(0, anchor.from - 2), anchor.from)
  return (
    anchor.definite ||
    behind ||
    beside ||
    further ||
    isLastCall(s, anchor, dates, clauses) ||
    (sort === 'call' && (dated || within))
  )
}

/** Whether an anchor tells of a call between these officials at all. */
export const tellsOfCall = (
  s: CallSentence,
  call: AnchoredCall,
  dates: readonly PlacedDate[],
  clauses: readonly number[],
): boolean => {
  const { anchor, who, before } = call
  // «Told Austin what was said in the call»: of a call that is known, and of no other.
  const isBetween = who.kind === 'pairs' && who.parties.every(({ lead }) => lead === 'between')
  const ofKnown = anchor.definite && s.has('substance', anchor.from - 2, anchor.from - 1)
  if (ofKnown && before.pair === null && !isBetween) return false
  // «The ministers of defence attended the call».
  if (anchor.definite && s.has('attending', anchor.from - 2, anchor.from - 1)) return false
  const spoken = anchor.sort === 'talk' || anchor.sort === 'one'
  if (who.kind === 'foreign' || (spoken && s.role('in-person').length > 0)) return false
  return who.kind === 'pairs'
    ? tellsOfNamed(s, call, dates, clauses)
    : tellsOfUnnamed(s, call, dates, clauses)
}
