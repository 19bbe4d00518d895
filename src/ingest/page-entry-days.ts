import type { Verdict } from '#ingest/page-body.ts'
import type { DatelineReader } from '#ingest/page-dateline.ts'
import { valueDay } from '#ingest/publication.ts'
import type { DatedPage } from '#ingest/publication-values.ts'

/** What may stand between the day of an entry and its first paragraph, besides other days. */
const BETWEEN: ReadonlySet<Verdict> = new Set<Verdict>(['subheading', 'byline', 'navigation'])

/** Headlines of other articles have their days beside them: such a day heads nothing of this one. */
const OTHERS: ReadonlySet<Verdict> = new Set<Verdict>(['read-also', 'other-article', 'caption'])

/**
 * Whether a page is made of entries of several days, as a page that follows events live is: days stand
 * over paragraphs within the text, and are not one. Then none of them is that of the whole.
 */
export const hasEntriesOfSeveralDays = (
  { lines, verdicts, dated, start }: DatedPage,
  datelines: DatelineReader,
): boolean => {
  const days = new Map<number, string>()
  for (const [at, { dateline }] of lines.entries())
    if (dateline?.date) days.set(at, dateline.date.edtf)
  for (const { node, block } of dated) {
    const written = node.getAttribute('datetime')
    const day = written === null ? null : valueDay(written, datelines)
    if (day !== null && lines[block]?.dateline !== null) days.set(block, day.edtf)
  }
  const last = verdicts.lastIndexOf('paragraph')
  const heads = (at: number): boolean => {
    for (let next = at + 1; next < verdicts.length; next += 1) {
      const verdict = verdicts[next]
      if (verdict === 'paragraph') return true
      if (verdict === undefined || !(BETWEEN.has(verdict) || verdict === 'dateline')) return false
    }
    return false
  }
  const follows = (at: number): boolean => {
    for (let before = at - 1; before >= start; before -= 1) {
      const verdict = verdicts[before]
      if (verdict === 'paragraph') return true
      if (verdict !== undefined && OTHERS.has(verdict)) return false
    }
    return false
  }
  const within = [...days].filter(([at]) => at > start && at < last && heads(at) && follows(at))
  return new Set(within.map(([, day]) => day)).size > 1
}
