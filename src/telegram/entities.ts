import { FormattedString } from '@grammyjs/parse-mode'
import type { MessageEntity } from 'grammy/types'
import type { Language } from '#core/language.ts'
import { bidiLine, directionMark } from '#replies/bidi-line.ts'
import type { Block, Inline, Reply } from '#replies/reply.ts'

/** A message's text and its entities, whose places are UTF-16 code units as Telegram counts them. */
export type TextWithEntities = {
  readonly text: string
  readonly entities: readonly MessageEntity[]
}

type Quotation = Extract<Block, { kind: 'quotation' }>

const BULLET: Inline = { kind: 'text', text: '• ' }

/** Only for text that is not empty: the library would give an empty text an entity of no length. */
const formatted = (piece: Inline): FormattedString => {
  switch (piece.kind) {
    case 'text':
      return new FormattedString(piece.text)
    case 'strong':
      return FormattedString.bold(piece.text)
    case 'emphasis':
      return FormattedString.italic(piece.text)
    case 'link':
      return FormattedString.link(piece.text, piece.href)
  }
}

const ownWords = (content: readonly Inline[], language: Language): FormattedString =>
  FormattedString.join(bidiLine(content, language).map(formatted))

const quoted = (text: string, language: Language): FormattedString =>
  FormattedString.expandableBlockquote(`${directionMark(text, language)}${text}`)

const lines = (...content: readonly FormattedString[]): FormattedString =>
  FormattedString.join([...content], '\n')

const quotation = (block: Quotation, language: Language): FormattedString => {
  const { text, cut, translation, source } = block
  const excerpt = `${cut.before ? '…' : ''}${text}${cut.after ? '…' : ''}`
  const ours =
    translation === null
      ? []
      : [
          ownWords([{ kind: 'emphasis', text: translation.label }], language),
          quoted(translation.text, language),
        ]
  // The label or the source always stands between two quotations: the library would join neighbours.
  return lines(quoted(excerpt, block.language), ...ours, ownWords(source, language))
}

const formattedBlock = (block: Block, language: Language): FormattedString => {
  switch (block.kind) {
    case 'paragraph':
      return ownWords(block.content, language)
    case 'list':
      return lines(...block.items.map((item) => ownWords([BULLET, ...item], language)))
    case 'quotation':
      return quotation(block, language)
  }
}

/**
 * A reply as one text with entities (https://core.telegram.org/bots/api#messageentity), never markup:
 * nothing in it needs escaping, and nothing that is quoted can be taken for a sign of ours. Excerpts
 * and translations are quotations that unfold at a tap; an ellipsis stands where an excerpt is cut.
 */
export const withEntities = (reply: Reply): TextWithEntities => {
  const blocks = reply.blocks.map((block) => formattedBlock(block, reply.language))
  const { text, entities } = FormattedString.join(blocks, '\n\n')
  return { text, entities }
}
