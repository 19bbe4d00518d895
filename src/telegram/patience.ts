import { autoRetry } from '@grammyjs/auto-retry'
import { HttpError, type Transformer } from 'grammy'
import { grammySignal } from '#telegram/grammy-signal.ts'

/** grammY tries these again itself, for as long as the bot runs. */
const LEFT_TO_GRAMMY: ReadonlySet<string> = new Set(['getMe', 'deleteWebhook', 'getUpdates'])

/** Updates are handled one after another: a chat that must wait longer keeps all the others waiting. */
const LONGEST_SECONDS = 30

/**
 * Makes a request again where Telegram asks for a pause of at most 15 seconds, fails by itself or cannot
 * be reached: at most three times more, within 30 seconds in all. A connection that is cut after Telegram
 * took a message can double it, which for an answer is better than none.
 */
export const patience = (): Transformer => {
  const retry = autoRetry({ maxRetryAttempts: 3, maxDelaySeconds: 15 })
  return async (prev, method, payload, signal) => {
    if (LEFT_TO_GRAMMY.has(method)) return prev(method, payload, signal)
    const late = new AbortController()
    // Ended with the request, unlike AbortSignal.timeout, of which thousands would be waiting.
    const timer = setTimeout(() => late.abort(), LONGEST_SECONDS * 1000)
    try {
      return await retry(prev, method, payload, signal ?? grammySignal(late.signal))
    } catch (error) {
      if (!late.signal.aborted) throw error
      throw new HttpError(`Telegram did not take ${method} in ${LONGEST_SECONDS} seconds`, error)
    } finally {
      clearTimeout(timer)
    }
  }
}
