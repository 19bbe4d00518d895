import type { CallRole } from '#ingest/call-lexicon.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
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

/** Whether a word is a verb of speaking, and no noun. */
const isTelling = (s: CallSentence, at: number): boolean =>
  TOLD.some((role) => s.has(role, at, at)) && !NOUNS.some((role) => s.has(role, at, at))

/** How far behind a day an event stands at most that is of that day. */
const BESIDE = 3

/** «…, and on Saturday had a call»: the day of what follows. */
const opensAnother = (s: CallSentence, from: number): boolean => {
  const joiner = s.endingAt('joiner', from - 1) ?? s.endingAt('joiner', from - 2)
  return (
    joiner !== undefined &&
    /[,،]/u.test(s.gap(joiner.from)) &&
    TELLING.some((role) => s.has(role, from + 1, from + NEXT))
  )
}

const TELLING: readonly CallRole[] = ['hold-verb', 'talk-verb', 'phone-verb', 'called-verb']

/** How far behind a day that opens a clause its verb stands at most. */
const NEXT = 3

/** The head that a date depends on: the nearest before it in its clause, else the nearest behind it. */
/** How many words before a day the verb stands at most that says that the call was on it. */
const DATING = 3

/** «His first call after the invasion came on May 13»: the call that the verb before the day tells of. */
const dated = (
  s: CallSentence,
  heads: readonly Head[],
  clauses: readonly number[],
  from: number,
): Head | undefined => {
  const verb = s
    .role('dating-verb')
    .findLast((sign) => sign.from < from && from - sign.from <= DATING)
  if (verb === undefined || clauses[verb.from] !== clauses[from]) return undefined
  // «The first since the invasion came on May 13».
  const isSince = (at: number): boolean =>
    s.has('behind', Math.max(0, at - 2), at - 1) || s.has('since', Math.max(0, at - 2), at - 1)
  const isLast = (at: number): boolean =>
    TOLD.some((role) => s.has(role, at, at)) && s.has('last', Math.max(0, at - 2), at - 1)
  return heads.findLast(
    ({ at, of }) =>
      at < verb.from &&
      verb.from - at <= SUBJECT &&
      ((of === 'other' && !isSince(at)) || NOUNS.some((role) => s.has(role, at, at)) || isLast(at)),
  )
}

/** How far before its verb the call stands at most that a day is told of. */
const SUBJECT = 14

const NOUNS: readonly CallRole[] = ['call', 'contact-noun', 'talk-noun']

const TOLD: readonly CallRole[] = ['talk-verb', 'phone-verb']

