import { GrammyError, HttpError } from 'grammy'

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

/** Telegram tells refusals with one code apart by their description only. All such words stand here. */
const BAD_REQUESTS: readonly (readonly [RegExp, Failure])[] = [
  [/message is not modified/i, 'unchanged'],
  [/query is too old|query ID is invalid/i, 'late-press'],
  [/message to edit not found|message can't be edited|message_id_invalid/i, 'message-gone'],
  [
    /chat not found|user is deactivated|(?:no|not enough) rights to send|chat_write_forbidden/i,
    'chat-gone',
  ],
]

/** What follows from an error thrown while a request was made, or by anything else. */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof HttpError) return 'later'
  if (!(error instanceof GrammyError)) return 'ours'
  const { error_code: code, description } = error
  if (code === 429 || code >= 500) return 'later'
  if (code === 403) return 'chat-gone'
  if (code !== 400) return 'ours'
  return BAD_REQUESTS.find(([words]) => words.test(description))?.[1] ?? 'ours'
}

/** What keeps the bot from going on in Telegram; its message says what the operator is to do. */
export class TelegramRunFault extends Error {
  override name = 'TelegramRunFault' as const
}

/** Why the bot cannot run at all, for its operator. The error itself where it is another reason. */
export const runFault = (error: unknown): unknown => {
  if (!(error instanceof GrammyError)) return error
  switch (error.error_code) {
    case 401:
    case 404:
      return new TelegramRunFault(
        'Telegram does not know this BOT_TOKEN. Copy it again from @BotFather, whole.',
        { cause: error },
      )
    case 409:
      return new TelegramRunFault(
        'Another program takes the updates of this bot. Stop it, or give this one a bot of its own.',
        { cause: error },
      )
    default:
      return error
  }
}
