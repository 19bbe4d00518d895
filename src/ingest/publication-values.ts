import { EdtfDate } from '#core/edtf-date.ts'
import type { Language } from '#core/language.ts'
import type { DropReason } from '#ingest/drop-reason.ts'
import { areTogether, isInTree } from '#ingest/page-block.ts'
import type { Verdict } from '#ingest/page-body.ts'
import type { Dateline, DatelineReader } from '#ingest/page-dateline.ts'
import { metaOf, type PageHead } from '#ingest/page-head.ts'
import type { ArticleData } from '#ingest/page-json-ld.ts'
import type { Line } from '#ingest/page-line.ts'
import type { DatedElement, Hint } from '#ingest/page-walk.ts'
import { addressDate, type DatedValue, PUBLISHED_METAS } from '#ingest/publication.ts'
import { words } from '#language/words.ts'

/** A page as far as its day of publication is concerned. */
export type DatedPage = {
  readonly head: PageHead | null
  readonly data: ArticleData | null
  readonly dated: readonly DatedElement[]
  readonly lines: readonly Line[]
  readonly verdicts: readonly Verdict[]
  /** The line that prints the title nearest to the text; -1 where none does. */
  readonly title: number
  /** The line of the first paragraph. */
  readonly start: number
  readonly language: Language
  readonly address: string | null
}

/** Parts of a page whose dates are of something else. */
const ELSEWHERE: ReadonlySet<DropReason> = new Set([
  'comments',
  'headline-list',
  'other-article',
  'read-also',
  'navigation',
  'cookie-notice',
  'advertisement',
])

/** How far behind the last paragraph a day can stand that is the article's. */
const BEHIND = 6

const isElsewhere = (hints: Hint | null): boolean => {
  for (let hint = hints; hint !== null; hint = hint.outer)
    if (ELSEWHERE.has(hint.reason)) return true
  return false
}

const inOneElement = (a: Line | undefined, b: Line | undefined): boolean =>
  a !== undefined && b !== undefined && isInTree(a.block) && areTogether(a.block, b.block)

const CHANGED = /(?:modif|updat|revis)/i
const PUBLISHED = /(?:publish|pubdate|issued|created)/i

const names = ({ node }: DatedElement): string =>
  ['class', 'itemprop', 'id'].map((name) => node.getAttribute(name) ?? '').join(' ')

/** Whether a place can be that of the day of the article: between its title and its text, or beside the title. */
const isBeside = ({ lines, title, start }: DatedPage, at: number): boolean =>
  at <= start && (at > title ? title >= 0 : inOneElement(lines[at], lines[title]))

const elementValues = (page: DatedPage, datelines: DatelineReader): readonly DatedValue[] =>
  page.dated
    .flatMap((element): readonly (DatedValue & { readonly sure: boolean })[] => {
      const { node, block, hints } = element
      const isTime = node.localName?.toLowerCase() === 'time'
      const called = names(element)
      const sure = PUBLISHED.test(called) || node.getAttribute('pubdate') !== null
      const value =
        node.getAttribute('datetime') ??
        node.getAttribute('content') ??
        (isTime ? node.textContent : null)
      if (value === null || isElsewhere(hints) || (CHANGED.test(called) && !sure)) return []
      const text = page.lines[block]?.block.text ?? ''
      const own = (node.textContent ?? '').replace(/\s+/g, ' ').trim()
      const place = own === '' ? -1 : text.indexOf(own)
      if (place > 0 && datelines.changes(words(text.slice(0, place)))) return []
      if (!isBeside(page, block) && !(sure && block <= page.start)) return []
      return [{ basis: 'time', value: value.replace(/\s+/g, ' ').trim(), sure }]
    })
    .sort((a, b) => Number(b.sure) - Number(a.sure))

/**
 * The day of a dateline. Numbers that can be read in either order are read as the address has them, else, in Arabic,
 * day before month, as is written in all Arab countries; in English there is no one custom.
 */
const dayOf = ({ date, either }: Dateline, { address, language }: DatedPage): EdtfDate | null => {
  if (date !== null || either.length === 0) return date
  const printed = address === null ? null : addressDate(address)
  const known = either.filter((day) => printed !== null && EdtfDate.contains(printed.date, day))
  if (known.length === 1) return known[0] ?? null
  return language === 'ar' ? (either[0] ?? null) : null
}

const lineValues = (page: DatedPage): readonly DatedValue[] => {
  const { lines, verdicts, title, start } = page
  const last = verdicts.lastIndexOf('paragraph')
  const found = lines.flatMap((line, at) => {
    const { dateline, block } = line
    const date = dateline === null ? null : dayOf(dateline, page)
    if (dateline === null || date === null) return []
    if (block.hint !== null && block.hint !== 'dateline' && ELSEWHERE.has(block.hint)) return []
    const between = at > title && at < start && title >= 0
    const before = at < start && (dateline.labelled || isBeside(page, at))
    const behind =
      dateline.labelled &&
      at > last &&
      at - last <= BEHIND &&
      !verdicts
        .slice(last, at)
        .some((verdict) => verdict === 'other-article' || verdict === 'headline-list')
    return between || before || behind
      ? [{ dateline, date, between, labelled: dateline.labelled }]
      : []
  })
  const best =
    found.find(({ labelled }) => labelled) ?? found.find(({ between }) => between) ?? found[0]
  return best === undefined
    ? []
    : [{ basis: 'dateline', value: best.dateline.words, date: best.date }]
}

/** What a page gives for its day of publication, the most trusted first. */
export const publicationValues = (
  page: DatedPage,
  datelines: DatelineReader,
): readonly DatedValue[] => {
  const meta = page.head === null ? null : metaOf(page.head, PUBLISHED_METAS)
  const leading = page.lines[page.start]
  const place = leading === undefined ? null : datelines.leading(leading.block.text)
  return [
    ...(page.data?.published ? [{ basis: 'json-ld', value: page.data.published } as const] : []),
    ...(meta === null ? [] : [{ basis: 'meta', value: meta } as const]),
    ...elementValues(page, datelines),
    ...lineValues(page),
    ...(place?.date ? [{ basis: 'dateline', value: place.words, date: place.date } as const] : []),
  ]
}
