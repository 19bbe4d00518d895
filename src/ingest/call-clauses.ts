import type { CallRole } from '#ingest/call-lexicon.ts'
import { TALK_NOUNS } from '#ingest/call-nouns.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import { isBehindComma, isPossessive } from '#ingest/word-marks.ts'
import { isArabic, isLatin } from '#ingest/word-script.ts'
import type { DateMention } from '#language/date-reader.ts'

/** Marks behind which another clause begins. */
const BREAK = /[:;؛]|\s[–—]\s/u

/** How far behind a word of speech the words begin that it tells. */
const FAR = 16

/** Verbs that can open a clause of their own behind «and» or a comma. */
const VERBS: readonly CallRole[] = [
  'hold-verb',
  'talk-verb',
  'discuss-verb',
  'phone-verb',
  'speech',
]

/** Without one of these before it a verb begins no clause, but ends the words that open one. */
const HEADS: readonly CallRole[] = [...TALK_NOUNS, ...VERBS]

/** Verbs of a call that somebody else than the one before the comma does. */
const DOING: readonly CallRole[] = ['talk-verb', 'phone-verb', 'hold-verb']

/** «Carter, then the US defence secretary»: a word of the office. */
const isOfOffice = (s: CallSentence, place: number): boolean =>
  s.at('filler', place) !== undefined &&
  (['article', 'side', 'office'] as const).some((kind) => s.at(kind, place + 1) !== undefined)

/** «And» goes on with something else, the other conjunction with what comes of it. */
const AND = '\u0648'

/** How far behind «, and» somebody's verb stands at most. */
const DOES = 4

/**
 * The number of the clause of each word: a clause begins where somebody's words are told («that»),
 * at a relative or a conjunction that is no part of a date, behind a colon, and at a verb joined with «and» behind a comma.
 */
export const clausesOf = (s: CallSentence, dates: readonly DateMention[]): readonly number[] => {
  const isOfDate = (place: number): boolean => {
    const word = s.words[place]
    return (
      word !== undefined && dates.some(({ lead, end }) => lead <= word.start && word.start < end)
    )
  }
  // «On 21 October, then on the 23rd»: another day of the same.
  const isOfList = (place: number): boolean =>
    s.at('joiner', place) !== undefined && (isOfDate(place + 1) || isOfDate(place + 2))
  const clauses: number[] = []
  let clause = 0
  let last = 0
  let start = 0
  /** The clause that a relative one between commas interrupts: «Austin, who …, spoke». */
  let outer: number | null = null
  /** «…, and Belousov spoke»: somebody else does something. */
  const isAnother = (place: number): boolean =>
    s.at('joiner', place) !== undefined &&
    /,/u.test(s.gap(place)) &&
    dates.some(({ end }) => end <= (s.words[place]?.start ?? 0)) &&
    (['person', 'office', 'side'] as const).some((kind) => s.at(kind, place + 1) !== undefined) &&
    s.hasAny(DOING, place + 2, place + 1 + DOES)
  const isBegun = (): boolean => s.hasAny(HEADS, start, at - 1)
  let at = 0
  for (let place = 0; place < s.words.length; place += 1) {
    at = place
    // «It is expected that», «refused that» go on; «said that» begins what was said.
    const told =
      s.has('quoted-that', place, place) && s.has('speech', Math.max(start, place - FAR), place - 1)
    const begun =
      s.has('clause', place, place) &&
      !isOfDate(place) &&
      !isOfOffice(s, place) &&
      !isOfList(place) &&
      // «Once before, on May 13»: before a comma it begins nothing.
      !isBehindComma(s, place + 1) &&
      s.at('lead', place + 1)?.label.lead !== 'with'
    const behindNoun =
      s.has('relative', place, place) &&
      TALK_NOUNS.some((role) => s.role(role).some(({ to }) => to === place - 1))
    const conjoined =
      VERBS.some((role) =>
        s.role(role).some(
          ({ from, head }) =>
            from === place &&
            (isBehindComma(s, place) || head.conjunction !== '') &&
            isArabic(s, from) &&
            !head.definite &&
            head.form.length > 2 &&
            // «Threatened on Friday, and Belousov spoke»: whatever was done before the comma.
            ((isBehindComma(s, place) && head.conjunction === AND) || isBegun()),
        ),
      ) || isAnother(place)
    const saying =
      s.role('speech').some(({ to }) => to === place - 1) &&
      !s.has('discuss-verb', place - 1, place - 1) &&
      // «Denied Shoigu's claims»: no one who speaks.
      !isPossessive(s, place)
    const spoken =
      saying &&
      isLatin(s, place - 1) &&
      (s.at('person', place) ?? s.at('office', place) ?? s.at('article', place)) !== undefined
    const isComma = isBehindComma(s, place)
    if (outer !== null && isComma) {
      clause = outer
      outer = null
      start = place
    }
    if (
      place > 0 &&
      (BREAK.test(s.gap(place)) || told || (begun && !behindNoun) || conjoined || spoken)
    ) {
      outer = begun && s.has('relative', place, place) ? clause : null
      last += 1
      clause = last
      start = place
    }
    clauses.push(clause)
  }
  return clauses
}
