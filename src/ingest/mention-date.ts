import { Calendar } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import type { CallGroup, DatedCall, GroupSettings } from '#ingest/call-group.ts'
import type { CallMention } from '#ingest/call-mention.ts'
import { isRelative, proposedDate } from '#ingest/proposed-date.ts'

/** Rules that lean on a date named before: «two days later», «the 23rd of the same month». */
const FROM_MENTION = /-from-mention$|-relative-(?:month|year)$/u

const UNDATED: DatedCall = {
  on: { date: null, basis: 'unknown', words: null },
  dated: 'none',
}

/**
 * The date that a sentence gives to a call: its own, counted from the call told of before where the
 * words do so, else that of the words that make it known. What is retold of an earlier call says
 * «today» of another day, so that only printed days count there.
 */
export const mentionDate = (
  mention: CallMention,
  current: CallGroup | null,
  { published, fromDay }: GroupSettings,
): DatedCall => {
  const { own, statement } = mention.dates
  const stale = mention.retold && current?.recalled === true
  const day = mention.lastDay?.date ?? current?.on.date ?? null
  const told = own ?? (mention.officials === null ? null : statement)
  if (told !== null && told.mention.date === null && FROM_MENTION.test(told.mention.rule)) {
    const date =
      day !== null && EdtfDate.isExact(day)
        ? (fromDay(told.words, day) ?? fromDay(told.wide, day))
        : null
    if (date !== null) {
      const { words, mention: read } = told
      const on = { date, basis: 'inferred', words, rule: read.rule } as const
      return { on, dated: told === own ? 'own' : 'statement' }
    }
  }
  const { countedBack } = mention
  const since = countedBack?.from ?? day
  if (countedBack !== null && since !== null && EdtfDate.isExact(since)) {
    const date = EdtfDate.day(Calendar.plusDays(since.first, -countedBack.days))
    const { words } = countedBack
    return { on: { date, basis: 'inferred', words, rule: 'count-from-event' }, dated: 'own' }
  }
  if (own !== null && !(stale && isRelative(own)))
    return { on: proposedDate(own, published), dated: 'own' }
  const makesKnown =
    statement !== null &&
    mention.officials !== null &&
    !mention.recalled &&
    !(stale && isRelative(statement))
  if (!makesKnown) {
    const again = own === null && mention.oneMore && !mention.recalled ? mention.lastDay : null
    if (again === null) return UNDATED
    return { on: { ...again, basis: 'inferred' }, dated: 'statement' }
  }
  const on = proposedDate(statement, published)
  return on.date === null ? UNDATED : { on: { ...on, basis: 'inferred' }, dated: 'statement' }
}
