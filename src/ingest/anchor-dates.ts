import { EdtfDate } from '#core/edtf-date.ts'
import type { CallAnchor } from '#ingest/call-anchors.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import { isAside } from '#ingest/is-aside.ts'
import { listedDays } from '#ingest/listed-days.ts'
import type { PlacedDate } from '#ingest/placed-dates.ts'

/** The dates that a sentence gives to the call at an anchor: its own, that of the words that tell of it, and that behind «since». */
export type AnchorDates = {
  readonly own: PlacedDate | null
  /** Where several days are listed, all of them: «on 16, 19 and 27 August». */
  readonly listed: readonly PlacedDate[]
  readonly statement: PlacedDate | null
  readonly since: PlacedDate | null
}

const isOwnDay = ({ mention }: PlacedDate): boolean =>
  mention.relation === 'on' || mention.relation === 'around'

/** How many words from a call a day that touches it stands at most. */
const TOUCHES = 3

/** A day that is printed before one that is counted, an exact one before a span. */
const vagueness = ({ mention: { date, rule } }: PlacedDate): number => {
  if (date === null) return 4
  if (!EdtfDate.isExact(date)) return date.precision === 'month' ? 2 : 3
  return rule.endsWith('-from-mention') ? 1 : 0
}

/** Of several dates the best: the one that touches the call, else the most exact, else the nearest. */
const best = (dates: readonly PlacedDate[], at: number): PlacedDate | undefined => {
  const touching = dates.find(
    ({ mention: { date }, to }) =>
      date !== null && EdtfDate.isExact(date) && to < at && at - to <= TOUCHES,
  )
  if (touching !== undefined && !dates.some((date) => date.to === touching.from - 1))
    return touching
  return dates.toSorted(
    (a, b) => vagueness(a) - vagueness(b) || Math.abs(a.from - at) - Math.abs(b.from - at),
  )[0]
}

/** Whether a date stands behind a colon behind a noun: «Second call: 21 October». */
export const isHeaded = (s: CallSentence, noun: number, date: number): boolean =>
  date > noun && date - noun <= 3 && /[:\u2013\u2014-]/u.test(s.gap(date))

/** «Not on Wednesday but on Thursday»: the day that it was not. */
const isDenied = (s: CallSentence, { from }: PlacedDate): boolean =>
  s.has('not', Math.max(0, from - 3), from - 1)

/** «On May 13, when they spoke»: the clause opens behind the date and tells what happened on it. */
const opensOn = (
  s: CallSentence,
  date: PlacedDate,
  anchor: CallAnchor,
  clauses: readonly number[],
): boolean =>
  clauses[date.to + 1] === clauses[anchor.from] &&
  clauses[date.to] !== clauses[date.to + 1] &&
  s.has('when', date.to + 1, date.to + 1)

/** «They did not speak again until 21 October», «it was not until then that they spoke». */
const isFirstAfter = (
  s: CallSentence,
  date: PlacedDate,
  anchor: CallAnchor,
  clauses: readonly number[],
): boolean => s.has('not', 0, date.from - 1) || opensOn(s, date, anchor, clauses)

/** How far around the day of somebody's words the one who says them stands. */
const AROUND = 8

/** A newspaper, a hearing, an interview: they tell of what may be long past. */
const isLater = (s: CallSentence, { from, to }: PlacedDate): boolean =>
  s.has('hearing', from - AROUND, to + AROUND) ||
  s.signs.some(
    ({ label, from: at }) => label.sign === 'press' && at >= from - AROUND && at <= to + AROUND,
  )

/** «Told a Senate panel on Wednesday that …»: the day of the hearing. */
const isOfHearing = (s: CallSentence, date: PlacedDate): boolean =>
  s.has('discuss-verb', date.head, date.head) && s.has('hearing', date.from - AROUND, date.to)

/** «…, while Kyiv said that troops had withdrawn on Friday»: the day of what is told behind the call. */
const isOfOther = (s: CallSentence, { from, head }: PlacedDate, { to }: CallAnchor): boolean =>
  head > to && (s.has('quoted-that', head + 1, from) || s.has('clause', head - 2, head - 1))

