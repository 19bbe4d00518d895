import type { Block } from '#ingest/page-block.ts'
import type { MarkReader } from '#ingest/page-marks.ts'
import { type Word, words } from '#language/words.ts'

/** How often one block is looked through for furniture run on to its text. */
const TIMES = 4

/** A block with its words. */
export type WordedBlock = { readonly block: Block; readonly words: readonly Word[] }

/** Blocks with what is run on to their text, behind the end of a sentence, as blocks of its own. */
export const splitBlocks = (blocks: readonly Block[], marks: MarkReader): readonly WordedBlock[] =>
  blocks.flatMap((block): readonly WordedBlock[] => {
    const pieces: WordedBlock[] = []
    let rest: WordedBlock = { block, words: words(block.text) }
    for (let time = 0; time < TIMES; time += 1) {
      const { text } = rest.block
      const place = marks.cut(text, rest.words)
      const own = place === null ? '' : text.slice(0, place).trim()
      if (place === null || own === '') break
      const behind = text.slice(place).trim()
      pieces.push({ block: { ...rest.block, text: own, linked: 0 }, words: words(own) })
      rest = { block: { ...rest.block, text: behind }, words: words(behind) }
    }
    return [...pieces, rest]
  })
