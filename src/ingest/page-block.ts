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
  /** The element that its own element stands in, the one around that, and the next; 0 where there is no tree. */
  readonly home: number
  readonly outer: number
  readonly third: number
  /** What its element and the two around it are called; blocks of one kind on a page have the same. */
  readonly look: string
  /** Whether the extraction library took it for the article; null where none was asked. */
  readonly readable: boolean | null
}

/** A block of plain text, which has no tree around it. */
export const plainBlock = (text: string, kind: BlockKind = 'line', level = 0): Block => ({
  text,
  kind,
  level,
  linked: 0,
  bold: 0,
  hint: null,
  home: 0,
  outer: 0,
  third: 0,
  look: '',
  readable: null,
})

/** Whether two blocks of a tree stand in one element, or in elements of one look beside each other. */
export const areTogether = (a: Block, b: Block): boolean =>
  a.home === b.home ||
  a.home === b.outer ||
  a.outer === b.home ||
  (a.look === b.look && (a.outer === b.outer || a.third === b.third))

/** Whether a block stands in a tree. */
export const isInTree = ({ home, outer }: Block): boolean => home > 0 || outer > 0
