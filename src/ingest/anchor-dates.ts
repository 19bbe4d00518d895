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

/** How far behind «the last one» the day stands at most that is of that one. */
const OF_ONE = 6

/** What is told around an anchor, as far as it tells the days of its call from those of others. */
export type DateScene = {
  readonly s: CallSentence
  readonly anchor: CallAnchor
  readonly dates: readonly PlacedDate[]
  readonly clauses: readonly number[]
  readonly anchors: readonly CallAnchor[]
  /** Whether two anchors can be words for one call. */
  readonly areOne: (a: CallAnchor, b: CallAnchor) => boolean
  /** Those spoken with, and whether each is one of this call. */
  readonly partners: readonly Partner[]
}

const isRightBehind = ({ from }: PlacedDate, { to }: CallAnchor): boolean =>
  from > to && from - to <= OF_ONE

/** The anchor in the clause of a date that stands nearest to what the date is of. */
const nearestAnchor = ({ anchors, clauses }: DateScene, date: PlacedDate): CallAnchor | undefined =>
  anchors
    .filter(
      (one) =>
        clauses[one.from] === date.clause && (one.sort !== 'one' || isRightBehind(date, one)),
    )
    .toSorted(
      (a, b) =>
        Math.abs(a.from - date.head) - Math.abs(b.from - date.head) ||
        Math.abs(a.from - date.from) - Math.abs(b.from - date.from),
    )[0]

/** Whether a date can be the day of the call at an anchor. */
const isOfCall = (scene: DateScene, date: PlacedDate): boolean => {
  const { s, anchor, anchors, clauses, areOne } = scene
  // The day of a request is not that of the call.
  const asked = s.has('request-verb', Math.max(0, anchor.from - 4), anchor.from - 1)
  if (date.of !== 'call' || (asked && date.from > anchor.to)) return false
  if (date.mention.relation === 'since') return opensOn(s, date, anchor, clauses)
  if (date.mention.relation === 'until') return isFirstAfter(s, date, anchor, clauses)
  if (!isOwnDay(date)) return false
  if (isHeaded(s, anchor.to, date.from)) return true
  const isOfOne = anchors.some(
    (one) => one.sort === 'one' && one.from > anchor.to && isRightBehind(date, one),
  )
  if (isOfOne) return false
  if (date.opening) return true
  if (date.clause !== clauses[anchor.from]) return opensOn(s, date, anchor, clauses)
  const near = nearestAnchor(scene, date)
  return near === undefined || near === anchor || (areOne(near, anchor) && isSameEvent(s, near))
}

/** The days of the call itself: those of other partners, of hearings, and that it was not, left out where others are left. */
const ownDays = (scene: DateScene): readonly PlacedDate[] => {
  const { s, dates, partners } = scene
  const mine = dates.filter((date) => isOfCall(scene, date))
  const meant = mine.filter((date) => !isDenied(s, date) && !isOfHearing(s, date))
  const isOfPartner = (date: PlacedDate, ofCall: boolean): boolean =>
    partnerBefore(date, partners)?.ofCall === ofCall
  const hasOwn = meant.some((date) => isOfPartner(date, true))
  const shared = hasOwn ? meant.filter((date) => !isOfPartner(date, false)) : meant
  return shared.length > 0 ? shared : mine.filter((date) => !isOfHearing(s, date))
}

/** The dates of the call at an anchor among those of its sentence. */
export const datesAt = (scene: DateScene): AnchorDates => {
  const { s, anchor, dates, clauses } = scene
  const here = clauses[anchor.from] ?? 0
  const own = ownDays(scene)
  const statement = dates.filter(
    (date) =>
      isOwnDay(date) && date.of === 'statement' && !isLater(s, date) && !isOfOther(s, date, anchor),
  )
  const since = dates.find(
    (date) =>
      date.mention.relation === 'since' &&
      date.from > anchor.from &&
      !s.signs.some(
        ({ label, from }) => label.sign === 'other-event' && from > anchor.to && from < date.from,
      ),
  )
  const before = isAside(s, anchor)
    ? dates.filter((date) => isOwnDay(date) && date.of === 'call' && date.clause < here)
    : []
  const chosen =
    anchor.sort === 'one'
      ? dates.find((date) => isOwnDay(date) && isRightBehind(date, anchor))
      : (best(own, anchor.from) ?? best(before, anchor.from))
  return {
    own: chosen ?? null,
    listed: chosen === undefined ? [] : listedDays(s, chosen, own),
    statement: best(statement, anchor.from) ?? null,
    since: since ?? null,
  }
}
