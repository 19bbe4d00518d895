import type { Day } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import type { DateReader } from '#language/date-reader.ts'
import { words } from '#language/words.ts'

/** What an editor's words for a date come to. */
export type TypedDate =
  | { readonly kind: 'date'; readonly date: EdtfDate }
  /** Figures that can be read two ways. */
  | { readonly kind: 'either'; readonly dates: readonly EdtfDate[] }
  | { readonly kind: 'unclear' }

/** A preposition of a date in either language («on», «في») has two letters; longer words change what it means. */
const PREPOSITION = 2

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
  if (mention === undefined || others.length > 0) return { kind: 'unclear' }
  const before = words(typed.slice(0, Math.min(mention.lead, mention.start)))
  const behind = words(typed.slice(mention.end))
  const [preposition, ...more] = before
  const isBare = more.length === 0 && (preposition?.form.length ?? 0) <= PREPOSITION
  if (!isBare || behind.length > 0) return { kind: 'unclear' }
  if (mention.either.length > 0) return { kind: 'either', dates: mention.either }
  const isOn = mention.relation === 'on' || mention.relation === 'around'
  return mention.date === null || !isOn ? { kind: 'unclear' } : { kind: 'date', date: mention.date }
}
