import { Calendar } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import type { DatedCall } from '#ingest/call-group.ts'
import type { CallMention } from '#ingest/call-mention.ts'

/** A call on a day that is still to come has not been held. */
export const asPlanned = (mention: CallMention, published: EdtfDate | null): CallMention => {
  const date = mention.dates.own?.mention.date ?? null
  const ahead = published !== null && date !== null && date.first > published.last
  return ahead && mention.kind === 'held'
    ? { ...mention, kind: 'planned', outlook: 'scheduled' }
    : mention
}

const WEEK = 7

/** «Is due to speak on Friday»: of what is still to come the next such day, and not the last. */
export const asAhead = (
  mention: CallMention,
  at: DatedCall,
  published: EdtfDate | null,
): DatedCall => {
  const { date } = at.on
  const isWeekday = mention.dates.own?.mention.rule === 'weekday'
  const isAhead = mention.kind === 'planned' && mention.outlook !== 'unannounced'
  if (!isAhead || !isWeekday || mention.retold) return at
  if (date === null || published === null || date.last >= published.first) return at
  return { ...at, on: { ...at.on, date: EdtfDate.day(Calendar.plusDays(date.first, WEEK)) } }
}
