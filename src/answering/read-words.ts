import { partyPlaces } from '#answering/party-places.ts'
import type { Taken } from '#answering/question.ts'
import type { Reading } from '#answering/reading.ts'
import { Calendar, type Day } from '#core/calendar.ts'
import type { Cue } from '#language/cue-reader.ts'
import type { DateMention } from '#language/date-reader.ts'
import type { PersonMention } from '#language/people-reader.ts'
import { type Token, tokens } from '#language/token.ts'

/** A date named in a text, and which of its words name it. */
export type PlacedDate = Omit<DateMention, 'lead'> & {
  readonly from: number
  readonly to: number
  /** The word of its relation; `from` where there is none. */
  readonly lead: number
}

/** A text, read word by word. Places are among `tokens`. */
export type ReadWords = {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly dates: readonly PlacedDate[]
  readonly people: readonly PersonMention[]
  readonly cues: readonly Cue[]
  readonly taken: readonly Taken[]
}

/** The conjunction that is written joined to the next word. */
const WAW = '\u0648'

/** Words after which a unit of time is counted, not dated: English «many», Arabic \u00abkam\u00bb. */
const COUNTING: ReadonlySet<string> = new Set(['many', '\u0643\u0645', '\u0643\u0627\u0645'])

/** Endings of English ordinals written with figures. */
const RANK: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th'])

const DIGITS = /^\d+$/

const place = (mention: DateMention, all: readonly Token[]): PlacedDate => ({
  ...mention,
  from: all.findIndex((token) => token.end > mention.start),
  to: all.findLastIndex((token) => token.start < mention.end),
  lead: all.findIndex((token) => token.end > mention.lead),
})

/** «The 2nd call» names no day of a month. */
const isRank = ({ fields, to, date }: PlacedDate, all: readonly Token[]): boolean =>
  date === null &&
  fields.month === undefined &&
  fields.year === undefined &&
  fields.weekday === undefined &&
  RANK.has(all[to]?.form ?? '') &&
  all[to + 1] !== undefined &&
  all[to + 1]?.form !== 'of'

/** «More than two hours» is how long, not when: spans of hours name no day that a call can be sought by. */
const isLength = ({ rule, fields, date }: PlacedDate): boolean =>
  rule === 'span' &&
  Object.keys(fields).length === 0 &&
  date !== null &&
  Calendar.daysBetween(date.first, date.last) <= 1

/**
 * «How many days after 13 May» asks for the days and names 13 May: read as a date, «days after 13 May»
 * would be some days later. The date behind the unit and its preposition is the one meant.
 */
const uncounted = (
  mention: PlacedDate,
  all: readonly Token[],
  text: string,
  reading: Reading,
  today: Day,
): PlacedDate => {
  const asking = [mention.from - 1, mention.from].find((at) => COUNTING.has(all[at]?.form ?? ''))
  const behind = asking === undefined ? undefined : all[asking + 3]
  if (behind === undefined || Object.keys(mention.fields).length > 0) return mention
  const [own] = reading.dates.read(text.slice(behind.start), { today })
  if (own === undefined) return mention
  const shift = behind.start
  const moved = {
    ...own,
    start: own.start + shift,
    end: own.end + shift,
    lead: own.lead + shift,
    relation: 'after' as const,
  }
  return place(moved, all)
}

/** A surname behind a first name that nothing knows is another person's: «Jane Austen». */
const isSomeoneElse = (
  { from, to }: PersonMention,
  all: readonly Token[],
  text: string,
  reading: Reading,
): boolean => {
  const before = all[from - 1]
  const own = all[from]
  if (before === undefined || own === undefined || from !== to || from < 2) return false
  const written = text.slice(before.start, before.end)
  return (
    /^\p{Lu}\p{Ll}+$/u.test(written) &&
    text.slice(before.end, own.start) === ' ' &&
    !before.forms.some(reading.known)
  )
}

/** Parts of names that count as a person where a party is named: elsewhere they may be words like any other. */
const bareParties = (
  all: readonly Token[],
  whole: readonly PersonMention[],
  cues: readonly Cue[],
  reading: Reading,
): readonly PersonMention[] => {
  const places = partyPlaces(all, whole, cues)
  const isTold = (at: number): boolean =>
    whole.some(({ from, to }) => from <= at && at <= to) || cues.some((cue) => cue.at.includes(at))
  return all.flatMap(({ forms }, at): readonly PersonMention[] => {
    if (!places.has(at) || isTold(at) || forms.some((form) => reading.fillers.has(form))) return []
    const person = forms.map(reading.bareName).find((name) => name !== null)?.person ?? null
    return person === null ? [] : [{ person, from: at, to: at }]
  })
}

/**
 * Reads a text: its words, misspellings mended where one known word is near, the dates, people and
 * signs in it. A word inside a date is never mended and shows no sign: «last» in «last March» says
 * which March.
 */
export const readWords = (text: string, reading: Reading, today: Day): ReadWords => {
  const written = tokens(text, reading.wordForms)
  const dates = reading.dates
    .read(text, { today })
    .filter(
      ({ date, fields, either }) =>
        date !== null || either.length > 0 || Object.keys(fields).length > 0,
    )
    .map((mention) => place(mention, written))
    .map((mention) => uncounted(mention, written, text, reading, today))
    .filter((mention) => !isRank(mention, written) && !isLength(mention))
  const dated = (at: number): boolean => dates.some(({ from, to }) => from <= at && at <= to)
  const taken: Taken[] = []
  const mended = written.map((token, at): Token => {
    if (dated(at) || DIGITS.test(token.form) || token.forms.some(reading.known)) return token
    const [surface = token.form] = token.forms
    const bare = surface.startsWith(WAW) ? [surface, surface.slice(1)] : [surface]
    const as = bare.map(reading.nearest).find((word) => word !== null)
    if (as === undefined || as === null) return token
    taken.push({ written: text.slice(token.start, token.end), as: reading.written(as) })
    return { ...token, form: as, forms: reading.wordForms(as) }
  })
  const whole = reading.people
    .read(mended)
    .filter((mention) => !isSomeoneElse(mention, mended, text, reading))
  const shown = reading.cues.read(mended)
  const people = [...whole, ...bareParties(mended, whole, shown, reading)].sort(
    (a, b) => a.from - b.from,
  )
  const named = (at: number): boolean => people.some(({ from, to }) => from <= at && at <= to)
  const cues = shown.filter(
    ({ sign, at }) =>
      (sign.startsWith('event:') || !at.some(named)) && (sign === 'toward' || !at.every(dated)),
  )
  return { text, tokens: mended, dates, people, cues, taken }
}
