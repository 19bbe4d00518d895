import { Calendar } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import type { CallGroup, DatedCall } from '#ingest/call-group.ts'
import type { CallMention } from '#ingest/call-mention.ts'

/** A call so many days before the publication is an earlier one, where the article has a newer. */
const OLD = 5

/** A statement and the call that it makes known are so many days apart at most. */
const SOON = 2

/** Whether a date lies so far before the publication that it is of an earlier call. */
export const isEarlier = (date: EdtfDate, published: EdtfDate | null): boolean =>
  published !== null && date.last < Calendar.plusDays(published.first, -OLD)

/** «Days ago» is not of the call of yesterday or today that is being told of. */
const isPast = (vague: EdtfDate, exact: EdtfDate, published: EdtfDate | null): boolean => {
  if (vague.precision !== 'interval' || !EdtfDate.isExact(exact) || published === null) return false
  const yesterday = Calendar.plusDays(published.first, -1)
  return exact.first >= yesterday && vague.last >= yesterday && vague.last <= published.last
}

/** Whether what a sentence says can be of the call of a group, people left aside. */
export const matchesGroup = (
  group: CallGroup,
  mention: CallMention,
  at: DatedCall,
  published: EdtfDate | null,
): boolean => {
  if (group.kind !== mention.kind) return false
  const mine = at.on.date
  const theirs = group.on.date
  if (mine !== null && theirs !== null) {
    if (EdtfDate.overlap(mine, theirs)) {
      if (isPast(mine, theirs, published) || isPast(theirs, mine, published)) return false
      return at.dated === 'own' || group.dated === 'own' || !mention.recalled
    }
    // The day of somebody's words yields to the call's own day.
    const told = at.dated === 'statement' || group.dated === 'statement'
    if (!told || mention.recalled || mention.retold || group.recalled) return false
    const late =
      at.dated === 'statement'
        ? Calendar.daysBetween(theirs.last, mine.first)
        : Calendar.daysBetween(mine.last, theirs.first)
    return late >= 0 && late <= SOON
  }
  if (mine !== null) {
    // «Yesterday» on a page without its day is some day, and not one that is told later on.
    if (group.on.words !== null && group.dated === 'own' && at.dated === 'own') return false
    const told = mention.retold && mention.officials !== null && at.dated === 'own'
    const earlier =
      mention.recalled || (mention.paragraph > 1 && (told || isEarlier(mine, published)))
    return group.recalled === earlier
  }
  if (theirs !== null) return !mention.recalled || group.recalled
  // On a page without its day «12 يوليو» and «25 يونيو» are days of two calls, though of no year.
  const words = at.dated === 'own' ? at.on.words : null
  if (words !== null && group.dated === 'own' && group.on.words !== null)
    return words === group.on.words
  return group.recalled === mention.recalled
}

/** Whether a date tells more of a call than another: its own more than a statement's, a day more than a span. */
export const isBetterDate = (a: DatedCall, b: DatedCall): boolean => {
  if (b.on.date === null) return a.on.date !== null || (b.on.words === null && a.on.words !== null)
  if (a.on.date === null) return false
  if (a.dated !== b.dated) return a.dated === 'own'
  return EdtfDate.isExact(a.on.date) && !EdtfDate.isExact(b.on.date)
}
