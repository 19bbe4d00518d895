/** A unit that time is counted in. */
export type TimeUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'

/** Which one of several in time is meant, as «last», «this» and «next» say it. */
export type Toward =
  | 'last'
  | 'this'
  | 'next'
  | 'previous'
  | 'recent'
  | 'before-last'
  | 'after-next'
  | 'same'

/** How a date stands to what is spoken of: on it, or before, after, since, until or around it. */
export type DateRelation = 'on' | 'before' | 'after' | 'since' | 'until' | 'around'

export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

/** The part of a week, a month or a year that is meant; `so-far` and `rest` are up to and from the day of speaking. */
export type PeriodPart =
  | 'early'
  | 'mid'
  | 'late'
  | 'so-far'
  | 'rest'
  | 'half-1'
  | 'half-2'
  | 'quarter-1'
  | 'quarter-2'
  | 'quarter-3'
  | 'quarter-4'
  | 'week-1'
  | 'week-2'
  | 'week-3'
  | 'week-4'
  | 'week-last'

/** A year: printed, counted from the present one, or the one last spoken of. */
export type YearRef =
  | { readonly kind: 'number'; readonly year: number }
  /** The year of the date that it is listed with, or of the stretch that it is told to lie in. */
  | { readonly kind: 'lent'; readonly year: number }
  | { readonly kind: 'shift'; readonly years: number }
  | { readonly kind: 'same' }

/** A month: by its name, counted from the present one, or the one last spoken of. */
export type MonthRef =
  | { readonly kind: 'named'; readonly month: number }
  | { readonly kind: 'shift'; readonly months: number }
  | { readonly kind: 'same' }
  /** The one last spoken of, by words that are no date where none was: «23 of it», «21 of the month». */
  | { readonly kind: 'told' }

/** What is printed of a date of a calendar. */
export type CalendarDate = {
  readonly kind: 'calendar'
  readonly calendar: 'gregorian' | 'hijri'
  readonly year: YearRef | null
  readonly month: MonthRef | null
  readonly day: number | null
  readonly weekday: number | null
  readonly toward: Toward | null
  /** Whether the words are a name, as of a war or a street: then no year is reasoned. */
  readonly named: boolean
  /** Whether the day may be the place of its weekday in the month: «the second Sunday of May». */
  readonly nth: boolean
}

/** What the words of a date say, before anything is reasoned from the day of speaking. */
export type DateExpression =
  | CalendarDate
  /** Numbers that are two days, by which of them is the month. */
  | {
      readonly kind: 'either'
      readonly year: number | null
      readonly one: number
      readonly other: number
      readonly weekday: number | null
    }
  /** A day counted from today; the weekday is printed beside it or not. */
  | { readonly kind: 'day-shift'; readonly days: number; readonly weekday: number | null }
  /** A weekday, most recent unless said otherwise; of a week counted from the present one. */
  | {
      readonly kind: 'weekday'
      readonly weekday: number
      readonly toward: Toward | null
      readonly weeks: number | null
      readonly loose: boolean
    }
  /** So many units ago or from now; null for «some». */
  | {
      readonly kind: 'count'
      readonly unit: TimeUnit
      readonly count: number | null
      readonly sign: 1 | -1
      readonly approximate: boolean
    }
  /** The stretch of so many units up to now, or from now. */
  | {
      readonly kind: 'span'
      readonly unit: TimeUnit
      readonly count: number | null
      readonly sign: 1 | -1
    }
  /** So many units from the date last spoken of. */
  | {
      readonly kind: 'from-mention'
      readonly unit: TimeUnit
      readonly count: number | null
      readonly sign: 1 | -1
      readonly approximate: boolean
    }
  /** So many units from an event that the words behind them name: it dates nothing by itself. */
  | {
      readonly kind: 'from-event'
      readonly unit: TimeUnit
      readonly count: number | null
      readonly sign: 1 | -1
    }
  /** So many units from a date that is printed beside them. */
  | {
      readonly kind: 'from-date'
      readonly unit: TimeUnit
      readonly count: number | null
      readonly sign: 1 | -1
      readonly approximate: boolean
      readonly of: DateExpression
    }
  | {
      readonly kind: 'period'
      readonly unit: 'week' | 'month' | 'year' | 'weekend'
      readonly shift: number | 'same'
      readonly part: PeriodPart | null
    }
  | { readonly kind: 'part'; readonly part: PeriodPart; readonly of: CalendarDate }
  | {
      readonly kind: 'season'
      readonly season: Season
      readonly year: YearRef | null
      readonly toward: Toward | null
    }
  | { readonly kind: 'interval'; readonly from: DateExpression; readonly to: DateExpression }
  /** A date that hangs on something else than the day of speaking, such as «two days after the call». */
  | { readonly kind: 'unknown' }
