import type { Transformer } from 'grammy'
import type { Log } from '#telegram/log.ts'

/** Tells once when Telegram cannot be reached or fails by itself, and once when it answers again. */
export const connectionLog = (log: Log): Transformer => {
  let away = false
  const isAway = (method: string, reason: object): void => {
    if (!away) log.warn({ method, ...reason }, 'Telegram does not answer; trying again')
    away = true
  }
  return async (prev, method, payload, signal) => {
    try {
      const response = await prev(method, payload, signal)
      if (!response.ok && response.error_code >= 500) isAway(method, { code: response.error_code })
      else {
        if (away) log.info({ method }, 'Telegram answers again')
        away = false
      }
      return response
    } catch (error) {
      if (signal?.aborted !== true) isAway(method, { err: error })
      throw error
    }
  }
}
