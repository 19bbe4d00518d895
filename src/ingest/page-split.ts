import type { Block } from '#ingest/page-block.ts'
import type { MarkReader } from '#ingest/page-marks.ts'
import { words } from '#language/words.ts'

/** How often one block is looked through for furniture run on to its text. */
const TIMES = 4

/** Blocks with what is run on to their text, behind the end of a sentence, as blocks of its own. */
export const splitBlocks = (blocks: readonly Block[], marks: MarkReader): readonly Block[] =>
  blocks.flatMap((block): readonly Block[] => {
    const pieces: Block[] = []
    let rest = block
    for (let time = 0; time < TIMES; time += 1) {
      const place = marks.cut(rest.text, words(rest.text))
      const text = place === null ? '' : rest.text.slice(0, place).trim()
      if (place === null || text === '') break
      pieces.push({ ...rest, text, linked: 0 })
      rest = { ...rest, text: rest.text.slice(place).trim() }
    }
    return [...pieces, rest]
  })
