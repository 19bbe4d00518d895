import type { CallRole } from '#ingest/call-lexicon.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import type { SignFound } from '#ingest/call-signs.ts'
import { isArabic } from '#ingest/word-script.ts'

/** Words that may tell of a call, and how surely they do. */
export type CallAnchor = {
  readonly from: number
  readonly to: number
  /** `call` by itself; `contact` between two people; `called` with its object; `talk` by word of mouth; `talks` and `one` only of a call told of; `reach` only where it was meant. */
  readonly sort: 'call' | 'contact' | 'called' | 'talk' | 'talks' | 'one' | 'reach'
  /** «The call», «his call»: one that has been told of. */
  readonly definite: boolean
  /** «His call»: of the one last named. */
  readonly owned: boolean
}

const SORTS: readonly (readonly [CallRole, CallAnchor['sort']])[] = [
  ['call', 'call'],
  ['by-phone', 'call'],
  ['phone-verb', 'contact'],
  ['contact-noun', 'contact'],
  ['called-verb', 'called'],
  ['talk-verb', 'talk'],
  ['reach', 'reach'],
  ['talk-noun', 'talks'],
  ['one-of-them', 'one'],
  ['ordinal', 'one'],
]

const isDayWord = (s: CallSentence, place: number): boolean =>
  /^(?:\d+|[a-z]+)$/u.test(s.words[place]?.form ?? '') &&
  (s.has('minute-word', place, place) ||
    s.has('hour-word', place, place) ||
    s.has('lasting', place, place) ||
    !s.startingAt(place).some(({ label }) => label.sign !== 'person'))

/** Whether a noun is told as known: by an article joined to it or before it, or by «this». */
const isDefinite = (s: CallSentence, { from, head }: SignFound<'role'>): boolean => {
  if (head.definite || /^\u0627\u0644/u.test(head.form)) return true
  const before = s.words[from - 1]?.form
  // «The Nov. 27 call»: no more than a day may stand between.
  for (let place = from - 1; place >= from - 3 && isDayWord(s, place); place -= 1)
    if (s.has('this', place - 1, place - 1)) return true
  return (
    before !== undefined &&
    /^[\s]*$/u.test(s.gap(from)) &&
    (s.has('this', from - 1, from - 1) || s.endingAt('article', from - 1) !== undefined) &&
    before !== 'a'
  )
}

/** «The last weeks», «المكالمة الأخيرة»: it stands behind a noun and is no noun itself. */
const isAdjective = (s: CallSentence, { from }: SignFound<'role'>): boolean =>
  isArabic(s, from) &&
  /^\s*$/u.test(s.gap(from)) &&
  (s.words[from - 1]?.readings.some(({ definite }) => definite) === true ||
    s.words[from - 1]?.form.length === 2)

/** «The second, on Oct. 21», «another followed»: the noun is left out. */
const standsAlone = (s: CallSentence, { to }: SignFound<'role'>): boolean =>
  /[,:]/u.test(s.gap(to + 1)) || s.has('ordinal-verb', to + 1, to + 1)

/** «Austin calls Shoigu»: a verb between two people, and no noun. */
const isVerb = (s: CallSentence, { from, to }: SignFound<'role'>): boolean => {
  const meant = s.role('infinitive').some((sign) => sign.from < from && sign.to >= from)
  const subject = meant ? from : (s.endingAt('person', from - 1) ?? s.endingAt('office', from - 1))
  const kinds = ['person', 'office', 'article', 'side'] as const
  const object = kinds.some((kind) => s.at(kind, to + 1) !== undefined)
  return s.has('called-verb', from, from) && subject !== undefined && object
}

/** The words of a sentence that may tell of a call, in order; a surer sort wins over another at one place. */
export const anchorsOf = (s: CallSentence): readonly CallAnchor[] => {
  const noCall = s.role('no-call')
  const taken = new Set<number>()
  const found: CallAnchor[] = []
  for (const [role, sort] of SORTS)
    for (const sign of s.role(role)) {
      if (taken.has(sign.from) || taken.has(sign.to)) continue
      const covered = noCall.some(({ from, to }) => from <= sign.from && sign.from <= to)
      if (covered && sort !== 'call') continue
      if (covered && noCall.some(({ from, to }) => from <= sign.from && to > sign.from)) continue
      if (sort === 'one' && isAdjective(s, sign)) continue
      if (role === 'ordinal' && !standsAlone(s, sign)) continue
      if (sort === 'contact' && isVerb(s, sign)) continue
      if (sort === 'called' && s.endingAt('article', sign.from - 1) !== undefined) continue
      for (let place = sign.from; place <= sign.to; place += 1) taken.add(place)
      const owned = sign.head.pronoun !== '' || s.has('owned', sign.from - 2, sign.from - 1)
      found.push({
        from: sign.from,
        to: sign.to,
        sort,
        definite: role !== 'by-phone' && (owned || isDefinite(s, sign)),
        owned,
      })
    }
  return found.sort((a, b) => a.from - b.from)
}
