import { EdtfDate } from '#core/edtf-date.ts'
import type { PagesLexicon } from '#ingest/page-lexicon.ts'
import { phraseWords } from '#ingest/page-words.ts'
import type { DateMention, DateReader } from '#language/date-reader.ts'
import { fold } from '#language/fold.ts'
import type { Word } from '#language/words.ts'

/** A line that is nothing but a date, with the words that pages print around one. */
export type Dateline = {
  /** The day that it prints whole; null where it prints none, or only that of a change. */
  readonly date: EdtfDate | null
  /** The days that it can be, where it is in numbers that can be read in either order; day before month first. */
  readonly either: readonly EdtfDate[]
  readonly words: string
  /** Whether a word says that the day is that of publication. */
  readonly labelled: boolean
}

/** Reads the datelines of pages. */
export type DatelineReader = {
  /** What a block tells as a dateline; null where it is none. */
  /** `named` says that the page names the block a date or a byline: then names may stand beside the date. */
  read(text: string, words: readonly Word[], named?: boolean): Dateline | null
  /** The day that stands whole in the place line with which an agency begins its first paragraph; null where none does. */
  leading(text: string): Dateline | null
  /** Whether the last label of some words names the day of a change, or today. */
  changes(words: readonly Word[]): boolean
  /** The only whole day of a value such as that of a `time` element; null where there is none. */
  value(text: string): EdtfDate | null
}

/** Longest dateline, in words. */
const LONGEST = 25

/** How many words of a dateline may be unknown: a place, a name. */
const UNKNOWN = 2
const UNKNOWN_LABELLED = 6

/** What is printed is dated after this: earlier days are faults of a site. */
const EARLIEST = '1995-01-01'

/** No date of a dateline is reasoned from it: only whole dates are taken. */
const ANCHOR = { today: '2020-01-01' } as const

/** A day in numbers of which neither can only be the day or only the month. */
const isEither = ({ either, calendar }: DateMention): boolean =>
  calendar === 'gregorian' && either.length === 2 && either.every(EdtfDate.isExact)

/** The readings of a day in numbers, the one that takes the first number for the day before the other. */
const inOrder = (text: string, { start, end, either }: DateMention): readonly EdtfDate[] => {
  const first = Number(fold(text.slice(start, end)).match(/\d{1,2}(?!\d)/)?.[0])
  return either.toSorted(
    (a, b) => Number(Number(b.edtf.slice(8)) === first) - Number(Number(a.edtf.slice(8)) === first),
  )
}

const isWhole = ({ fields, calendar, date }: DateMention): boolean =>
  calendar === 'gregorian' &&
  date !== null &&
  EdtfDate.isExact(date) &&
  date.first >= EARLIEST &&
  fields.year !== undefined &&
  fields.month !== undefined &&
  fields.day !== undefined

/** A time of day, which is no part of a date beside it. */
const CLOCK = /(?<![\p{N}:])\p{N}{1,2}:\p{N}{2}(?::\p{N}{2})?(?![\p{N}:])/gu

const withoutClock = (text: string): string =>
  text.replace(CLOCK, (time) => `|${' '.repeat(time.length - 1)}`)

/** The end of an agency's place line: a dash between spaces, a bracket or a slash. */
const LEAD = /^[^\n]{3,90}?(?:\s[-\u2013\u2014_]{1,2}\s|[)\]/](?:\s|\.|:))/u

/** Makes the reader of datelines. */
export const createDatelineReader = (
  lexicon: PagesLexicon['dateline'],
  dates: DateReader,
): DatelineReader => {
  const set = (phrases: readonly string[]): ReadonlySet<string> =>
    new Set(phrases.flatMap(phraseWords))
  const published = set(lexicon.published)
  const other = set(lexicon.other)
  const besides = set(lexicon.besides)

  const read = (text: string, words: readonly Word[], named = false): Dateline | null => {
    if (words.length === 0 || words.length > LONGEST || !/\p{N}/u.test(text)) return null
    const mentions = dates.read(withoutClock(text), ANCHOR)
    const isDated = ({ start }: Word): boolean =>
      mentions.some((mention) => mention.start <= start && start < mention.end)
    const rest = words.filter(
      (word) =>
        !isDated(word) &&
        !/^\d+$/.test(word.form) &&
        !besides.has(word.form) &&
        !published.has(word.form) &&
        !other.has(word.form),
    )
    const labelled = words.some(({ form }) => published.has(form))
    const isLabelled = labelled || words.some(({ form }) => other.has(form))
    if (mentions.length === 0 && rest.length > 0) return null
    if (rest.length > (isLabelled || named ? UNKNOWN_LABELLED : UNKNOWN)) return null
    if (
      mentions.length > 0 &&
      rest.length > 0 &&
      !mentions.some((one) => isWhole(one) || isEither(one))
    )
      return null

    let from = 0
    const whole = mentions.flatMap((mention) => {
      const before = words.filter(({ start }) => start >= from && start < mention.start)
      from = mention.end
      const label = before.findLast(({ form }) => published.has(form) || other.has(form))
      const changed = label !== undefined && other.has(label.form) && !published.has(label.form)
      return (isWhole(mention) || isEither(mention)) && !changed
        ? [{ mention, named: label !== undefined }]
        : []
    })
    const best = whole.find(({ named }) => named) ?? whole[0]
    return best === undefined
      ? { date: null, either: [], words: text, labelled: false }
      : {
          date: isWhole(best.mention) ? best.mention.date : null,
          either: isWhole(best.mention) ? [] : inOrder(text, best.mention),
          words: text.slice(best.mention.start, best.mention.end),
          labelled: labelled && best.named,
        }
  }

  const only = (text: string): DateMention | null => {
    const whole = dates.read(withoutClock(text), ANCHOR).filter(isWhole)
    const first = whole[0]
    return first !== undefined && whole.every(({ date }) => date?.edtf === first.date?.edtf)
      ? first
      : null
  }

  return Object.freeze({
    read,
    leading(text: string): Dateline | null {
      const lead = LEAD.exec(text.slice(0, 120))?.[0]
      const mention = lead === undefined ? null : only(lead)
      return mention === null
        ? null
        : {
            date: mention.date,
            either: [],
            words: text.slice(mention.start, mention.end),
            labelled: false,
          }
    },
    changes(words: readonly Word[]): boolean {
      const label = words.findLast(({ form }) => published.has(form) || other.has(form))
      return label !== undefined && other.has(label.form) && !published.has(label.form)
    },
    value: (text: string) => only(text.slice(0, 200))?.date ?? null,
  })
}
