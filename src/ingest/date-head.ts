import type { CallRole } from '#ingest/call-lexicon.ts'
import { CALL_NOUNS, TALK_NOUNS } from '#ingest/call-nouns.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import { CALL_VERBS } from '#ingest/call-verbs.ts'
import { isBehindComma } from '#ingest/word-marks.ts'
import { isArabic, isLatin } from '#ingest/word-script.ts'

/** What a date of a sentence can be of: the place of a word, and what that word tells of. */
export type Head = { readonly at: number; readonly of: 'call' | 'statement' | 'other' }

/** Words that a day can be of as the day of a call. */
const CALLS: readonly CallRole[] = ['by-phone', ...TALK_NOUNS, ...CALL_VERBS, 'discuss-verb']

/** The words of a sentence that a date can be of, in order. */
export const headsOf = (s: CallSentence): readonly Head[] => {
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

/** Verbs of speaking with somebody. */
const SPEAKING: readonly CallRole[] = ['talk-verb', 'phone-verb']

/** Whether a comma stands anywhere between two words. */
const hasComma = (s: CallSentence, from: number, to: number): boolean => {
  for (let place = from + 1; place <= to; place += 1) if (isBehindComma(s, place)) return true
  return false
}

/** Whether a word is a verb of speaking, and no noun. */
const isTelling = (s: CallSentence, at: number): boolean =>
  s.hasAny(SPEAKING, at, at) && !s.hasAny(TALK_NOUNS, at, at)

/** How far behind a day that opens a clause its verb stands at most. */
const NEXT = 3

/** «…, and on Saturday had a call»: the day of what follows. */
const opensAnother = (s: CallSentence, from: number): boolean => {
  const joiner = s.endingAt('joiner', from - 1) ?? s.endingAt('joiner', from - 2)
  return (
    joiner !== undefined &&
    isBehindComma(s, joiner.from) &&
    s.hasAny(CALL_VERBS, from + 1, from + NEXT)
  )
}

/** How many words before a day the verb stands at most that says that the call was on it. */
const DATING = 3

/** How far before its verb the call stands at most that a day is told of. */
const SUBJECT = 14

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
    s.hasAny(SPEAKING, at, at) && s.has('last', Math.max(0, at - 2), at - 1)
  return heads.findLast(
    ({ at, of }) =>
      at < verb.from &&
      verb.from - at <= SUBJECT &&
      ((of === 'other' && !isSince(at)) || s.hasAny(TALK_NOUNS, at, at) || isLast(at)),
  )
}

/** How far behind a day an event stands at most that is of that day. */
const BESIDE = 3

/** The head that a date depends on: the nearest before it in its clause, else the nearest behind it. */
const nearestHead = (
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
    const apart = hasComma(s, Math.max(head.at, from - 3), from)
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
  for (const role of CALL_NOUNS)
    for (const sign of s.role(role)) {
      const behind = sign.from === to + 1 && isLatin(s, sign.from)
      const before = sign.to === from - 1 && !sign.head.definite && isArabic(s, sign.from)
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

/** What a date is of, and whether a verb before it tells that a call was on it. */
export type DateHead = { readonly head: Head | null; readonly told: boolean }

/**
 * What the date between two words is of: the noun for a call that it touches or the one that owns it,
 * what a verb before it says was on it, else the nearest before it in its clause.
 */
export const dateHead = (
  s: CallSentence,
  heads: readonly Head[],
  clauses: readonly number[],
  from: number,
  to: number,
): DateHead => {
  const noun = besideNoun(s, from, to)
  if (noun !== null) return { head: { at: noun, of: 'call' }, told: false }
  const owner = ownedBy(s, heads, to)
  if (owner !== undefined) return { head: owner, told: false }
  const told = dated(s, heads, clauses, from)
  return told === undefined
    ? { head: nearestHead(s, heads, clauses, from, to), told: false }
    : { head: told, told: true }
}
