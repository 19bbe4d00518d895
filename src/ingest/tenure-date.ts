import { Calendar } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import type { DatedCall } from '#ingest/call-group.ts'
import type { CallMention } from '#ingest/call-mention.ts'
import type { TwoPeople } from '#ingest/group-people.ts'
import type { OfficeHolders } from '#ingest/office-holders.ts'
import { YEARS_OF_CALLS } from '#ingest/years-of-calls.ts'

const two = (value: number): string => String(value).padStart(2, '0')

const dateIn = (year: number, month: number, day: number | undefined): EdtfDate | null => {
  if (day === undefined) return EdtfDate.of(`${year}-${two(month)}`)
  const text = `${year}-${two(month)}-${two(day)}`
  return Calendar.isDay(text) ? EdtfDate.day(text) : null
}

/**
 * On a page without its day «12 July» is of the one year in which both held their offices on that day:
 * Austin and Belousov did so in one July. Unchanged where there are several such years, and null where
 * there is none: then these two did not speak that day.
 */
export const dateInTenure = (
  at: DatedCall,
  { dates, kind }: CallMention,
  people: TwoPeople,
  holders: OfficeHolders,
): DatedCall | null => {
  const { own } = dates
  if (own === null || at.on.date !== null || at.dated !== 'own' || kind !== 'held') return at
  const { month, day, year: printed } = own.mention.fields
  if (month === undefined || printed !== undefined) return at
  const days: EdtfDate[] = []
  for (let year = YEARS_OF_CALLS.first; year <= YEARS_OF_CALLS.last; year += 1) {
    const date = dateIn(year, month, day)
    if (date !== null && people.every((person) => holders.served(person, date))) days.push(date)
  }
  const [only, ...others] = days
  if (only === undefined) return null
  const { words } = at.on
  if (others.length > 0 || words === null) return at
  return { on: { date: only, basis: 'year-inferred', words, rule: own.mention.rule }, dated: 'own' }
}
