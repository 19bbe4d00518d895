import { z } from 'zod'
import { DATE_ROLES, type DateLexicon } from '#language/date-lexicon.ts'

/** YAML reads bare numbers and `no` as other than text; a list of words is text throughout. */
const wordList = z.array(z.string().min(1))

const names = z.strictObject({ sure: wordList, unsure: wordList, short: wordList.optional() })

/** A record with just the keys given: a number left out, or one too many, is a mistake of the editor. */
const byNumber = <Schema extends z.ZodType>(numbers: readonly number[], value: Schema) =>
  z.record(z.enum(numbers.map(String)), value)

const upTo = (first: number, last: number, step = 1): readonly number[] =>
  Array.from({ length: (last - first) / step + 1 }, (_, at) => first + at * step)

const ones = byNumber(upTo(1, 9), wordList)
const teens = byNumber(upTo(10, 19), wordList)

const unit = z.strictObject({ one: wordList, two: wordList, many: wordList })

const TOWARDS = [
  'last',
  'this',
  'next',
  'previous',
  'recent',
  'before-last',
  'after-next',
  'same',
] as const

/** The words of dates, as `knowledge/lexicon/dates.yaml` holds them. */
export const dateLexiconSchema = z.strictObject({
  clitics: z.strictObject({
    conjunctions: wordList,
    prepositions: wordList,
    article: z.string().min(1),
  }),
  months: byNumber(upTo(1, 12), names),
  hijriMonths: byNumber(upTo(1, 12), names),
  notMisspelt: wordList,
  weekdays: byNumber(upTo(1, 7), names),
  seasons: z.record(z.enum(['spring', 'summer', 'autumn', 'winter']), wordList),
  cardinals: z.strictObject({ ones, teens, tens: byNumber(upTo(20, 90, 10), wordList) }),
  ordinals: z.strictObject({ ones, teens, tens: byNumber(upTo(20, 30, 10), wordList) }),
  days: byNumber(upTo(-2, 2), wordList),
  units: z.record(z.enum(['minute', 'hour', 'day', 'week', 'month', 'year']), unit),
  towardBefore: z.partialRecord(z.enum(TOWARDS), wordList),
  towardAfter: z.partialRecord(z.enum(TOWARDS), wordList),
  periods: z.array(
    z.strictObject({ unit: z.enum(['week', 'month', 'year']), shift: z.int(), words: wordList }),
  ),
  parts: z.record(z.enum(['early', 'mid', 'late']), wordList),
  roles: z.record(z.enum(DATE_ROLES), wordList),
})

/** The lexicon of dates of a file. Throws where the file is not of the schema. */
export const dateLexiconOf = (file: unknown): DateLexicon => dateLexiconSchema.parse(file)
