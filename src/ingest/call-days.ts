import { EdtfDate } from '#core/edtf-date.ts'
import type { CallAnchor } from '#ingest/call-anchors.ts'
import type { CallRole } from '#ingest/call-lexicon.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import type { ProposedDate } from '#ingest/proposed-report.ts'
import type { DateMention } from '#language/date-reader.ts'

/** A date of a sentence, and what it is the date of. */
export type PlacedDate = {
  readonly mention: DateMention
  readonly words: string
  /** The same with the word before it, which may be the article that the words need to be read alone. */
  readonly wide: string
  /** Places of its first and last word in the sentence. */
  readonly from: number
  readonly to: number
  readonly clause: number
  /** Whether it dates a call, somebody's words, or something else. */
  readonly of: 'call' | 'statement' | 'other'
  /** The word that it depends on. */
  readonly head: number
  /** Whether it opens its sentence apart: «On Saturday, after …, he phoned». */
  readonly opening: boolean
}

type Head = { readonly at: number; readonly of: PlacedDate['of'] }

const CALLS: readonly CallRole[] = [
  'call',
  'by-phone',
  'contact-noun',
  'talk-noun',
  'phone-verb',
  'called-verb',
  'talk-verb',
  'hold-verb',
  'discuss-verb',
]

const headsOf = (s: CallSentence): readonly Head[] => {
  const heads = new Map<number, Head>()
  const put = (at: number, of: Head['of']): void => {
    heads.set(at, { at, of })
  }
  for (const sign of s.signs) if (sign.label.sign === 'other-event') put(sign.from, 'other')
  for (const role of CALLS) for (const { from } of s.role(role)) put(from, 'call')
  for (const role of ['speech', 'statement', 'denied', 'refused'] as const)
    for (const { from } of s.role(role)) put(from, 'statement')
  for (const { from } of s.role('call')) put(from, 'call')
  for (const { from } of s.role('talk-verb')) put(from, 'call')
  return [...heads.values()].sort((a, b) => a.at - b.at)
}

const comma = (s: CallSentence, from: number, to: number): boolean => {
  for (let place = from + 1; place <= to; place += 1) if (/[,،]/u.test(s.gap(place))) return true
  return false
}

/** The head that a date depends on: the nearest before it in its clause, else the nearest behind it. */
const headFor = (
  s: CallSentence,
  heads: readonly Head[],
  clauses: readonly number[],
  from: number,
  to: number,
): Head | null => {
  const clause = clauses[from]
  const inClause = heads.filter(({ at }) => clauses[at] === clause)
  const before = inClause.filter(({ at }) => at < from)
  for (let place = before.length - 1; place >= 0; place -= 1) {
    const head = before[place]
    if (head === undefined) break
    const first = before.find(({ of }) => of !== 'other')
    const apart = comma(s, Math.max(head.at, from - 3), from)
    if (head.of === 'other' && apart && first !== undefined && first.at < head.at) continue
    return head
  }
  const after = inClause.find(({ at }) => at > to)
  if (after !== undefined) return after
  return heads.findLast(({ at }) => at < from) ?? heads.find(({ at }) => at > to) ?? null
}

