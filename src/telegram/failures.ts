import { GrammyError, HttpError } from 'grammy'
import type { EndReason } from '#notices/subscription.ts'

/**
 * What follows from a request that failed:
 * `unchanged`, the message already reads so, which is as good as done;
 * `late-press`, nobody waits for the answer to a press any more;
 * `message-gone`, the message cannot be edited and a new one can be sent;
 * `chat-gone`, this chat does not take messages: blocked, left, deleted or without the right to write;
 * `later`, Telegram is busy or away and nothing is wrong with the request;
 * `ours`, anything else, which is a fault of the program.
 */
export type Failure = 'unchanged' | 'late-press' | 'message-gone' | 'chat-gone' | 'later' | 'ours'

/** Who takes no messages any more, and why. */
export type Gone = { readonly reason: EndReason; readonly of: 'chat' | 'topic' }

/** Telegram tells refusals with one code apart by their description only. All such words stand here. */
const BAD_REQUESTS: readonly (readonly [RegExp, Failure])[] = [
  [/message is not modified/i, 'unchanged'],
  [/query is too old|query ID is invalid/i, 'late-press'],
  [
    /message to (?:edit|delete) not found|message can't be (?:edited|deleted)|message_id_invalid/i,
    'message-gone',
  ],
]

const GONE: readonly (readonly [RegExp, EndReason, Gone['of']])[] = [
  [/thread not found|topic_(?:deleted|id_invalid)/i, 'not-found', 'topic'],
  [/topic_closed|topic is closed/i, 'no-rights', 'topic'],
  [/blocked by the user|user_is_blocked/i, 'blocked', 'chat'],
  [/user is deactivated|user_deactivated|chat was (?:deleted|deactivated)/i, 'deleted', 'chat'],
  [/kicked|not a member|channel_private/i, 'kicked', 'chat'],
  [/chat not found|peer_id_invalid|initiate conversation|messages to bots/i, 'not-found', 'chat'],
  [
    /rights to send|chat_write_forbidden|chat_send_\w+_forbidden|chat_restricted/i,
    'no-rights',
    'chat',
  ],
  [/need administrator rights|chat_admin_required/i, 'no-rights', 'chat'],
]

/** Who takes no messages any more by a refusal of Telegram's; null where it says something else. */
export const goneBy = (error: unknown): Gone | null => {
  if (!(error instanceof GrammyError)) return null
  const { error_code: code, description } = error
  if (code !== 400 && code !== 403) return null
  const found = GONE.find(([words]) => words.test(description))
  if (found !== undefined) return { reason: found[1], of: found[2] }
  return code === 403 ? { reason: 'no-rights', of: 'chat' } : null
}

/** Whether Telegram does not know the bot's token: nothing works until its operator mends it. */
export const isTokenRefused = (error: GrammyError): boolean =>
  error.error_code === 401 || error.error_code === 404

/** What follows from an error thrown while a request was made, or by anything else. */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof HttpError) return 'later'
  if (!(error instanceof GrammyError)) return 'ours'
  const { error_code: code, description, parameters } = error
  if (code === 429 || code >= 500) return 'later'
  if (parameters.migrate_to_chat_id !== undefined || goneBy(error) !== null) return 'chat-gone'
  if (code !== 400) return 'ours'
  return BAD_REQUESTS.find(([words]) => words.test(description))?.[1] ?? 'ours'
}

/** Errors of a request that never left this computer whole: no connection was made for it. */
const NEVER_SENT =
  /\b(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENETDOWN|EPROTO|CERT_\w+|connect ETIMEDOUT|ERR_TLS\w*|\w+_CERTIFICATE\w*)\b/

/** Whether a request that failed in the network can have reached Telegram: then what it asked may be done. */
export const mayBeDone = ({ error }: HttpError): boolean => {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
  const words = error instanceof Error ? `${String(code)} ${error.message}` : String(error)
  return !NEVER_SENT.test(words)
}

/** What keeps the bot from going on in Telegram; its message says what the operator is to do. */
export class TelegramRunFault extends Error {
  override name = 'TelegramRunFault' as const
}

/** Why the bot cannot run at all, for its operator. The error itself where it is another reason. */
export const runFault = (error: unknown): unknown => {
  if (!(error instanceof GrammyError)) return error
  if (isTokenRefused(error))
    return new TelegramRunFault(
      'Telegram does not know this BOT_TOKEN. Copy it again from @BotFather, whole.',
      { cause: error },
    )
  switch (error.error_code) {
    case 409:
      return new TelegramRunFault(
        'Another program takes the updates of this bot. Stop it, or give this one a bot of its own.',
        { cause: error },
      )
    default:
      return error
  }
}
