import { Calendar } from '#core/calendar.ts'
import type { Call } from '#core/call.ts'
import type { EdtfDate } from '#core/edtf-date.ts'

const distance = (call: Call, date: EdtfDate): number => {
  const middle = (d: EdtfDate): string =>
    Calendar.plusDays(d.first, Math.floor(Calendar.daysBetween(d.first, d.last) / 2))
  return Math.abs(Calendar.daysBetween(middle(call.on.date), middle(date)))
}

/** The call whose day is nearest to a date; the latest where no date is asked for. */
export const nearestCall = (calls: readonly Call[], date: EdtfDate | null): Call | null => {
  if (date === null) return calls.at(-1) ?? null
  return [...calls].sort((a, b) => distance(a, date) - distance(b, date))[0] ?? null
}
