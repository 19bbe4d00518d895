import { Calendar } from '#core/calendar.ts'
import type { SubscriptionChoices } from '#notices/subscription.ts'

const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && least <= value && value <= most

const LAST_MINUTE = 1439

/** What is wrong with a subscriber's choices, for whoever wrote the program; null where nothing is. */
export const checkChoices = (choices: SubscriptionChoices): string | null => {
  const { cadence, quiet, timeZone, kinds, who } = choices
  if (!Calendar.isZone(timeZone)) return `no time zone: ${timeZone}`
  if (kinds.length === 0) return 'no kinds of calls'
  if (who.kind === 'chosen' && who.sides.length + who.people.length === 0) return 'nobody chosen'
  if (cadence.kind !== 'at-once' && !isWhole(cadence.hour, 0, 23)) return `no hour: ${cadence.hour}`
  if (cadence.kind === 'weekly' && !isWhole(cadence.weekday, 1, 7))
    return `no weekday: ${cadence.weekday}`
  if (quiet === null) return null
  const { from, to } = quiet
  if (!isWhole(from, 0, LAST_MINUTE) || !isWhole(to, 0, LAST_MINUTE) || from === to)
    return `no quiet hours: ${from}\u2013${to}`
  return null
}
