import type { CalendarDate, DateExpression } from '#language/date-expression.ts'

/** What a rule has read from an item on: the expression, its own name, and the item behind. */
export type FoundDate = {
  readonly expression: DateExpression
  readonly rule: string
  readonly to: number
}

/** A date of the calendar of which nothing is known but what is given. */
export const calendarDate = (known: Partial<Omit<CalendarDate, 'kind'>>): CalendarDate => ({
  kind: 'calendar',
  calendar: 'gregorian',
  year: null,
  month: null,
  day: null,
  weekday: null,
  toward: null,
  named: false,
  nth: false,
  ...known,
})
