import type { CallRole } from '#ingest/call-lexicon.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import { dateHead, headsOf } from '#ingest/date-head.ts'
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

/** «MOSCOW, July 13 (Agency) -»: the place and day of an article, before its first words. */
const DATELINE = /^(?:[^.:;]{2,70}?[\s)](?:-|–|—|ـ)\s|[^.:;]{2,30}?\s[-–—]\s[^.:;]{3,24}:\s)/u

/** Words that tell of something: a dateline has none. */
const SPOKEN: readonly CallRole[] = ['speech', 'hold-verb', 'talk-verb', 'phone-verb', 'call']

const isOfDateline = (s: CallSentence, to: number): boolean => {
  if (s.paragraph > 1 || s.span.start > 1) return false
  const line = DATELINE.exec(s.text)?.[0]
  if (line === undefined || (s.words[to]?.end ?? 0) > line.length) return false
  const last = s.words.findLastIndex(({ end }) => end <= line.length)
  return (
    !s.hasAny(SPOKEN, 0, last) &&
    s.signs.every(({ from, label }) => from > last || label.sign !== 'person')
  )
}

/** Words that tell of a call between an event and a day: the day is of the call. */
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
    const { head, told } = dateHead(s, outer, clauses, from, last)
    const opening =
      from <= 5 &&
      clauses[from] === 0 &&
      isOpening(s, from) &&
      !outer.some(({ at }) => clauses[at] === clauses[from])
    // «Two days after Putin declared martial law on Wednesday»: the day of the other event.
    const isOfEvent = counted.some((end) => {
      const last = wordAt(s, end)
      const tellsCall = s.hasAny(CALLED, last + 1, from - 1)
      return mention.start > end && from - last <= COUNTED && !tellsCall
    })
    placed.push({
      mention,
      words: s.text.slice(mention.start, mention.end),
      wide: s.text.slice(s.words[Math.max(0, from - 1)]?.start ?? mention.start, mention.end),
      from,
      to: last,
      clause: clauses[told && head !== null ? head.at : from] ?? -1,
      of: isOfEvent || isOwned(s, from) ? 'other' : opening ? 'call' : (head?.of ?? 'other'),
      head: head?.at ?? -1,
      opening,
    })
  }
  return placed
}
