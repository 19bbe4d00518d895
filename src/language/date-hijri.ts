import { Calendar } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'

/** The first day of the Hijri era, 16 July 622 of the Julian calendar, as the Gregorian one counts back. */
const EPOCH = '0622-07-19'

/** Days before the first of a month of the tabular calendar: 30 and 29 in turn, 11 leap years of 30. */
const daysBefore = (year: number, month: number): number =>
  Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30)

/**
 * The Gregorian date of a Hijri one, always approximate: the months begin with the moon that is seen,
 * so that lands differ by a day or two from each other and from the tabular calendar used here. A day
 * of a month is about a day; a month alone, about a month. Null where there is no such date.
 */
export const hijriToGregorian = (
  year: number,
  month: number,
  day: number | null,
): EdtfDate | null => {
  if (year < 1 || year > 9000 || month < 1 || month > 12) return null
  if (day !== null && (day < 1 || day > 30)) return null
  const gregorian = Calendar.plusDays(EPOCH, daysBefore(year, month) + (day ?? 15) - 1)
  return EdtfDate.parse(`${day === null ? gregorian.slice(0, 7) : gregorian}~`)
}
