import type { DropReason } from '#ingest/drop-reason.ts'
import { type Block, isInTree } from '#ingest/page-block.ts'
import { isScript } from '#ingest/page-code.ts'
import type { Dateline, DatelineReader } from '#ingest/page-dateline.ts'
import type { FoundMark, MarkReader } from '#ingest/page-marks.ts'
import { isSentence, type Shape, shapeOf } from '#ingest/page-shape.ts'
import { contentOf } from '#ingest/page-words.ts'
import type { Word } from '#language/words.ts'

/** What a block is by itself, before its neighbours are asked. */
export type LineKind = 'prose' | 'perhaps' | 'short' | 'mark' | 'furniture'

/** A block with all that is seen of it by itself. */
export type Line = {
  readonly block: Block
  readonly shape: Shape
  readonly kind: LineKind
  /** Why it is no paragraph, where that is seen of the block alone. */
  readonly reason: DropReason | null
  readonly mark: FoundMark | null
  readonly dateline: Dateline | null
  /** Whether it begins as a sentence does that goes on with what was told before. */
  readonly goesOn: boolean
  /** The stems of its words of content. */
  readonly content: readonly string[]
}

/** What a block is read with. */
export type LineTools = {
  readonly marks: MarkReader
  readonly datelines: DatelineReader
  readonly openers: ReadonlySet<string>
  readonly common: ReadonlySet<string>
}

/** Blocks that stand mostly in links are ways to other pages. */
const LINKED = 0.6

/** A short line in a tree's paragraph is one of the article's if its neighbours are. */
const FEWEST = 3

/** Longest question or exclamation that can be a headline as well as a sentence. */
const QUESTION = 16

/** A turn of an interview, with one letter for who speaks. */
const TURN = /^\p{L}\p{M}*\s?[:\uff1a]/u

/** A line that is one quotation, and the fewest words of such. */
const QUOTED = /^["\u201c\u00ab].*["\u201d\u00bb]$/u
const QUOTE = 5

const isOpener = (list: readonly Word[], openers: ReadonlySet<string>): boolean =>
  openers.has(list[0]?.form ?? '') || openers.has(`${list[0]?.form ?? ''} ${list[1]?.form ?? ''}`)

const kindOf = (block: Block, shape: Shape, goesOn: boolean): LineKind => {
  if (block.linked > LINKED) return 'short'
  const sentence = isSentence(shape)
  if (TURN.test(block.text) && shape.words > FEWEST) return 'prose'
  if (shape.exclaims && shape.words <= QUESTION) return shape.words > FEWEST ? 'perhaps' : 'short'
  if (block.kind === 'heading')
    return sentence && shape.ends && shape.words >= 12 ? 'perhaps' : 'short'
  if (sentence) return 'prose'
  if (goesOn && shape.words > FEWEST) return 'perhaps'
  if (QUOTED.test(block.text) && shape.words >= QUOTE) return 'perhaps'
  if (shape.announces && shape.words > FEWEST) return 'perhaps'
  if (shape.ends && !shape.breaksOff && shape.words >= FEWEST) return 'perhaps'
  if (
    isInTree(block) &&
    block.kind !== 'cell' &&
    block.bold < 0.8 &&
    (shape.words > FEWEST || shape.ends)
  )
    return 'perhaps'
  return block.kind === 'item' && shape.words > FEWEST ? 'perhaps' : 'short'
}

/** The longest block whose content is compared with others; longer ones are told by their beginning. */
const COMPARED = 120

/** Reads one block by itself, and its date where it can be a dateline. */
export const readLine = (
  block: Block,
  list: readonly Word[],
  mayBeDated: boolean,
  { marks, datelines, openers, common }: LineTools,
): Line => {
  const shape = shapeOf(block.text)
  const shared = {
    block,
    shape,
    goesOn: isOpener(list, openers),
    content: contentOf(list.slice(0, COMPARED), common),
  }
  const furniture = (reason: DropReason, rest: Partial<Line> = {}): Line => ({
    ...shared,
    kind: 'furniture',
    reason,
    mark: null,
    dateline: null,
    ...rest,
  })
  if (isScript(block.text)) return furniture('script')
  const mark = marks.read({ text: block.text, words: list, shape, linked: block.linked })
  const named = block.hint === 'dateline' || block.hint === 'byline' || mark?.reason === 'byline'
  const dateline =
    !mayBeDated || (isSentence(shape) && shape.words > 14)
      ? null
      : datelines.read(block.text, list, named)
  if (mark !== null && mark.role !== 'line')
    return { ...shared, kind: 'mark', reason: mark.reason, mark, dateline: null }
  if (
    dateline !== null &&
    (mark === null || mark.reason === 'byline' || mark.reason === 'navigation')
  )
    return furniture('dateline', { dateline })
  if (mark !== null) return furniture(mark.reason, { mark })
  if (block.kind === 'caption') return furniture('caption')
  if (block.hint !== null) return furniture(block.hint)
  if (list.length === 0) return furniture('navigation')
  return {
    ...shared,
    kind: kindOf(block, shape, shared.goesOn),
    reason: null,
    mark,
    dateline: null,
  }
}
