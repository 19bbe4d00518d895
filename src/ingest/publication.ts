import { Calendar } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import type { Publication, PublicationBasis } from '#ingest/article-draft.ts'
import type { DatelineReader } from '#ingest/page-dateline.ts'
import { fold } from '#language/fold.ts'

/** A value that a page gives for its day of publication, and where it gives it. */
export type DatedValue = {
  readonly basis: Exclude<PublicationBasis, 'none' | 'given'>
  readonly value: string
  /** The day, where it was read with the words around it; else the value is read. */
  readonly date?: EdtfDate | null
}

/** The names of `meta` elements that tell the day of publication, the plainest first. */
export const PUBLISHED_METAS = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'publishdate',
  'publish-date',
  'publish_date',
  'pubdate',
  'article:published',
  'article.published',
  'publication_date',
  'published_time',
  'published-date',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'og:pubdate',
  'citation_publication_date',
  'citation_date',
  'article_date_original',
  'date',
] as const

/** What is printed on the web is dated after this: earlier days are faults of a site. */
const EARLIEST = '1995-01-01'

const dayOf = (year: string, month: string, day: string): EdtfDate | null => {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return Calendar.isDay(text) && text >= EARLIEST ? EdtfDate.of(text) : null
}

/**
 * The day of a value that a program wrote: the day that it prints, in its own offset from UTC. A value without a
 * day is null.
 */
export const valueDay = (value: string, datelines: DatelineReader): EdtfDate | null => {
  const text = fold(value.slice(0, 200)).trim()
  const iso =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(?:t|$|\s)/.exec(text)
  if (iso !== null) return dayOf(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '')
  if (/^\d{10}(?:\d{3})?$/.test(text)) {
    const day = Calendar.dayAt(Number(text.padEnd(13, '0')), 'utc')
    return day >= EARLIEST ? EdtfDate.of(day) : null
  }
  return /^\d+$/.test(text) ? null : datelines.value(value)
}

/** A day, or a month, that an address writes between its parts. */
const IN_ADDRESS = [
  /(?:^|[/_-])((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.?-]|$)/,
  /(?:^|[/_-])((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.?-]|$)/,
] as const

const MONTH_IN_ADDRESS = /\/((?:19|20)\d{2})\/(\d{2})(?=\/)/

/** The date that the path of an address writes, with its words; null where it writes none. */
export const addressDate = (address: string): { date: EdtfDate; words: string } | null => {
  if (!URL.canParse(address)) return null
  const { pathname } = new URL(address)
  for (const form of IN_ADDRESS) {
    const found = form.exec(pathname)
    const date = found === null ? null : dayOf(found[1] ?? '', found[2] ?? '', found[3] ?? '')
    if (found !== null && date !== null) return { date, words: found[0].replace(/^[/_-]/, '') }
  }
  const month = MONTH_IN_ADDRESS.exec(pathname)
  const date = month === null ? null : EdtfDate.parse(`${month[1]}-${month[2]}`)
  return month === null || date === null || date.first < EARLIEST
    ? null
    : { date, words: `${month[1]}/${month[2]}` }
}

/** The day of publication: the one given, else the first that can be read of the values, which come by their trust. */
export const publicationOf = (
  given: EdtfDate | null,
  values: readonly DatedValue[],
  address: string | null,
  datelines: DatelineReader,
): Publication => {
  if (given !== null) return { basis: 'given', date: given, words: given.edtf }
  for (const { basis, value, date } of values) {
    const day = date ?? valueDay(value, datelines)
    if (day !== null) return { basis, date: day, words: value }
  }
  const found = address === null ? null : addressDate(address)
  return found === null
    ? { basis: 'none', date: null, words: null }
    : { basis: 'address', ...found }
}
