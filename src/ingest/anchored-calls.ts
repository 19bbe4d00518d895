import { Calendar } from '#core/calendar.ts'
import type { EdtfDate } from '#core/edtf-date.ts'
import { isHeaded } from '#ingest/anchor-dates.ts'
import type { CallAnchor } from '#ingest/call-anchors.ts'
import type { Discourse } from '#ingest/call-discourse.ts'
import { participantsAt } from '#ingest/call-participants.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import { isAside } from '#ingest/is-aside.ts'
import type { Participants } from '#ingest/participants.ts'
import type { Party } from '#ingest/party.ts'
import type { PlacedDate } from '#ingest/placed-dates.ts'

/** How many calls back the officials of a call are remembered. */
const REMEMBERED = 8

/** An anchor with who speaks at it, and what the text was about before it. */
export type AnchoredCall = {
  readonly anchor: CallAnchor
  readonly who: Participants
  readonly before: Discourse
}

/** The anchors of a sentence with who speaks at each, and what the text is about behind them. */
export const anchoredCalls = (
  s: CallSentence,
  anchors: readonly CallAnchor[],
  parties: readonly Party[],
  clauses: readonly number[],
  dates: readonly PlacedDate[],
  start: Discourse,
): { readonly calls: readonly AnchoredCall[]; readonly discourse: Discourse } => {
  const calls: AnchoredCall[] = []
  const meeting = s.role('in-person').length > 0
  let discourse = start
  for (const anchor of anchors) {
    const who = participantsAt(s, anchor, parties, clauses, dates, discourse)
    calls.push({ anchor, who, before: discourse })
    if (who.kind === 'foreign' && anchor.sort !== 'talks' && anchor.sort !== 'called')
      discourse = { ...discourse, foreign: true }
    const [pair] = who.kind === 'pairs' && anchor.sort !== 'talks' ? who.pairs.slice(-1) : []
    if (pair !== undefined && !(anchor.sort === 'talk' && meeting))
      discourse = {
        ...discourse,
        pair,
        pairs: [pair, ...discourse.pairs].slice(0, REMEMBERED),
        foreign: false,
      }
  }
  return { calls, discourse }
}

/** Whether two anchors of a sentence can be words for one call: of the same people, or of none by themselves. */
export const isOneCall = (a: Participants | undefined, b: Participants | undefined): boolean => {
  if (a?.kind !== 'pairs' || b?.kind !== 'pairs')
    return a?.kind !== 'foreign' && b?.kind !== 'foreign'
  return a.pairs.some((one) =>
    b.pairs.some((other) => one.us.office === other.us.office && one.ru.office === other.ru.office),
  )
}

/** Whether «last» or «previous» is said of the call and not of a day. */
export const isLastCall = (
  s: CallSentence,
  anchor: CallAnchor,
  dates: readonly PlacedDate[],
  clauses: readonly number[],
): boolean =>
  s.has('last-behind', anchor.to + 1, anchor.to + 1) ||
  s
    .role('last')
    .some(
      ({ from, to }) =>
        clauses[from] === clauses[anchor.from] &&
        Math.min(Math.abs(from - anchor.to), Math.abs(anchor.from - to)) <= 5 &&
        !dates.some((date) => from <= date.to + 1 && date.from <= to + 1),
    )

/** How many days a date may span that a call of its own was on. */
const SHORT = 31

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
  const verbs = [
    'hold-verb',
    'phone-verb',
    'talk-verb',
    'discuss-verb',
    'refused',
    'sought',
    'failed',
  ] as const
  return (
    s.has('plural', anchor.from, anchor.to) &&
    !dates.some(({ clause, mention: { date } }) => clause === here && isShort(date)) &&
    !verbs.some((role) => s.role(role).some(({ from }) => clauses[from] === here))
  )
}

/** Whether a day stands in the clause of an anchor, or right behind it: «Second call: 21 October». */
const isDated = (
  s: CallSentence,
  { to }: CallAnchor,
  dates: readonly PlacedDate[],
  inClause: boolean,
): boolean => inClause || dates.some(({ from }) => isHeaded(s, to, from))

/** Whether an anchor tells of a call between these officials at all. */
export const tellsOfCall = (
  s: CallSentence,
  { anchor, who, before }: AnchoredCall,
  dates: readonly PlacedDate[],
  clauses: readonly number[],
): boolean => {
  const { sort } = anchor
  const meeting = s.role('in-person').length > 0
  // «Told Austin what was said in the call»: of a call that is known, and of no other.
  const isBetween = who.kind === 'pairs' && who.parties.every(({ lead }) => lead === 'between')
  const ofKnown = anchor.definite && s.has('substance', anchor.from - 2, anchor.from - 1)
  if (ofKnown && before.pair === null && !isBetween) return false
  // «The ministers of defence attended the call».
  if (anchor.definite && s.has('attending', anchor.from - 2, anchor.from - 1)) return false
  if (who.kind === 'foreign' || ((sort === 'talk' || sort === 'one') && meeting)) return false
  if (who.kind === 'pairs') {
    // «They keep their contacts secret», where no call has been told of: of none in particular.
    const led = who.parties.some(({ lead }) => lead === 'with' || lead === 'between')
    const told = isAside(s, anchor) || dates.some(({ clause }) => clause === clauses[anchor.from])
    if (sort === 'contact' && anchor.owned && before.pair === null && !led && !told) return false
    if (isGeneral(s, anchor, dates, clauses)) return false
    const held = s
      .role('hold-verb')
      .some(({ from }) => from < anchor.from && anchor.from - from <= 8)
    const rings =
      s.has('phone-verb', anchor.from, anchor.from) ||
      (held && !anchor.definite && s.has('sure-contact', anchor.from, anchor.from))
    if (sort === 'talks') return isLastCall(s, anchor, dates, clauses)
    return !(sort === 'contact' && meeting && !rings)
  }
  const dated = dates.some(({ clause }) => clause === clauses[anchor.from])
  const denies = s.role('not').some(({ from }) => clauses[from] === clauses[anchor.from])
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
  const further =
    s.has('further', anchor.from - 1, anchor.to + 1) && isDated(s, anchor, dates, dated)
  const behind = s.has('behind', anchor.from - 2, anchor.from - 1) && dated
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