const headFor = (
  s: CallSentence,
  heads: readonly Head[],
  clauses: readonly number[],
  from: number,
  to: number,
): Head | null => {
  const clause = clauses[from]
  const inClause = heads.filter(({ at }) => clauses[at] === clause)
  const before = opensAnother(s, from) ? [] : inClause.filter(({ at }) => at < from)
  for (let place = before.length - 1; place >= 0; place -= 1) {
    const head = before[place]
    if (head === undefined) break
    const first = before.find(({ of }) => of !== 'other')
    const apart = comma(s, Math.max(head.at, from - 3), from)
    if (head.of === 'other' && apart && first !== undefined && first.at < head.at) continue
    return head
  }
  const next = inClause.find(({ at }) => at > to)
  // «They hurried on Wednesday to contain …»: an event far behind is not what the day is of.
  const isFar = next !== undefined && next.of === 'other' && next.at - to > BESIDE
  const after = (isFar ? inClause.find(({ at }) => at > to && isTelling(s, at)) : null) ?? next
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

/** How many words behind «Tuesday's» the noun stands at most that it is the day of. */
const OWNED = 4

/** «Tuesday's incident», «last Saturday's strikes»: the day of what it owns. */
const ownedBy = (s: CallSentence, heads: readonly Head[], to: number): Head | null | undefined => {
  const word = s.words[to]
  const next = heads.find(({ at }) => at === to + 1)
  // «The March 14 downing»: a day right before the event in English.
  const isAdjective =
    word !== undefined && /[a-z0-9]$/u.test(word.form) && /^\s+$/u.test(s.gap(to + 1))
  if (
    next?.of === 'other' &&
    isAdjective &&
    s.signs.some(({ label, from }) => label.sign === 'other-event' && from === to + 1)
  )
    return next
  if (word === undefined || !/['\u2019]s(?!\p{L})/u.test(s.text.slice(word.start, word.end + 2)))
    return undefined
  return heads.find(({ at }) => at > to && at - to <= OWNED) ?? null
}

/** «MOSCOW, July 13 (Agency) -»: the place and day of an article, before its first words. */
const DATELINE = /^(?:[^.:;]{2,70}?[\s)](?:-|–|—|ـ)\s|[^.:;]{2,30}?\s[-–—]\s[^.:;]{3,24}:\s)/u

const SPOKEN: readonly CallRole[] = ['speech', 'hold-verb', 'talk-verb', 'phone-verb', 'call']

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

const CALLED: readonly CallRole[] = [
  'call',
  'contact-noun',
  'one-of-them',
  'talk-verb',
  'phone-verb',
]

/** How far behind «two days after» the day of the event stands at most. */
const COUNTED = 9

const wordAt = (s: CallSentence, end: number): number =>
  s.words.findLastIndex(({ start }) => start < end)

/** Before a day that opens a sentence stands nobody who does something, and hardly a word that is no sign. */
const isOpening = (s: CallSentence, from: number): boolean => {
  let strange = 0
  for (let place = 0; place < from; place += 1) {
    if (s.at('person', place) !== undefined) return false
    if (s.startingAt(place).length === 0) strange += 1
  }
  return strange <= 1
}

/** «In reply to Putin's words on Friday», «تصريحات بوتين الجمعة»: the day of the words. */
const isOwned = (s: CallSentence, from: number): boolean => {
  const person = s.endingAt('person', from - 1)
  return person !== undefined && s.has('owned-thing', person.from - 1, person.from - 1)
}

/** The dates of a sentence with what each of them is the date of. */
export const placedDates = (
  s: CallSentence,
  mentions: readonly DateMention[],
  clauses: readonly number[],
): readonly PlacedDate[] => {
  const heads = headsOf(s)
  const counted = mentions
    .filter(({ rule }) => rule === 'count-from-event' || rule === 'period-from-event')
    .map(({ end }) => end)
  const placed: PlacedDate[] = []
  for (const mention of mentions) {
    // «A day after the crash»: the words say when the other event was, and no day.
    if (mention.rule === 'count-from-event' || mention.rule === 'period-from-event') continue
    const from = s.words.findIndex(({ end }) => end > mention.start)
    const last = s.words.findLastIndex(({ start }) => start < mention.end)
    if (from < 0 || last < from) continue
    if (isOfDateline(s, last) || s.has('hour-word', from, last) || s.has('minute-word', from, last))
      continue
    const outer = heads.filter(({ at }) => at < from || at > last)
    const noun = besideNoun(s, from, last)
    const owner = ownedBy(s, outer, last)
    const told = dated(s, outer, clauses, from)
    const head =
      noun !== null
        ? { at: noun, of: 'call' as const }
        : owner === undefined
          ? (told ?? headFor(s, outer, clauses, from, last))
          : owner
    const opening =
      from <= 5 &&
      clauses[from] === 0 &&
      isOpening(s, from) &&
      !outer.some(({ at }) => clauses[at] === clauses[from])
    // «Two days after Putin declared martial law on Wednesday»: the day of the other event.
    const isOfEvent = counted.some((end) => {
      const last = wordAt(s, end)
      const tellsCall = CALLED.some((role) => s.has(role, last + 1, from - 1))
      return mention.start > end && from - last <= COUNTED && !tellsCall
    })
    placed.push({
      mention,
      words: s.text.slice(mention.start, mention.end),
      wide: s.text.slice(s.words[Math.max(0, from - 1)]?.start ?? mention.start, mention.end),
      from,
      to: last,
      clause: clauses[told !== undefined && head === told ? told.at : from] ?? -1,
      of: isOfEvent || isOwned(s, from) ? 'other' : opening ? 'call' : (head?.of ?? 'other'),
      head: head?.at ?? -1,
      opening,
    })
  }
  return placed
}
