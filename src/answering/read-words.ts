import type { Taken } from '#answering/question.ts'
import type { Reading } from '#answering/reading.ts'
import type { Day } from '#core/calendar.ts'
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

const DIGITS = /^\d+$/

const place = (mention: DateMention, all: readonly Token[]): PlacedDate => ({
  ...mention,
  from: all.findIndex((token) => token.end > mention.start),
  to: all.findLastIndex((token) => token.start < mention.end),
  lead: all.findIndex((token) => token.end > mention.lead),
})

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
  const dated = (at: number): boolean => dates.some(({ from, to }) => from <= at && at <= to)
  const taken: Taken[] = []
  const mended = written.map((token, at): Token => {
    if (dated(at) || DIGITS.test(token.form) || token.forms.some(reading.known)) return token
    const as = token.forms.map(reading.nearest).find((word) => word !== null)
    if (as === undefined || as === null) return token
    taken.push({ written: text.slice(token.start, token.end), as: reading.written(as) })
    return { ...token, form: as, forms: reading.wordForms(as) }
  })
  const people = reading.people
    .read(mended)
    .filter((mention) => !isSomeoneElse(mention, mended, text, reading))
  const named = (at: number): boolean => people.some(({ from, to }) => from <= at && at <= to)
  const cues = reading.cues
    .read(mended)
    .filter(
      ({ sign, at }) =>
        (sign.startsWith('event:') || !at.some(named)) && (sign === 'toward' || !at.every(dated)),
    )
  return { text, tokens: mended, dates, people, cues, taken }
}
