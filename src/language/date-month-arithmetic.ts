import { Calendar, type Day } from '#core/calendar.ts'

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** A year and month as EDTF writes it; null outside the years 1 to 9999. */
export const monthText = (year: number, month: number): string | null =>
  year >= 1 && year <= 9999 && month >= 1 && month <= 12 ? `${pad(year, 4)}-${pad(month, 2)}` : null

/** A year as EDTF writes it; null outside the years 1 to 9999. */
export const yearText = (year: number): string | null =>
  year >= 1 && year <= 9999 ? pad(year, 4) : null

/** The day of a year, month and day of the month; null where it does not exist. */
export const dayOf = (year: number, month: number, day: number): Day | null => {
  const text = `${monthText(year, month) ?? ''}-${pad(day, 2)}`
  if (text.length !== 10 || day < 1 || day > 31) return null
  return day <= 28 || Calendar.isDay(text) ? text : null
}

export const yearOf = (day: Day): number => Number(day.slice(0, 4))
export const monthOf = (day: Day): number => Number(day.slice(5, 7))

/** The month so many months from the month of a day. */
export const shiftMonth = (
  day: Day,
  months: number,
): { readonly year: number; readonly month: number } => {
  const count = yearOf(day) * 12 + monthOf(day) - 1 + months
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 }
}
