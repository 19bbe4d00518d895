import { Calendar, type Day } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'

/** How far beyond a vague expected span («a few days ago») an offered one may reach, in days. */
const SLACK = 7

const isVague = (date: EdtfDate): boolean => date.precision === 'interval' || date.approximate

const sameSpan = (a: EdtfDate, b: EdtfDate): boolean => a.first === b.first && a.last === b.last

const near = (expected: EdtfDate, offered: EdtfDate): boolean =>
  isVague(expected) &&
  !EdtfDate.isExact(offered) &&
  EdtfDate.overlap(expected, offered) &&
  offered.first >= Calendar.plusDays(expected.first, -SLACK) &&
  offered.last <= Calendar.plusDays(expected.last, SLACK)

/** What a date of a call is compared with: the expected one, other honest ones, and where an undated main call may be put. */
export type ExpectedDate = {
  readonly date: EdtfDate | null
  readonly or: readonly (EdtfDate | null)[]
  /** The day of publication, of a main call; null of a recalled one, or where it is unknown. */
  readonly around: Day | null
}

/**
 * Whether an offered date is right. A day, month or year must be just that one; of a vague date («about», «between»)
 * a vague one that overlaps it and is about as wide; where the text determines none, none, or for a main call a date
 * that is no single day and contains the day of publication.
 */
export const isRightDate = (expected: ExpectedDate, offered: EdtfDate | null): boolean => {
  const { date, or, around } = expected
  const honest = [date, ...or]
  if (offered === null) return honest.includes(null)
  if (honest.some((one) => one !== null && (sameSpan(one, offered) || near(one, offered))))
    return true
  return (
    date === null &&
    around !== null &&
    !EdtfDate.isExact(offered) &&
    EdtfDate.contains(offered, EdtfDate.day(around))
  )
}
