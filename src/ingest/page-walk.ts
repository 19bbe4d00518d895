import type { DropReason } from '#ingest/drop-reason.ts'
import type { Block, BlockKind } from '#ingest/page-block.ts'
import { BOLD, isHidden, KINDS, UNSEEN } from '#ingest/page-elements.ts'
import type { HintReader } from '#ingest/page-hints.ts'
import { createInlineRun } from '#ingest/page-inline.ts'
import { isElement, isText, type PageNode } from '#ingest/page-node.ts'

/** A hint that an element gives to all that it holds. */
export type Hint = { readonly id: number; readonly reason: DropReason; readonly outer: Hint | null }

/** A block with the hints of the elements around it, before they are weighed. */
export type WalkedBlock = Omit<Block, 'hint'> & { readonly hints: Hint | null }

/** An element that may show when the article was published, and the block that it stands in or before. */
export type DatedElement = {
  readonly node: PageNode
  readonly block: number
  readonly hints: Hint | null
}

export type Walk = {
  readonly blocks: readonly WalkedBlock[]
  /** Elements that are not blocks: what is told of the page as a whole. */
  readonly scripts: readonly PageNode[]
  readonly metas: readonly PageNode[]
  readonly links: readonly PageNode[]
  readonly titles: readonly PageNode[]
  readonly dated: readonly DatedElement[]
  /** How many elements and texts it has. */
  readonly nodes: number
  /** How deep its elements are nested. */
  readonly depth: number
  /** How many elements were passed over because a reader does not see them. */
  readonly unseen: number
}

export type WalkSettings = {
  readonly hintOf: HintReader
  /** Whether what the page hides is walked too. */
  readonly hidden: boolean
}

const DATED = /(?:date|time|publish)/i

/** An element on the way down. */
type Frame = {
  readonly node: PageNode
  readonly kind: BlockKind
  readonly level: number
  readonly block: boolean
  /** The number of the nearest element that is a block: itself, or one around it. */
  readonly id: number
  readonly home: number
  readonly outer: number
  readonly third: number
  /** What it is called, and what those around it are. */
  readonly called: readonly [string, string, string]
  readonly hints: Hint | null
  readonly linked: boolean
  readonly bold: boolean
  readonly pre: boolean
}

/** Whether an inline element is a block to a reader: the day or the name in a line of such, outside paragraphs. */
const isApart = (tag: string, hint: DropReason | null, { node, kind }: Frame): boolean =>
  (tag === 'time' || (hint !== null && tag !== 'a')) &&
  kind === 'paragraph' &&
  node.localName?.toLowerCase() !== 'p'

/** Walks a tree once, without recursion, and gives its visible blocks in the order of the page. */
export const walkPage = (root: PageNode, { hintOf, hidden }: WalkSettings): Walk => {
  const blocks: WalkedBlock[] = []
  const found = {
    scripts: [] as PageNode[],
    metas: [] as PageNode[],
    links: [] as PageNode[],
    titles: [] as PageNode[],
    dated: [] as DatedElement[],
  }
  const run = createInlineRun()
  let elements = 0
  let depth = 0
  let nodes = 0
  let unseen = 0

  const flush = ({ kind, level, home, outer, third, called, hints }: Frame): void => {
    const lines = run.take()
    if (lines.length === 0) return
    const look = called.join('>')
    for (const line of lines)
      if (/[\p{L}\p{N}\p{S}\p{P}]/u.test(line.text))
        blocks.push({ ...line, kind, level, home, outer, third, look, hints, readable: null })
  }

  const collect = (tag: string, node: PageNode): void => {
    if (tag === 'script') found.scripts.push(node)
    else if (tag === 'meta') found.metas.push(node)
    else if (tag === 'link') found.links.push(node)
    else if (tag === 'title') found.titles.push(node)
  }

  const enter = (node: PageNode, above: Frame): Frame | null => {
    const tag = node.localName?.toLowerCase() ?? ''
    collect(tag, node)
    if (tag === 'br' || tag === 'wbr') {
      if (tag === 'br') run.break()
      return null
    }
    if (UNSEEN.has(tag)) return null
    if (!hidden && isHidden(node)) {
      unseen += 1
      return null
    }
    elements += 1
    // An element of a page's own invention is a container, as those of AMP are.
    const own = hintOf(tag, node)
    const kind =
      KINDS.get(tag) ?? (tag.includes('-') || isApart(tag, own, above) ? 'paragraph' : undefined)
    if (kind !== undefined) flush(above)
    const hints = own === null ? above.hints : { id: elements, reason: own, outer: above.hints }
    if (
      tag === 'time' ||
      DATED.test(node.getAttribute('itemprop') ?? '') ||
      DATED.test(node.getAttribute('class') ?? '')
    )
      found.dated.push({ node, block: blocks.length, hints })
    const shared = {
      node,
      hints,
      linked: above.linked || tag === 'a',
      bold: above.bold || BOLD.has(tag),
      pre: above.pre || tag === 'pre',
    }
    if (kind === undefined) return { ...above, ...shared, block: false }
    return {
      ...shared,
      kind: kind === 'paragraph' && above.kind !== 'heading' ? inherited(above.kind) : kind,
      level: kind === 'heading' ? Number(tag.slice(1)) : above.kind === 'heading' ? above.level : 0,
      block: true,
      id: elements,
      home: above.id,
      outer: above.home,
      third: above.outer,
      called: [
        `${tag}.${(node.getAttribute('class') ?? '').slice(0, 80)}`,
        above.called[0],
        above.called[1],
      ],
    }
  }

  const stack: { frame: Frame; next: PageNode | null }[] = []
  const top: Frame = {
    node: root,
    kind: 'paragraph',
    level: 0,
    block: true,
    id: 0,
    home: 0,
    outer: 0,
    third: 0,
    called: ['', '', ''],
    hints: null,
    linked: false,
    bold: false,
    pre: false,
  }
  stack.push({ frame: top, next: root.firstChild })
  for (let here = stack.at(-1); here !== undefined; here = stack.at(-1)) {
    const node = here.next
    if (node === null) {
      if (here.frame.block) flush(here.frame)
      stack.pop()
      continue
    }
    here.next = node.nextSibling
    nodes += 1
    if (isText(node)) {
      const { linked, bold, pre } = here.frame
      if (pre) {
        for (const [at, line] of node.data.split(/\r\n?|\n/).entries()) {
          if (at > 0) run.break()
          run.add(line, linked, bold)
        }
      } else run.add(node.data, linked, bold)
    } else if (isElement(node)) {
      const frame = enter(node, here.frame)
      if (frame !== null) stack.push({ frame, next: node.firstChild })
      depth = Math.max(depth, stack.length)
    }
  }
  return { blocks, ...found, nodes, depth, unseen }
}

/** A paragraph within an item, a cell, a caption or a quotation is of its kind. */
const inherited = (kind: BlockKind): BlockKind => (kind === 'line' ? 'paragraph' : kind)
