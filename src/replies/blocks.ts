import type { Block, Inline } from '#replies/reply.ts'

/** A paragraph of plain text. */
export const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  content: [{ kind: 'text', text }],
})

/** A paragraph in strong letters: the line that answers. */
export const lead = (text: string): Block => ({
  kind: 'paragraph',
  content: [{ kind: 'strong', text }],
})

/** A paragraph in emphasis: what is said of the answer rather than the answer. */
export const aside = (text: string): Block => ({
  kind: 'paragraph',
  content: [{ kind: 'emphasis', text }],
})

/** A list of lines. */
export const list = (items: readonly string[]): Block => ({
  kind: 'list',
  items: items.map((text): readonly Inline[] => [{ kind: 'text', text }]),
})