/** «Friday's call», «مكالمة الجمعة»: the place of a noun for a call that a date touches. */
const besideNoun = (s: CallSentence, from: number, to: number): number | null => {
  for (const role of ['call', 'contact-noun'] as const)
    for (const sign of s.role(role)) {
      const behind = sign.from === to + 1 && /^[a-z]/u.test(sign.head.form)
      const before =
        sign.to === from - 1 && !sign.head.definite && /^[\u0600-\u06ff]/u.test(sign.head.form)
      if ((behind || before) && /^[\s'\u2019s]*$/u.test(s.gap(behind ? sign.from : from)))
        return sign.from
    }
  return null
}

/** «MOSCOW, July 13 (Agency) -»: the place and day of an article, before its first words. */
const DATELINE = /^[^.:;]{2,70}?[\s)](?:-|–|—|ـ)\s/u

const isOfDateline = (s: CallSentence, to: number): boolean => {
  if (s.paragraph > 1 || s.span.start > 1) return false
  const line = DATELINE.exec(s.text)?.[0]
  if (line === undefined || (s.words[to]?.end ?? 0) > line.length) return false
  const last = s.words.findLastIndex(({ end }) => end <= line.length)
  return (
    !SPOKEN.some((role) => s.has(role, 0, last)) &&
    s.signs.every(({ from, label }) => from > last || label.sign !== 'person')
  )
}

const SPOKEN: readonly CallRole[] = ['speech', 'hold-verb', 'talk-verb', 'phone-verb', 'call']

/** The dates of a sentence with what each of them is the date of. */
export const placedDates = (
  s: CallSentence,
  mentions: readonly DateMention[],
  clauses: readonly number[],
): readonly PlacedDate[] => {
  const heads = headsOf(s)
  const placed: PlacedDate[] = []
  for (const mention of mentions) {
    const from = s.words.findIndex(({ end }) => end > mention.start)
    const last = s.words.findLastIndex(({ start }) => start < mention.end)
    if (from < 0 || last < from) continue
    if (isOfDateline(s, last) || s.has('hour-word', from, last) || s.has('minute-word', from, last))
      continue
    const outer = heads.filter(({ at }) => at < from || at > last)
    const noun = besideNoun(s, from, last)
    const head =
      noun === null ? headFor(s, outer, clauses, from, last) : { at: noun, of: 'call' as const }
    const opening =
      from <= 5 && clauses[from] === 0 && !outer.some(({ at }) => clauses[at] === clauses[from])
    placed.push({
      mention,
      words: s.text.slice(mention.start, mention.end),
      wide: s.text.slice(s.words[Math.max(0, from - 1)]?.start ?? mention.start, mention.end),
      from,
      to: last,
      clause: clauses[from] ?? -1,
      of: opening ? 'call' : (head?.of ?? 'other'),
      head: head?.at ?? -1,
      opening,
    })
  }
  return placed
}

const isOwnDay = ({ mention }: PlacedDate): boolean =>
  mention.relation === 'on' || mention.relation === 'around'

/** Whether a date counts from the day of speaking: of a quotation from another day it is another day. */
export const isRelative = ({ mention: { fields, rule } }: PlacedDate): boolean =>
  !rule.endsWith('-from-mention') &&
  fields.day === undefined &&
  fields.month === undefined &&
  fields.year === undefined

/** How firmly a date is known: the days that are printed whole first. */
const basisOf = ({ fields, date }: DateMention): 'stated' | 'year-inferred' | 'inferred' => {
  if (date === null || fields.month === undefined) return 'inferred'
  if (date.precision === 'day' && fields.day === undefined) return 'inferred'
  return fields.year === undefined ? 'year-inferred' : 'stated'
}

/** A date of a text as a proposal; without a day of publication only what is printed whole. */
export const proposedDate = (placed: PlacedDate, published: EdtfDate | null): ProposedDate => {
  const { mention, words } = placed
  const { date } = mention
  if (date === null || (published === null && mention.fields.year === undefined))
    return { date: null, basis: 'unknown', words }
  if (
    published !== null &&
    mention.relation === 'on' &&
    date.first > published.last &&
    !date.approximate
  )
    return { date, basis: basisOf(mention), words, rule: mention.rule }
  return { date, basis: basisOf(mention), words, rule: mention.rule }
}

/** How many words from a call a day that touches it stands at most. */
const TOUCHES = 3

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

/** A day that is printed before one that is counted, an exact one before a span. */
const vagueness = ({ mention: { date, rule } }: PlacedDate): number => {
  if (date === null) return 4
  if (!EdtfDate.isExact(date)) return date.precision === 'month' ? 2 : 3
  return rule.endsWith('-from-mention') ? 1 : 0
}

/** The dates that a sentence gives to the call at an anchor: its own, that of the words that tell of it, and that behind «since». */
export type AnchorDates = {
  readonly own: PlacedDate | null
  /** Where several days are listed, all of them: «on 16, 19 and 27 August». */
  readonly listed: readonly PlacedDate[]
  readonly statement: PlacedDate | null
  readonly since: PlacedDate | null
}

/** The days that stand in one list with a day. */
const listedWith = (
  s: CallSentence,
  chosen: PlacedDate,
  own: readonly PlacedDate[],
): readonly PlacedDate[] => {
  const exact = own.filter(
    ({ mention: { date, rule } }) =>
      date !== null && EdtfDate.isExact(date) && !rule.endsWith('-from-mention'),
  )
  const follows = (a: PlacedDate, b: PlacedDate): boolean => {
    if (b.from <= a.to + 1) return b.from === a.to + 1
    if (b.from - a.to > 4 || s.at('joiner', a.to + 1) === undefined) return false
    for (let place = a.to + 2; place < b.from; place += 1)
      if (!s.has('again', place, place)) return false
    return true
  }
  const at = exact.indexOf(chosen)
  if (at < 0) return []
  let first = at
  let last = at
  const pairAt = (one: number): boolean => {
    const [a, b] = [exact[one], exact[one + 1]]
    return (
      a !== undefined &&
      b !== undefined &&
      follows(a, b) &&
      a.mention.date?.edtf !== b.mention.date?.edtf
    )
  }
  while (pairAt(first - 1)) first -= 1
  while (pairAt(last)) last += 1
  return last > first ? exact.slice(first, last + 1) : []
}

/** The dates of the call at an anchor among those of its sentence. */
export const datesAt = (
  s: CallSentence,
  anchor: CallAnchor,
  dates: readonly PlacedDate[],
  clauses: readonly number[],
  anchors: readonly CallAnchor[],
  areOne: (a: CallAnchor, b: CallAnchor) => boolean,
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
  const meant = mine.filter((date) => !isDenied(s, date))
  const own = meant.length > 0 ? meant : mine
  const statement = dates.filter((date) => isOwnDay(date) && date.of === 'statement')
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
  const chosen = (anchor.sort === 'one' ? oneOfThem : best(own, anchor.from)) ?? null
  return {
    own: chosen,
    listed: chosen === null ? [] : listedWith(s, chosen, own),
    statement: best(statement, anchor.from) ?? null,
    since: since[0] ?? null,
  }
}

/** «They did not speak again until 21 October», «it was not until then that they spoke». */
const isFirstAfter = (
  s: CallSentence,
  date: PlacedDate,
  anchor: CallAnchor,
  clauses: readonly number[],
): boolean => s.has('not', 0, date.from - 1) || opensOn(s, date, anchor, clauses)

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
  s.has('clause', date.to + 1, date.to + 1) &&
  /^[a-z\u062d]/u.test(s.words[date.to + 1]?.form ?? '')

/** Words for the same call as the ones beside them: «spoke in a call on Friday», and not «after a call». */
const isSameEvent = (s: CallSentence, near: CallAnchor): boolean =>
  !s.has('behind', Math.max(0, near.from - 2), near.from) && near.sort !== 'one'