/** Words for the same call as the ones beside them: «spoke in a call on Friday», and not «after a call». */
const isSameEvent = (s: CallSentence, near: CallAnchor): boolean =>
  !s.has('behind', Math.max(0, near.from - 2), near.from) && near.sort !== 'one'

/** Somebody who is spoken with, and whether it is the call at hand. */
export type Partner = { readonly to: number; readonly ofCall: boolean }

/** How far behind a partner the day stands that is of the call with them. */
const BEHIND = 3

/** «With Lecornu on Friday and with Austin on Sunday»: each has a day behind the name. */
const partnerBefore = ({ from }: PlacedDate, partners: readonly Partner[]): Partner | undefined =>
  partners.findLast(({ to }) => to < from && from - to <= BEHIND)

/** The dates of the call at an anchor among those of its sentence. */
export const datesAt = (
  s: CallSentence,
  anchor: CallAnchor,
  dates: readonly PlacedDate[],
  clauses: readonly number[],
  anchors: readonly CallAnchor[],
  areOne: (a: CallAnchor, b: CallAnchor) => boolean,
  /** Those spoken with, and whether each is one of this call. */
  partners: readonly Partner[],
): AnchorDates => {
  const here = clauses[anchor.from]
  const nearestAnchor = (date: PlacedDate): CallAnchor | undefined =>
    anchors
      .filter(
        ({ from, to, sort }) =>
          clauses[from] === date.clause &&
          (sort !== 'one' || (date.from > to && date.from - to <= 6)),
      )
      .toSorted(
        (a, b) =>
          Math.abs(a.from - date.head) - Math.abs(b.from - date.head) ||
          Math.abs(a.from - date.from) - Math.abs(b.from - date.from),
      )[0]
  const ones = anchors.filter(({ sort, from }) => sort === 'one' && from > anchor.to)
  const asked = s.has('request-verb', Math.max(0, anchor.from - 4), anchor.from - 1)
  const mine = dates.filter((date) => {
    // The day of a request is not that of the call.
    if (asked && date.from > anchor.to) return false
    if (date.of !== 'call') return false
    if (date.mention.relation === 'since') return opensOn(s, date, anchor, clauses)
    if (date.mention.relation === 'until') return isFirstAfter(s, date, anchor, clauses)
    if (!isOwnDay(date)) return false
    if (isHeaded(s, anchor.to, date.from)) return true
    if (ones.some(({ to }) => date.from > to && date.from - to <= 6)) return false
    if (date.opening) return true
    if (date.clause !== here) return opensOn(s, date, anchor, clauses)
    const near = nearestAnchor(date)
    return near === undefined || near === anchor || (areOne(near, anchor) && isSameEvent(s, near))
  })
  const meant = mine.filter((date) => !isDenied(s, date) && !isOfHearing(s, date))
  const isOfPartner = (date: PlacedDate, of: boolean): boolean =>
    partnerBefore(date, partners)?.ofCall === of
  const hasOwn = meant.some((date) => isOfPartner(date, true))
  const shared = hasOwn ? meant.filter((date) => !isOfPartner(date, false)) : meant
  const own = shared.length > 0 ? shared : mine.filter((date) => !isOfHearing(s, date))
  const statement = dates.filter(
    (date) =>
      isOwnDay(date) && date.of === 'statement' && !isLater(s, date) && !isOfOther(s, date, anchor),
  )
  const since = dates.filter(
    (date) =>
      date.mention.relation === 'since' &&
      date.from > anchor.from &&
      !s.signs.some(
        ({ label, from }) => label.sign === 'other-event' && from > anchor.to && from < date.from,
      ),
  )
  const oneOfThem =
    anchor.sort === 'one'
      ? dates.find((date) => isOwnDay(date) && date.from > anchor.to && date.from - anchor.to <= 6)
      : undefined
  const before = isAside(s, anchor)
    ? dates.filter((date) => isOwnDay(date) && date.of === 'call' && date.clause < (here ?? 0))
    : []
  const chosen =
    (anchor.sort === 'one' ? oneOfThem : (best(own, anchor.from) ?? best(before, anchor.from))) ??
    null
  return {
    own: chosen,
    listed: chosen === null ? [] : listedDays(s, chosen, own),
    statement: best(statement, anchor.from) ?? null,
    since: since[0] ?? null,
  }
}
