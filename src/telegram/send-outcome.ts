import type { Api } from 'grammy'
import type { Outcome } from '#dialogue/dialogue.ts'
import { asMessages } from '#telegram/as-messages.ts'
import { failureOf } from '#telegram/failures.ts'
import type { MessageContent } from '#telegram/message-content.ts'

/** Where an answer goes. */
export type Place = {
  readonly chat: number
  /** The topic of a forum; null outside one. */
  readonly topic: number | null
  /** The message that the answer quotes; null where none, as in a private chat. */
  readonly quoted: number | null
  /** The message whose button was pressed; null where none was, or where it is out of reach. */
  readonly pressed: number | null
}

/** Whether the pressed message now reads so. False where it is out of reach by now. */
const replace = async (
  api: Api,
  { text, options }: MessageContent,
  { chat, pressed }: Place,
): Promise<boolean> => {
  if (pressed === null) return false
  try {
    await api.editMessageText(chat, pressed, text, options)
    return true
  } catch (error) {
    const failure = failureOf(error)
    if (failure === 'unchanged') return true
    if (failure === 'message-gone') return false
    throw error
  }
}

const send = async (api: Api, { text, options }: MessageContent, place: Place): Promise<void> => {
  const { chat, topic, quoted } = place
  await api.sendMessage(chat, text, {
    ...options,
    ...(topic === null ? {} : { message_thread_id: topic }),
    ...(quoted === null
      ? {}
      : { reply_parameters: { message_id: quoted, allow_sending_without_reply: true } }),
  })
}

/**
 * Says what is to be said, in order, in as many messages as it takes; only the first quotes the question.
 * Where the outcome replaces the pressed message, the first message does, unless it is out of reach.
 * Throws grammY's errors.
 */
export const sendOutcome = async (
  api: Api,
  { replies, place: how }: Pick<Outcome, 'replies' | 'place'>,
  place: Place,
): Promise<void> => {
  const messages = replies.flatMap(asMessages)
  for (const [at, message] of messages.entries()) {
    const isFirst = at === 0
    if (isFirst && how === 'replace' && (await replace(api, message, place))) continue
    await send(api, message, isFirst ? place : { ...place, quoted: null })
  }
}
