import { Calendar } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import { OPENING } from '#ingest/article-opening.ts'
import type { CallGroup } from '#ingest/call-group.ts'

/** The title is paragraph 0 and the lead paragraph 1: what they tell is what the article is about. */
const LEAD = 1

/** An article that is about no call may still report one of the last days as news. */
const NEWS = 2

/** A call so many days before the publication is recalled, wherever the article tells of it. */
const OLD = 45

const leads = (group: CallGroup): boolean =>
  !group.recalled &&
  group.mentions.some(
    ({ paragraph, recalled, subordinate }) => paragraph <= LEAD && !recalled && !subordinate,
  )

const lastDay = ({ on: { date } }: CallGroup): string => date?.last ?? ''

/**
 * Tells the calls that an article is about from those that it only recalls: what the title and the
 * lead tell, and other calls of that day; without such a call the news of the last day.
 */
export const isRecalledAmong = (
  groups: readonly CallGroup[],
  published: EdtfDate | null,
): ((group: CallGroup) => boolean) => {
  const isOld = ({ on: { date } }: CallGroup): boolean =>
    date !== null && published !== null && date.last < Calendar.plusDays(published.first, -OLD)
  const isNews = ({ on: { date }, recalled, mentions }: CallGroup): boolean =>
    !recalled &&
    date !== null &&
    published !== null &&
    date.last >= Calendar.plusDays(published.first, -NEWS) &&
    mentions.some(({ paragraph, retold }) => paragraph <= OPENING && !retold)
  const main =
    groups.find((group) => leads(group) && !isOld(group)) ??
    groups.filter(isNews).sort((a, b) => lastDay(b).localeCompare(lastDay(a)))[0]
  const since =
    main?.on.date?.first ??
    (main === undefined && published !== null
      ? Calendar.plusDays(published.first, -NEWS)
      : (published?.first ?? null))
  return (group) => {
    if (group.recalled || isOld(group)) return true
    if (leads(group) || group === main) return false
    const { date } = group.on
    if (main === undefined && group.mentions.every(({ retold }) => retold)) return true
    if (date !== null && since !== null)
      return date.last < since || (!EdtfDate.isExact(date) && date.first < since)
    return (
      main !== undefined &&
      !group.mentions.some(({ paragraph, retold }) => paragraph <= OPENING && !retold)
    )
  }
}
