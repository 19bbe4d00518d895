import type { EdtfDate } from '#core/edtf-date.ts'
import type { ArticleDraft, Dropped, PageReading } from '#ingest/article-draft.ts'
import type { Page } from '#ingest/page.ts'
import { pageAddress } from '#ingest/page-address.ts'
import { type Verdict, verdictsOf } from '#ingest/page-body.ts'
import { hasEntriesOfSeveralDays } from '#ingest/page-entry-days.ts'
import { metaOf } from '#ingest/page-head.ts'
import { articleData } from '#ingest/page-json-ld.ts'
import { languageOf } from '#ingest/page-language.ts'
import { type Line, readLine } from '#ingest/page-line.ts'
import { pageOutlet } from '#ingest/page-outlet.ts'
import { createPageTools, type PageParts, type PageTools } from '#ingest/page-parts.ts'
import { printedBy } from '#ingest/page-printed.ts'
import { type PageSource, pageSource } from '#ingest/page-source.ts'
import { splitBlocks } from '#ingest/page-split.ts'
import { pageStart } from '#ingest/page-start.ts'
import { contentOf, shareOf } from '#ingest/page-words.ts'
import { publicationOf } from '#ingest/publication.ts'
import { publicationValues } from '#ingest/publication-values.ts'
import { ownTitle } from '#ingest/title.ts'
import { unreadable } from '#ingest/unreadable.ts'
import { words } from '#language/words.ts'

/** What an editor knows of a page beforehand: its day of publication, where the page has none. */
export type PageReadingOptions = { readonly published: EdtfDate | null }

/** Reads pages. */
export type PageReader = {
  /**
   * The article of a page: its title, outlet, address, language, day of publication and own paragraphs, word for word;
   * all else of the page's visible text with the reason why it was left out. Or the reason why there is no article to
   * take. Never throws, and takes a time that grows with the length of the page.
   */
  read(page: Page, options: PageReadingOptions): PageReading
}

/** Which field of a saved text is left out for which reason. */
const FIELD_REASONS = {
  title: 'title',
  published: 'dateline',
  address: 'source-line',
  outlet: 'source-line',
} as const

const asField = (line: Line, name: keyof typeof FIELD_REASONS | null): Line => ({
  ...line,
  kind: 'furniture',
  reason: name === null ? 'byline' : FIELD_REASONS[name],
  mark: null,
  dateline: null,
})

/** A page's own day stands among its first lines or not at all; the days of long lists are not read. */
const DATED_LINES = 600

const linesOf = (source: PageSource, tools: PageTools): readonly Line[] => {
  const fields = source.fields?.lines
  const count = fields?.size ?? 0
  // Fields are the first blocks, and none of them is split.
  const blocks = [
    ...source.blocks.slice(0, count).map((block) => ({ block, words: words(block.text) })),
    ...splitBlocks(source.blocks.slice(count), tools.marks),
  ]
  return blocks.map(({ block, words: list }, at) => {
    const line = readLine(block, list, at < DATED_LINES, tools)
    return fields?.has(at) === true ? asField(line, fields.get(at) ?? null) : line
  })
}

const readSource = (
  source: PageSource,
  page: Page,
  { published }: PageReadingOptions,
  tools: PageTools,
): PageReading => {
  const { head, fields } = source
  if (source.blocks.length === 0) return { kind: 'unreadable', reason: 'empty' }
  const lines = linesOf(source, tools)
  const headTitle = head === null ? '' : `${metaOf(head, ['og:title']) ?? ''} ${head.title ?? ''}`
  const known = new Set(contentOf(words(headTitle.slice(0, 600)), tools.common))
  const data =
    head === null
      ? null
      : articleData(
          head.data,
          (headline) =>
            shareOf(contentOf(words(headline.slice(0, 400)), tools.common), known) >= 0.6,
        )
  const begun = pageStart(lines, source, data, tools)
  const verdicts: readonly Verdict[] = verdictsOf(lines, {
    ...begun,
    start: begun.start < 0 ? lines.length : begun.start,
    printed: printedBy(data?.body ?? null, lines, begun.start),
  })
  const paragraphs = lines.flatMap(({ block }, at) =>
    verdicts[at] === 'paragraph' ? [block.text] : [],
  )
  const language = languageOf(paragraphs, tools.commonOf)
  const reason = unreadable({ lines, verdicts, language, closed: data?.closed === true })
  const [first] = paragraphs
  if (reason !== null || language === null || first === undefined)
    return { kind: 'unreadable', reason: reason ?? 'not-an-article' }

  const address = pageAddress(
    [head?.canonical, head === null ? null : metaOf(head, ['og:url']), data?.url, fields?.address],
    page.url,
  )
  const title = begun.title ?? ownTitle(first)
  const at = { lines, verdicts, start: begun.start }
  const dated = {
    ...at,
    head,
    data,
    dated: source.dated,
    title: begun.title?.at ?? -1,
    language,
    address,
  }
  const isOfSeveralDays = hasEntriesOfSeveralDays(dated, tools.datelines)
  const values = isOfSeveralDays ? [] : publicationValues(dated, tools.datelines)
  const written = fields?.published ? [{ basis: 'meta', value: fields.published } as const] : []
  const dropped = lines.flatMap(({ block }, index): readonly Dropped[] => {
    const verdict = verdicts[index]
    return verdict === undefined || verdict === 'paragraph'
      ? []
      : [{ text: block.text, reason: verdict }]
  })
  const draft: ArticleDraft = {
    title: title.text,
    titleBasis: title.printed ? 'printed' : 'ours',
    ...pageOutlet({ ...at, address, field: fields?.outlet ?? null, head, data }, tools.outlets),
    url: address,
    language,
    published: publicationOf(
      published,
      [...written, ...values],
      isOfSeveralDays ? null : (address ?? page.url),
      tools.datelines,
    ),
    paragraphs,
    dropped,
  }
  return { kind: 'article', draft }
}

/** Makes the reader of pages. */
export const createPageReader = (parts: PageParts): PageReader => {
  const tools = createPageTools(parts)
  return Object.freeze({
    read(page: Page, options: PageReadingOptions): PageReading {
      const source = pageSource(page, tools, false)
      const reading = readSource(source, page, options, tools)
      const mayHide =
        source.hides &&
        reading.kind === 'unreadable' &&
        (reading.reason === 'empty' || reading.reason === 'not-an-article')
      if (!mayHide) return reading
      // Some pages hide their text until a script shows it.
      const whole = readSource(pageSource(page, tools, true), page, options, tools)
      return whole.kind === 'article' ? whole : reading
    },
  })
}
