import { Api } from 'grammy'
import { connectionLog } from '#telegram/connection-log.ts'
import type { Log } from '#telegram/log.ts'
import { patience } from '#telegram/patience.ts'

/** How requests are made. */
export type ApiSettings = {
  /** The address of the Bot API server; null for Telegram's own. */
  readonly apiRoot: string | null
  /** In how many milliseconds a request ends. */
  readonly timeout: number
  /** Whether a request that fails is made again, as for an answer; never for notices, whose outbox decides. */
  readonly isPatient: boolean
}

/** The Bot API without the bot: for notices, and to ask Telegram something. */
export const createApi = (
  token: string,
  log: Log,
  { apiRoot, timeout, isPatient }: ApiSettings,
): Api => {
  const api = new Api(token, {
    timeoutSeconds: timeout / 1000,
    ...(apiRoot === null ? {} : { apiRoot }),
  })
  api.config.use(connectionLog(log))
  if (isPatient) api.config.use(patience())
  return api
}
