import type { Day } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import type { DateMention, DateReader } from '#language/date-reader.ts'
import { words } from '#language/words.ts'

/** What an editor's words for a date come to. */
export type TypedDate =
  | { readonly kind: 'date'; readonly date: EdtfDate }
  /** Figures that can be read two ways. */
  | { readonly kind: 'either'; readonly dates: readonly EdtfDate[] }
  /** A day that the calendar does not have, such as 31 February. */
  | { readonly kind: 'no-such-day' }
  | { readonly kind: 'unclear' }

/** A preposition of a date in either language («on», «في») has two letters; longer words change what it means. */
const PREPOSITION = 2

/** A whole date in figures, in any order. */
const FIGURES = /^\p{Nd}+([./-])\p{Nd}+\1\p{Nd}+$/u

/** A number with its ending, such as «32» or «32nd». */
const NUMBER = /^\p{Nd}+(?:st|nd|rd|th)?$/u

/** Whether a date has the day and the month of none: a day too many, or one that its month does not have. */
const isNoDay = ({ fields, date, either, calendar }: DateMention, before: string | null): boolean =>
  calendar === 'gregorian' &&
  fields.month !== undefined &&
  (fields.day === undefined
    ? before !== null && NUMBER.test(before)
    : date === null && either.length === 0)

/**
 * Reads a date that an editor typed: EDTF of the supported subset, or one date in words, in either
 * language, and nothing else. Words such as «yesterday» count from the day of publication; where that is
 * not known, from today.
 */
export const readTypedDate = (
  text: string,
  from: { readonly published: EdtfDate | null; readonly today: Day },
  dates: DateReader,
): TypedDate => {
  const typed = text.trim()
  const edtf = EdtfDate.parse(typed)
  if (edtf !== null) return { kind: 'date', date: edtf }
  const anchor = from.published === null ? { today: from.today } : { published: from.published }
  const [mention, ...others] = dates.read(typed, anchor)
  if (mention === undefined) return { kind: FIGURES.test(typed) ? 'no-such-day' : 'unclear' }
  if (others.length > 0) return { kind: 'unclear' }
  const before = words(typed.slice(0, Math.min(mention.lead, mention.start)))
  const behind = words(typed.slice(mention.end))
  const [preposition, ...more] = before
  if (isNoDay(mention, before.at(-1)?.form ?? null)) return { kind: 'no-such-day' }
  const isBare = more.length === 0 && (preposition?.form.length ?? 0) <= PREPOSITION
  if (!isBare || behind.length > 0) return { kind: 'unclear' }
  if (mention.either.length > 0) return { kind: 'either', dates: mention.either }
  const isOn = mention.relation === 'on' || mention.relation === 'around'
  return mention.date === null || !isOn ? { kind: 'unclear' } : { kind: 'date', date: mention.date }
}
