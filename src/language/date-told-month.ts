import type { DateText } from '#language/date-items.ts'
import type { DateRole } from '#language/date-lexicon.ts'

const near = (t: DateText, at: number): boolean => t.gap(at) === ''

const LEADS: readonly DateRole[] = [
  'in',
  'on',
  'day-noun',
  'since',
  'until',
  'before',
  'after',
  'between',
  'from',
  'to',
  'by',
]

/** How many words back a list of days is followed to the preposition before it. */
const LIST = 12

/** Whether a day, or the list of days that it stands in, has a preposition or a weekday before it. */
const isLed = (t: DateText, at: number): boolean => {
  for (let place = at - 1; place >= 0 && place > at - LIST; place -= 1) {
    if (t.sense(place).weekday !== undefined || LEADS.some((role) => t.has(place, role)))
      return true
    const { ordinal, cardinal } = t.sense(place)
    const listed = t.has(place, 'and') || t.has(place, 'then') || t.has(place, 'the')
    if (!listed && t.width(place) === 0 && ordinal === undefined && cardinal === undefined)
      return false
  }
  return false
}

/** Whether the month at an item stands by itself: no «present», no «second», no «that precedes it». */
const isBare = (t: DateText, at: number): boolean => {
  if (!near(t, at + 1)) return true
  const item = t.items[at + 1]
  if (item === undefined || item.joined) return true
  return !(
    item.definite ||
    item.sense.after !== undefined ||
    t.has(at + 1, 'that') ||
    t.has(at + 1, 'relative') ||
    t.has(at + 1, 'following') ||
    t.has(at + 1, 'preceding')
  )
}

/**
 * The item behind words that give a day the month named before: «23 of it», «21 of the month»; null
 * where other words stand. The day begins at the first item, the words at the second, behind the
 * «of» if there is one.
 */
export const readToldMonth = (
  t: DateText,
  day: number,
  at: number,
  linked: boolean,
): number | null => {
  if (!linked) return t.has(at, 'of-it') && near(t, at) && isLed(t, day) ? at + 1 : null
  const unit = t.sense(at).unit
  if (unit?.unit !== 'month' || unit.many !== 'one' || !near(t, at)) return null
  const definite = t.items[at]?.arabic === true ? t.definite(at) : t.has(at - 1, 'the')
  return definite && isBare(t, at) ? at + 1 : null
}
