import type { DropReason } from '#ingest/drop-reason.ts'

/** What kind of element, or of line, a block of a page is. */
export type BlockKind = 'paragraph' | 'heading' | 'item' | 'cell' | 'caption' | 'quote' | 'line'

/** A block of a page's visible text: one line, trimmed, never empty. */
export type Block = {
  readonly text: string
  readonly kind: BlockKind
  /** 1 to 6 for a heading, else 0. */
  readonly level: number
  /** The share of its characters that stand in links, 0 to 1. */
  readonly linked: number
  /** The share of its characters that stand in bold type, 0 to 1. */
  readonly bold: number
  /** What the names of the elements around it say that it is. */
  readonly hint: DropReason | null
  /** The element that its own element stands in, and the one around that; 0 where there is no tree. */
  readonly home: number
  readonly outer: number
  /** Whether the extraction library took it for the article; null where none was asked. */
  readonly readable: boolean | null
}

/** A block of plain text, which has no tree around it. */
export const plainBlock = (
  text: string,
  kind: BlockKind = 'line',
  level = 0,
): Block => ({
  text,
  kind,
  level,
  linked: 0,
  bold: 0,
  hint: null,
  home: 0,
  outer: 0,
  readable: null,
})
