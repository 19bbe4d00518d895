import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { EdtfDate } from '#core/edtf-date.ts'
import { dateLexiconOf } from '#knowledge/date-lexicon-schema.ts'
import type { DateAnchor } from '#language/date-anchor.ts'
import { createDateReader, type DateMention } from '#language/date-reader.ts'

/** A phrase, when it was said, the words of its dates, and what they mean. */
export type DatePhrase = {
  readonly said: string
  readonly text: string
  readonly anchor: DateAnchor
  readonly words: readonly string[]
  readonly dates: readonly string[]
}

/** The reader with the words of the project's own lexicon. */
export const dateReader = createDateReader(
  dateLexiconOf(parse(readFileSync('knowledge/lexicon/dates.yaml', 'utf8'))),
)

const value = z.coerce.string()

const tableSchema = z.array(
  z.strictObject({
    published: value.optional(),
    today: value.optional(),
    read: z.record(z.string(), z.union([z.array(value), value.transform((one) => [one])])),
  }),
)

const anchorOf = (published: string | undefined, today: string | undefined): DateAnchor => {
  if (today !== undefined) return { today }
  if (published !== undefined) return { published: EdtfDate.of(published) }
  throw new Error('A group of phrases needs the day on which they were said')
}

/** The phrases of a file such as `date-phrases.yaml`, whose head says how it is written. */
export const datePhrases = (file: string): readonly DatePhrase[] =>
  tableSchema.parse(parse(readFileSync(file, 'utf8'))).flatMap(({ published, today, read }) =>
    Object.entries(read).map(([marked, dates]) => ({
      said: published ?? today ?? '',
      text: marked.replaceAll(/[[\]]/g, ''),
      anchor: anchorOf(published, today),
      words: [...marked.matchAll(/\[([^\]]*)\]/g)].map(([, words]) => words ?? ''),
      dates,
    })),
  )

/** What was read of a date, in the notation of the tables. */
export const inNotation = ({ date, either, relation }: DateMention): string => {
  const several = either.map(({ edtf }) => edtf).join(' or ')
  const whole = [date?.edtf ?? '', date === null || several === '' ? several : `(${several})`]
  const text = whole.filter((part) => part !== '').join(' ')
  return [relation === 'on' ? '' : relation, text === '' ? 'unknown' : text]
    .filter((part) => part !== '')
    .join(' ')
}

/** Whether a mention offers a certain day. */
export const isCertain = ({ date }: DateMention): boolean => date !== null && EdtfDate.isExact(date)
