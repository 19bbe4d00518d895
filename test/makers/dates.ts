import fc from 'fast-check'
import { Calendar, type Day } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'

/** Any day from 1900 to 2099. */
export const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 73_048 })
  .map((days) => Calendar.plusDays('1900-01-01', days))

const written = fc.tuple(fc.constantFrom(4, 7, 10), fc.constantFrom('', '~')).map(
  ([length, tilde]) =>
    (day: Day) =>
      `${day.slice(0, length)}${tilde}`,
)

const simple = fc.tuple(anyDay, written).map(([day, write]) => write(day))

/** Two bounds, near each other often enough that one can reach over the other. */
const interval = fc
  .tuple(anyDay, fc.oneof(fc.nat(9), fc.nat(800)), written, written)
  .map(([day, days, from, to]) => `${from(day)}/${to(Calendar.plusDays(day, days))}`)
  .filter((text) => EdtfDate.parse(text) !== null)

/** Any date of the subset: days, months and years, sure and approximate, and intervals of them. */
export const anyDate: fc.Arbitrary<EdtfDate> = fc.oneof(simple, interval).map(EdtfDate.of)

/** Dates of a few weeks in which many can be the same day. */
export const closeDate: fc.Arbitrary<EdtfDate> = fc
  .constantFrom(
    '2022-10-16',
    '2022-10-20',
    '2022-10-23',
    '2022-10-20~',
    '2022-10-17~/2022-10-22',
    '2022-10',
    '2022-11',
    '2022',
  )
  .map(EdtfDate.of)
