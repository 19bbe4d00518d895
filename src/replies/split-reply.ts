import type { Language } from '#core/language.ts'
import { cutPlace } from '#replies/cut-place.ts'
import type { Block, Inline, Reply } from '#replies/reply.ts'

type Halves<T> = readonly [T, T] | null

const halvesOfText = (text: string, language: Language): Halves<string> => {
  const place = cutPlace(text, language)
  return place === null ? null : [text.slice(0, place), text.slice(place)]
}

/** The pieces up to a place in their joined text, and the rest; a piece across it is in both, cut. */
const halvesOfLine = (line: readonly Inline[], language: Language): Halves<readonly Inline[]> => {
  const place = cutPlace(line.map(({ text }) => text).join(''), language)
  if (place === null) return null
  const before: Inline[] = []
  const after: Inline[] = []
  let start = 0
  for (const piece of line) {
    const cut = Math.min(Math.max(place - start, 0), piece.text.length)
    if (cut > 0) before.push({ ...piece, text: piece.text.slice(0, cut) })
    if (cut < piece.text.length) after.push({ ...piece, text: piece.text.slice(cut) })
    start += piece.text.length
  }
  return [before, after]
}

type Items = readonly (readonly Inline[])[]

const halvesOfItems = (items: Items, language: Language): Halves<Items> => {
  const middle = Math.ceil(items.length / 2)
  if (items.length > 1) return [items.slice(0, middle), items.slice(middle)]
  const halves = halvesOfLine(items[0] ?? [], language)
  return halves && [[halves[0]], [halves[1]]]
}

type Quotation = Extract<Block, { kind: 'quotation' }>

/** Both halves keep the source. What cannot be cut, an excerpt of one letter, stands in both. */
const halvesOfQuotation = (block: Quotation): Halves<Quotation> => {
  const { translation, language, cut } = block
  const text = halvesOfText(block.text, language)
  const other = language === 'ar' ? 'en' : 'ar'
  const ours = translation === null ? null : halvesOfText(translation.text, other)
  if (text === null && ours === null) return null
  const part = (half: 0 | 1): Quotation => ({
    ...block,
    text: text?.[half] ?? block.text,
    cut: text === null ? cut : half === 0 ? { ...cut, after: true } : { ...cut, before: true },
    translation: translation && { ...translation, text: ours?.[half] ?? translation.text },
  })
  return [part(0), part(1)]
}

const halvesOf = (block: Block, language: Language): Halves<Block> => {
  switch (block.kind) {
    case 'paragraph': {
      const halves = halvesOfLine(block.content, language)
      return (
        halves && [
          { ...block, content: halves[0] },
          { ...block, content: halves[1] },
        ]
      )
    }
    case 'list': {
      const halves = halvesOfItems(block.items, language)
      return (
        halves && [
          { ...block, items: halves[0] },
          { ...block, items: halves[1] },
        ]
      )
    }
    case 'quotation':
      return halvesOfQuotation(block)
  }
}

/**
 * A reply as messages that each fit: in their order, the buttons under the last. `measure` is the size
 * of a reply as the channel will send it, in the unit of `limit`.
 * Blocks stay whole where they fit by themselves. A longer one is cut in halves at the end of
 * a sentence or a word until each part fits; every part of a quotation keeps the source's line and
 * says where it is cut. Throws where a block that nothing can be cut from, such as a source's line,
 * is longer than the limit.
 */
export const splitReply = (
  reply: Reply,
  limit: number,
  measure: (reply: Reply) => number,
): readonly Reply[] => {
  const message = (blocks: readonly Block[]): Reply => ({ ...reply, blocks, buttons: [] })
  const fits = (blocks: readonly Block[]): boolean => measure(message(blocks)) <= limit
  const fitting = (block: Block): readonly Block[] => {
    if (fits([block])) return [block]
    const halves = halvesOf(block, reply.language)
    if (halves === null) throw new Error(`A ${block.kind} longer than a message cannot be cut`)
    return halves.flatMap(fitting)
  }
  const messages: Block[][] = []
  for (const block of reply.blocks.flatMap(fitting)) {
    const last = messages.at(-1)
    if (last !== undefined && fits([...last, block])) last.push(block)
    else messages.push([block])
  }
  if (messages.length < 2) return [{ ...reply, blocks: messages[0] ?? [] }]
  return messages.map((blocks, at) =>
    at === messages.length - 1 ? { ...reply, blocks } : message(blocks),
  )
}
