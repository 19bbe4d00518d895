import { Calendar, type Day } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import type { Say } from '#replies/phrasebook.ts'

const parts = (
  day: Day,
): { readonly day: number; readonly month: number; readonly year: string } => ({
  day: Number(day.slice(8, 10)),
  month: Number(day.slice(5, 7)),
  year: day.slice(0, 4),
})

const dayWords = (day: Day, say: Say, weekday: boolean): string => {
  const { day: number, month, year } = parts(day)
  const values = { day: String(number), month: say(`month-${month}`), year }
  return weekday
    ? say('date-weekday', { ...values, weekday: say(`weekday-${Calendar.weekday(day)}`) })
    : say('date-day', values)
}

const intervalWords = (date: EdtfDate, say: Say): string => {
  const from = parts(date.first)
  const to = parts(date.last)
  const month = say(`month-${to.month}`)
  if (from.year === to.year && from.month === to.month)
    return say('date-between-days', {
      from: String(from.day),
      to: String(to.day),
      month,
      year: to.year,
    })
  return say('date-between', {
    from: dayWords(date.first, say, false),
    to: dayWords(date.last, say, false),
  })
}

const plain = (date: EdtfDate, say: Say, weekday: boolean): string => {
  const exact = EdtfDate.of(date.edtf.replaceAll('~', ''))
  const { month, year } = parts(exact.first)
  switch (exact.precision) {
    case 'day':
      return dayWords(exact.first, say, weekday && !date.approximate)
    case 'month':
      return say('date-month', { month: say(`month-${month}`), year })
    case 'year':
      return say('date-year', { year })
    case 'interval':
      return intervalWords(exact, say)
  }
}

/**
 * A date in the reader's words, its precision said: «12 July 2024», «March 2023», «about …»,
 * «between … and …». With the weekday where asked and the day is certain. Never digits with hyphens.
 */
export const dateWords = (date: EdtfDate, say: Say, weekday = false): string => {
  const words = plain(date, say, weekday)
  // An interval says by itself that the day is not known.
  return date.approximate && date.precision !== 'interval'
    ? say('date-about', { date: words })
    : words
}

/** A date in the reader's words with what comes before it in a sentence: «on 12 July», «in March», «between …». */
export const whenWords = (date: EdtfDate, say: Say, weekday = false): string => {
  const words = dateWords(date, say, weekday)
  if (EdtfDate.isExact(date)) return say('when-day', { date: words })
  const named = date.precision === 'month' || date.precision === 'year'
  return say(named && !date.approximate ? 'when-month' : 'when-loose', { date: words })
}
