import type { Page } from '#ingest/page.ts'

const TYPES: readonly (readonly [RegExp, Page['format']])[] = [
  [/^(?:text\/html|application\/xhtml\+xml)/i, 'html'],
  [/^text\/(?:x-)?markdown/i, 'markdown'],
]

const NAMES: readonly (readonly [RegExp, Page['format']])[] = [
  [/\.(?:html?|xhtml|shtml|php|aspx?|jsp)$/i, 'html'],
  [/\.(?:md|markdown|mdown|mkd)$/i, 'markdown'],
  [/\.(?:txt|text)$/i, 'text'],
]

/** How much of a page is looked at. */
const SAMPLE = 20_000

/** A document begins so. */
const DOCUMENT =
  /^\s*(?:<\?xml[^<>]{0,300}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i

/** Elements that a plain text does not have by chance. */
const ELEMENTS =
  /<(?:p|div|span|article|section|br|h[1-6]|ul|li|table|td|a)(?:\s[^<>]{0,300})?\/?>/gi

const MANY = 3

/** Signs of Markdown: headings, links, fields between fences. */
const MARKDOWN = [
  /^#{1,6}\s+\S/m,
  /\[[^\]\n]{1,200}\]\(https?:[^)\s]{1,500}\)/,
  /^---\s*\n[\w-]{1,40}\s*:/,
] as const

const fileName = (url: string | null): string => {
  if (url === null) return ''
  return URL.canParse(url) ? new URL(url).pathname : url.slice(-300)
}

/** The format of a text: what it plainly is, else what its type or its name says, else what it looks like. */
export const formatOf = (
  text: string,
  contentType: string | null,
  url: string | null,
): Page['format'] => {
  const sample = text.slice(0, SAMPLE)
  if (DOCUMENT.test(sample)) return 'html'
  const typed = TYPES.find(([type]) => type.test(contentType?.trim() ?? ''))?.[1]
  const named = NAMES.find(([name]) => name.test(fileName(url)))?.[1]
  const format = typed ?? named
  if (format === 'markdown') return 'markdown'
  if (format === 'html' || (sample.match(ELEMENTS)?.length ?? 0) >= MANY) return 'html'
  if (format === 'text') return 'text'
  return MARKDOWN.some((sign) => sign.test(sample)) ? 'markdown' : 'text'
}
