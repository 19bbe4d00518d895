import type { CallRole } from '#ingest/call-lexicon.ts'
import { TALK_NOUNS } from '#ingest/call-nouns.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import { isBehindComma, isPossessive } from '#ingest/word-marks.ts'
import { isArabic, isLatin } from '#ingest/word-script.ts'
import type { DateMention } from '#language/date-reader.ts'

/** Marks behind which another clause begins. */
const BREAK = /[:;\u061b]|\s[\u2013\u2014]\s/u

/** How far behind a word of speech the words begin that it tells. */
const TOLD = 16

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

/** What somebody was said to do before. */
const DONE: readonly CallRole[] = ['speech', 'denied', 'refused', 'cancelled']

/** How far behind «, and» somebody's verb stands at most. */
const DOES = 4

/** «And» goes on with something else, the other conjunction with what comes of it. */
const AND = '\u0648'

/** What the words of a sentence that begin a clause are told by. */
export type ClauseStarts = {
  /** Whether a clause begins at a word, where the one before began at another. */
  begins(place: number, start: number): boolean
  /** Whether a word begins a clause that says more of somebody: «Austin, who …». */
  interrupts(place: number): boolean
}

/** Makes the finder of the beginnings of clauses in a sentence. */
export const clauseStarts = (s: CallSentence, dates: readonly DateMention[]): ClauseStarts => {
  const isOfDate = (place: number): boolean => {
    const word = s.words[place]
    return (
      word !== undefined && dates.some(({ lead, end }) => lead <= word.start && word.start < end)
    )
  }

  /** «On 21 October, then on the 23rd»: another day of the same. */
  const isOfList = (place: number): boolean =>
    s.at('joiner', place) !== undefined && (isOfDate(place + 1) || isOfDate(place + 2))

  /** «Carter, then the US defence secretary»: a word of the office. */
  const isOfOffice = (place: number): boolean =>
    s.at('filler', place) !== undefined &&
    (['article', 'side', 'office'] as const).some((kind) => s.at(kind, place + 1) !== undefined)

  /** «It is expected that», «refused that» go on; «said that» begins what was said. */
  const isTold = (place: number, start: number): boolean =>
    s.has('quoted-that', place, place) && s.has('speech', Math.max(start, place - TOLD), place - 1)

  const isOpened = (place: number): boolean =>
    s.has('clause', place, place) &&
    !isOfDate(place) &&
    !isOfOffice(place) &&
    !isOfList(place) &&
    // «Once before, on May 13»: before a comma it begins nothing.
    !isBehindComma(s, place + 1) &&
    s.at('lead', place + 1)?.label.lead !== 'with'

  /** «The call that …»: it says more of the noun, and its days are those of the noun. */
  const isBehindNoun = (place: number): boolean =>
    s.has('relative', place, place) &&
    TALK_NOUNS.some((role) => s.role(role).some(({ to }) => to === place - 1))

  /** «…, وتحدث»: a verb joined behind a comma or behind what another verb did. */
  const isConjoined = (place: number, start: number): boolean => {
    const comma = isBehindComma(s, place)
    return VERBS.some((role) =>
      s.role(role).some(
        ({ from, head }) =>
          from === place &&
          (comma || head.conjunction !== '') &&
          isArabic(s, from) &&
          !head.definite &&
          head.form.length > 2 &&
          // «Threatened on Friday, and Belousov spoke»: whatever was done before the comma.
          ((comma && head.conjunction === AND) || s.hasAny(HEADS, start, place - 1)),
      ),
    )
  }

  /** «Austin, in Washington, and Shoigu, in Moscow, spoke»: the verb is of both. */
  const isListed = (place: number): boolean =>
    /,/u.test(s.gap(place)) && !s.hasAny(DOING, place - 1, place - 1)

  /** «…, and Belousov spoke»: somebody else does something. */
  const isAnother = (place: number): boolean =>
    s.at('joiner', place) !== undefined &&
    /,/u.test(s.gap(place)) &&
    (dates.some(({ end }) => end <= (s.words[place]?.start ?? 0)) ||
      s.hasAny(DONE, 0, place - 1)) &&
    !s.words.slice(place + 2, place + 2 + DOES).some((_, far) => isListed(place + 2 + far)) &&
    (['person', 'office', 'side'] as const).some((kind) => s.at(kind, place + 1) !== undefined) &&
    s.hasAny(DOING, place + 2, place + 1 + DOES)

  /** «Said Austin spoke»: who is said to do something, right behind the word of speech. */
  const isSaid = (place: number): boolean =>
    s.role('speech').some(({ to }) => to === place - 1) &&
    !s.has('discuss-verb', place - 1, place - 1) &&
    // «Denied Shoigu's claims»: no one who speaks.
    !isPossessive(s, place) &&
    isLatin(s, place - 1) &&
    (s.at('person', place) ?? s.at('office', place) ?? s.at('article', place)) !== undefined

  return {
    begins: (place, start) =>
      place > 0 &&
      (BREAK.test(s.gap(place)) ||
        isTold(place, start) ||
        (isOpened(place) && !isBehindNoun(place)) ||
        isConjoined(place, start) ||
        isAnother(place) ||
        isSaid(place)),
    interrupts: (place) => isOpened(place) && s.has('relative', place, place),
  }
}
