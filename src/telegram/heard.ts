import type { Message, MessageEntity, UserFromGetMe } from 'grammy/types'
import { COMMANDS, type Incoming } from '#dialogue/dialogue.ts'
import { typedCommand } from '#dialogue/typed-command.ts'

/** What a person can send instead of text. Other messages without text are notes of Telegram's own. */
const CONTENT = [
  ...(['animation', 'audio', 'checklist', 'contact', 'dice', 'document', 'game'] as const),
  ...(['location', 'paid_media', 'photo', 'poll', 'sticker', 'story', 'venue'] as const),
  ...(['video', 'video_note', 'voice'] as const),
] satisfies readonly (keyof Message)[]

const isKnown = (name: string): boolean => COMMANDS.some((command) => command === name)

const mentions = (text: string, me: UserFromGetMe, entity: MessageEntity): boolean => {
  if (entity.type === 'text_mention') return entity.user.id === me.id
  if (entity.type !== 'mention') return false
  const name = text.slice(entity.offset + 1, entity.offset + entity.length)
  return name.toLowerCase() === me.username.toLowerCase()
}

const cutOut = (text: string, entities: readonly MessageEntity[]): string => {
  const rest = [...entities]
    .sort((a, b) => b.offset - a.offset)
    .reduce((left, { offset, length }) => left.slice(0, offset) + left.slice(offset + length), text)
  return rest.replace(/^[\s,:;\u060c\u061b]+/u, '').trim()
}

/** A topic's first message stands as the answered one where none is: that is no reply to the bot. */
const answersBot = ({ reply_to_message: answered }: Message, me: UserFromGetMe): boolean =>
  answered?.from?.id === me.id && answered.forum_topic_created === undefined

/**
 * What a message tells the bot; null where it is not meant for it. In a private chat everything that
 * a person sends is; in a group, a command that is the bot's own or names it, a message that mentions
 * it (with the mention cut out), and a reply to a message of the bot; in a channel, such a command alone.
 * A message without text is an empty text in a private chat, and nothing elsewhere. Other bots are never
 * heard.
 */
export const heard = (message: Message, me: UserFromGetMe): Incoming | null => {
  const { chat, from, sender_chat } = message
  if (message.is_automatic_forward || (from?.is_bot && sender_chat === undefined)) return null
  const isPrivate = chat.type === 'private'
  const written = message.text ?? message.caption
  if (written === undefined) {
    const hasContent = CONTENT.some((kind) => message[kind] !== undefined)
    return isPrivate && hasContent ? { kind: 'text', text: '' } : null
  }
  const entities = message.entities ?? message.caption_entities ?? []
  const mentioned = entities.filter((entity) => mentions(written, me, entity))
  const text = isPrivate ? written.trim() : cutOut(written, mentioned)
  const command = typedCommand(text)
  if (command !== null) {
    const { name, recipient, argument } = command
    const named = recipient?.toLowerCase() === me.username.toLowerCase() || mentioned.length > 0
    if (recipient !== null && !named) return null
    if (!isPrivate && !named && !isKnown(name)) return null
    return { kind: 'command', name, argument }
  }
  if (chat.type === 'channel') return null
  if (isPrivate || mentioned.length > 0 || answersBot(message, me)) return { kind: 'text', text }
  return null
}
