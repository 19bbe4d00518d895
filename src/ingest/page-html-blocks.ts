import type { DropReason } from '#ingest/drop-reason.ts'
import type { Block } from '#ingest/page-block.ts'
import type { HintReader } from '#ingest/page-hints.ts'
import type { PageTree } from '#ingest/page-tree.ts'
import { type Hint, type Walk, type WalkedBlock, walkPage } from '#ingest/page-walk.ts'

/** A page's blocks, and what its walk met besides. */
export type HtmlBlocks = Omit<Walk, 'blocks'> & { readonly blocks: readonly Block[] }

/** A block of so many characters, few of them in links, is text and no label. */
const TEXT = 60

const isText = ({ text, linked }: { text: string; linked: number }): boolean =>
  text.length >= TEXT && linked < 0.3

/** The share of the page's text that an element may hold before its name is not believed. */
const MOST = 0.45

/**
 * The reason that the names around a block give, the outermost first. A name is not believed where its element holds
 * most of the page's text, or the first heading: pages put such words on the whole article too.
 */
const hintsOf = (blocks: readonly WalkedBlock[]): ((block: WalkedBlock) => DropReason | null) => {
  const held = new Map<number, number>()
  let all = 0
  for (const block of blocks) {
    if (!isText(block)) continue
    all += block.text.length
    for (let hint = block.hints; hint !== null; hint = hint.outer)
      held.set(hint.id, (held.get(hint.id) ?? 0) + block.text.length)
  }
  const headed = new Set<number>()
  const head = blocks.findIndex(({ kind, level }) => kind === 'heading' && level === 1)
  const heading = blocks[head]
  const text = blocks.findIndex((block, at) => at > head && block.hints === null && isText(block))
  const begins = new Map<number, number>()
  for (const [at, block] of blocks.entries())
    for (let hint = block.hints; hint !== null && !begins.has(hint.id); hint = hint.outer)
      begins.set(hint.id, at)
  /** Whether text of the page stands between its heading and an element: then that is not its text. */
  const isBehind = (id: number): boolean =>
    head >= 0 && text >= 0 && !headed.has(id) && (begins.get(id) ?? 0) > text
  for (let hint = heading?.hints ?? null; hint !== null; hint = hint.outer) headed.add(hint.id)

  const believed = ({ id, reason }: Hint): boolean => {
    if (isBehind(id)) return true
    if (reason === 'comments') return !headed.has(id) || (held.get(id) ?? 0) < all * MOST
    return (
      (held.get(id) ?? 0) < Math.max(all * MOST, 1) && !(headed.has(id) && (held.get(id) ?? 0) > 0)
    )
  }
  return ({ hints }) => {
    let reason: DropReason | null = null
    for (let hint = hints; hint !== null; hint = hint.outer)
      if (believed(hint)) reason = hint.reason
    return reason
  }
}

/** The text without white space, which the extraction library moves. */
const bare = (text: string): string => text.replace(/\s+/g, '')

/** Whether the extraction library kept a block: its line is in the tree that it gives. */
const keptBy = (readable: readonly WalkedBlock[]): ((text: string) => boolean) => {
  const lines = new Set(readable.map(({ text }) => bare(text)))
  const whole = bare(readable.map(({ text }) => text).join(''))
  return (text) => {
    const line = bare(text)
    return (
      lines.has(line) || (line.length >= TEXT && whole.length < 200_000 && whole.includes(line))
    )
  }
}

/** The blocks of a tree, each with what the names around it say and whether the library keeps it. */
export const htmlBlocks = (
  tree: PageTree,
  settings: { readonly hintOf: HintReader; readonly hidden: boolean },
): HtmlBlocks => {
  const walk = walkPage(tree.root, settings)
  const hintOf = hintsOf(walk.blocks)
  // Read before the library changes the tree.
  const hinted = walk.blocks.map((block) => ({ block, hint: hintOf(block) }))
  const readable = tree.readable(walk)
  const kept =
    readable === null ? null : keptBy(walkPage(readable, { ...settings, hidden: true }).blocks)
  const blocks = hinted.map(
    ({ block: { hints: _, ...block }, hint }): Block => ({
      ...block,
      hint,
      readable: kept === null ? null : kept(block.text),
    }),
  )
  return { ...walk, blocks }
}
