import type { CalendarDate, DateExpression } from '#language/date-expression.ts'

/** What is printed of a date, before any reasoning; what is not printed is left out. */
export type DateFields = {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday?: number
}

/** The date of a calendar that an expression is, or is a part of; null where it is of another kind. */
export const calendarOf = (expression: DateExpression): CalendarDate | null =>
  expression.kind === 'calendar' ? expression : expression.kind === 'part' ? expression.of : null

/** What an expression prints of a date. */
export const fieldsOf = (expression: DateExpression): DateFields => {
  const date = calendarOf(expression)
  const weekday =
    date?.weekday ??
    (expression.kind === 'weekday' ||
    expression.kind === 'day-shift' ||
    expression.kind === 'either'
      ? expression.weekday
      : null)
  const year =
    date?.year?.kind === 'number'
      ? date.year.year
      : expression.kind === 'either'
        ? expression.year
        : expression.kind === 'season' && expression.year?.kind === 'number'
          ? expression.year.year
          : null
  return {
    ...(year === null ? {} : { year }),
    ...(date?.month?.kind === 'named' ? { month: date.month.month } : {}),
    ...(date === null || date.day === null ? {} : { day: date.day }),
    ...(weekday === null ? {} : { weekday }),
  }
}
