import { readMonthYear } from '#language/date-calendar-rules.ts'
import { readCounted } from '#language/date-count-rules.ts'
import { readDayRule } from '#language/date-day-rules.ts'
import type { FoundDate } from '#language/date-found.ts'
import type { DateText } from '#language/date-items.ts'
import { readPeriodRule } from '#language/date-period-rules.ts'
import { readSpan } from '#language/date-span-rules.ts'
import { readYearAlone } from '#language/date-year-rules.ts'

/** The one date that begins at an item, by the first rule that reads it; null where none does. */
export const readSingle = (t: DateText, at: number): FoundDate | null =>
  readDayRule(t, at) ??
  readSpan(t, at) ??
  readCounted(t, at) ??
  readPeriodRule(t, at) ??
  readYearAlone(t, at) ??
  readMonthYear(t, at)
