import type { Context } from 'grammy'
import type { Chat, User } from 'grammy/types'
import type { Language } from '#core/language.ts'
import type { Incoming, Speaker } from '#dialogue/dialogue.ts'
import { heard } from '#telegram/heard.ts'
import type { Place } from '#telegram/send-outcome.ts'

/** What the bot is told, by whom, and where its answer goes. */
export type Hearing = {
  readonly incoming: Incoming
  readonly speaker: Speaker
  readonly place: Place
}

const hint = (user: User | undefined): Language | null => {
  const code = user?.language_code ?? ''
  if (/^ar\b/i.test(code)) return 'ar'
  return /^en\b/i.test(code) ? 'en' : null
}

/** The name that Telegram shows for a person. */
const nameOf = ({ first_name, last_name }: User): string =>
  last_name === undefined ? first_name : `${first_name} ${last_name}`

const kindOf = ({ type }: Chat): NonNullable<Speaker['kind']> =>
  type === 'private' || type === 'channel' ? type : 'group'

const ofPress = ({ callbackQuery }: Context): Hearing | null => {
  const { message, data, from } = callbackQuery ?? {}
  if (message === undefined || data === undefined || from === undefined) return null
  // Telegram dates a message that is out of the bot's reach 0, and gives nothing but its number.
  const reachable = message.date === 0 ? null : message
  const topic = reachable?.is_topic_message ? reachable.message_thread_id : undefined
  return {
    incoming: { kind: 'press', code: data },
    speaker: {
      chat: String(message.chat.id),
      person: String(from.id),
      hint: hint(from),
      topic: topic ?? null,
      kind: kindOf(message.chat),
      name: nameOf(from),
    },
    place: {
      chat: message.chat.id,
      topic: topic ?? null,
      quoted: message.chat.type === 'private' ? null : message.message_id,
      pressed: reachable?.message_id ?? null,
    },
  }
}

const ofMessage = (ctx: Context): Hearing | null => {
  const message = ctx.message ?? ctx.channelPost
  const incoming = message === undefined ? null : heard(message, ctx.me)
  if (message === undefined || incoming === null) return null
  const { chat, from, sender_chat: channel } = message
  const topic = (message.is_topic_message ? message.message_thread_id : undefined) ?? null
  return {
    incoming,
    // An administrator who hides behind the group is one person with it; a post is the channel's own.
    speaker: {
      chat: String(chat.id),
      person: String(channel?.id ?? from?.id ?? chat.id),
      hint: hint(from),
      topic,
      kind: kindOf(chat),
      ...(from === undefined ? {} : { name: nameOf(from) }),
    },
    place: {
      chat: chat.id,
      topic,
      quoted: chat.type === 'private' ? null : message.message_id,
      pressed: null,
    },
  }
}

/** What an update tells the bot; null where it is nothing to it, such as an edited message. */
export const hearingOf = (ctx: Context): Hearing | null => ofPress(ctx) ?? ofMessage(ctx)
