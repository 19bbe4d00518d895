import type { Page } from '#ingest/page.ts'
import type { Block } from '#ingest/page-block.ts'
import type { FieldReader, TextFields } from '#ingest/page-fields.ts'
import { type PageHead, pageHead } from '#ingest/page-head.ts'
import type { HintReader } from '#ingest/page-hints.ts'
import { htmlBlocks } from '#ingest/page-html-blocks.ts'
import { markdownBlocks } from '#ingest/page-markdown-blocks.ts'
import { textBlocks } from '#ingest/page-text-blocks.ts'
import { hasTooManyTags, pageTree } from '#ingest/page-tree.ts'
import type { DatedElement } from '#ingest/page-walk.ts'

/** A page taken apart: its blocks, and what it tells of itself besides. */
export type PageSource = {
  readonly blocks: readonly Block[]
  readonly head: PageHead | null
  readonly dated: readonly DatedElement[]
  readonly fields: TextFields | null
  /** Whether the page has more text that it hides from its readers. */
  readonly hides: boolean
}

/** What takes pages apart. */
export type SourceTools = { readonly hintOf: HintReader; readonly fieldsOf: FieldReader }

/** The text of a page with so many tags that no tree is made of it. */
const withoutTags = (html: string): string => html.replace(/<[^<>]{0,2000}>/g, '\n')

const ofText = (text: string, { fieldsOf }: SourceTools): PageSource => {
  const blocks = textBlocks(text)
  return {
    blocks,
    head: null,
    dated: [],
    fields: fieldsOf(blocks.map((block) => block.text)),
    hides: false,
  }
}

const ofHtml = (text: string, { hintOf }: SourceTools, hidden: boolean): PageSource => {
  const walked = htmlBlocks(pageTree(text), { hintOf, hidden })
  return {
    blocks: walked.blocks,
    head: pageHead(walked),
    dated: walked.dated,
    fields: null,
    hides: walked.unseen > 0,
  }
}

/** The fields of a Markdown page are lines before its marks: they are read as text. */
const FRONT = /^\ufeff?\s*(---|\+\+\+)[ \t]*\r?\n[\s\S]{0,6000}?\n\1[ \t]*(?:\r?\n|$)/

const ofMarkdown = (text: string, tools: SourceTools): PageSource => {
  const front = FRONT.exec(text)?.[0] ?? ''
  const read = markdownBlocks(text.slice(front.length), tools.hintOf)
  if (read === null) return ofText(text, tools)
  const own = textBlocks(front)
  const fields = tools.fieldsOf([...own, ...read.blocks].map((block) => block.text))
  return { blocks: [...own, ...read.blocks], head: null, dated: [], fields, hides: false }
}

/**
 * Takes a page apart. `hidden` asks for what the page hides from its readers too, where it shows nothing without its
 * scripts.
 */
export const pageSource = (page: Page, tools: SourceTools, hidden: boolean): PageSource => {
  if (page.format === 'text') return ofText(page.text, tools)
  if (hasTooManyTags(page.text)) return ofText(withoutTags(page.text), tools)
  return page.format === 'markdown'
    ? ofMarkdown(page.text, tools)
    : ofHtml(page.text, tools, hidden)
}
