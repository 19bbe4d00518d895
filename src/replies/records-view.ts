import type { Sources } from '#answering/sources.ts'
import { Calendar } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import { FORGOTTEN, type KeptOfChat } from '#notices/chat-records.ts'
import { clockTime, type ZoneRegion } from '#replies/settings-zones.ts'
import type { Speech } from '#replies/speech.ts'

/** What is kept about a chat, and what it takes to say it. */
export type RecordsView = {
  readonly kept: KeptOfChat
  /** Who asks. */
  readonly person: string
  readonly speech: Speech
  readonly sources: Sources
  readonly zones: readonly ZoneRegion[]
  /** The zone in whose clock times are told. */
  readonly timeZone: string
  /** Milliseconds since 1970. */
  readonly now: number
}

/** A person of the chat: «you», or their number. */
export const personWords = ({ person: asking, speech }: RecordsView, person: string): string => {
  if (person === FORGOTTEN) return speech.say('records-forgotten')
  return person === asking ? speech.say('records-you') : speech.say('records-person', { person })
}

/** An instant as its day and its time of day. */
export const momentWords = (
  { speech, timeZone }: RecordsView,
  instant: number,
): { readonly date: string; readonly time: string } => {
  const { day, minute } = Calendar.localTime(instant, timeZone)
  return { date: speech.date(EdtfDate.day(day)), time: clockTime(minute) }
}
