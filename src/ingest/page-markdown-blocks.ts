import { marked } from 'marked'
import type { HintReader } from '#ingest/page-hints.ts'
import { type HtmlBlocks, htmlBlocks } from '#ingest/page-html-blocks.ts'
import { hasTooManyTags, pageTree } from '#ingest/page-tree.ts'

/** The parser of Markdown takes long on long paragraphs of marks: more than this at once is read as it stands. */
const LONGEST = 8_000

const escaped = (text: string): string =>
  `<p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>')}</p>`

const rendered = (chunk: string): string => {
  if (chunk.length > LONGEST) return escaped(chunk)
  try {
    return marked.parse(chunk, { async: false, breaks: true })
  } catch {
    // A paragraph that the parser cannot read is text as it stands.
    return escaped(chunk)
  }
}

/** The blocks of a Markdown page; null where it has more marks than can be one. */
export const markdownBlocks = (text: string, hintOf: HintReader): HtmlBlocks | null => {
  const html = text
    .split(/\n[ \t]*\n/)
    .map(rendered)
    .join('\n')
  if (hasTooManyTags(html)) return null
  const tree = pageTree(html)
  return htmlBlocks({ ...tree, readable: () => null }, { hintOf, hidden: false })
}
