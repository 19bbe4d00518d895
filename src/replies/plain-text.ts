import type { Block, Inline, Reply } from '#replies/reply.ts'

const inline = (content: readonly Inline[]): string =>
  content
    .map((piece) => (piece.kind === 'link' ? `${piece.text} <${piece.href}>` : piece.text))
    .join('')

const block = (of: Block): string => {
  switch (of.kind) {
    case 'paragraph':
      return inline(of.content)
    case 'list':
      return of.items.map((item) => `\u2022 ${inline(item)}`).join('\n')
    case 'quotation': {
      const excerpt = `${of.cut.before ? '\u2026 ' : ''}${of.text}${of.cut.after ? ' \u2026' : ''}`
      const translation =
        of.translation === null ? [] : [`${of.translation.label} ${of.translation.text}`]
      return [`> ${excerpt}`, ...translation, `\u2014 ${inline(of.source)}`].join('\n')
    }
  }
}

/** A reply as a person reads it where there is nothing but letters: a terminal, or `text` in JSON. */
export const plainText = ({ blocks }: Reply): string => blocks.map(block).join('\n\n')
