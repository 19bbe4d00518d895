import { type Block, plainBlock } from '#ingest/page-block.ts'
import { joinWrapped } from '#ingest/page-wrapped.ts'

/** What begins an item of a list in a text. */
const BULLET = /^[\s\u200e\u200f]*[-*+\u2022\u25aa\u25cf\u25a0\u25e6\u2023\u2043\u00b7\uf0b7]\s+/u

const INVISIBLE = /^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu

/** The blocks of a plain text: a line is one, or a paragraph where the text was wrapped to one width. */
export const textBlocks = (text: string): readonly Block[] => {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|[\n\u0085\u2028\u2029\v\f]/)
    .map((line) => ({ text: line.trim() }))
  return joinWrapped(lines).flatMap((joined) => {
    const whole = joined.map((line) => line.text).join(' ')
    const isItem = BULLET.test(whole)
    const line = whole.replace(BULLET, '').trim()
    if (line.replace(INVISIBLE, '') === '') return []
    return [plainBlock(line, isItem ? 'item' : 'line')]
  })
}
