import type { InlineKeyboardMarkup, MessageEntity } from 'grammy/types'
import type { Reply } from '#replies/reply.ts'
import { withEntities } from '#telegram/entities.ts'
import { keyboard } from '#telegram/keyboard.ts'

/** A reply as `sendMessage` and `editMessageText` take it. */
export type MessageContent = {
  readonly text: string
  readonly entities: readonly MessageEntity[]
  readonly options: {
    entities: MessageEntity[]
    link_preview_options: { is_disabled: true }
    reply_markup?: InlineKeyboardMarkup
  }
}

/** A reply as one message: text, entities and keys; links show no preview. */
export const messageContent = (reply: Reply): MessageContent => {
  const { text, entities } = withEntities(reply)
  const keys = keyboard(reply)
  return {
    text,
    entities,
    options: {
      entities: [...entities],
      link_preview_options: { is_disabled: true },
      ...(keys === null ? {} : { reply_markup: keys }),
    },
  }
}
