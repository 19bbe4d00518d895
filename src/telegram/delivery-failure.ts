import { GrammyError, HttpError } from 'grammy'
import type { DeliveryOutcome } from '#notices/delivery-outcome.ts'
import { failureOf, goneBy, isTokenRefused, mayBeDone } from '#telegram/failures.ts'

/** A message that Telegram did not take, or may have. */
export type DeliveryFailure = Exclude<DeliveryOutcome, { kind: 'delivered' }>

const SECOND = 1000

/** How long nothing is sent after the token was refused: until its operator mends it. */
const TOKEN_PAUSE = 60 * SECOND

const ofNetwork = (error: HttpError): DeliveryFailure => {
  const { error: cause } = error
  const reason = cause instanceof Error ? `${error.message} ${cause.message}` : error.message
  return mayBeDone(error)
    ? { kind: 'unsure', reason }
    : { kind: 'later', reason, retryAfterMs: null, scope: 'all' }
}

/**
 * What a failure to send or edit a message means for its delivery. `scopeOfPause` is asked where Telegram
 * wants a pause. Throws what is no failure of a request.
 */
export const deliveryFailure = (
  error: unknown,
  scopeOfPause: () => 'chat' | 'all',
): DeliveryFailure => {
  if (error instanceof HttpError) return ofNetwork(error)
  if (!(error instanceof GrammyError)) throw error
  const { error_code: code, description: reason, parameters } = error
  const { retry_after: seconds, migrate_to_chat_id: to } = parameters
  if (to !== undefined) return { kind: 'moved', to: String(to) }
  if (seconds !== undefined)
    return { kind: 'later', reason, retryAfterMs: seconds * SECOND, scope: scopeOfPause() }
  if (code === 429 || code >= 500)
    return { kind: 'later', reason, retryAfterMs: null, scope: 'chat' }
  if (isTokenRefused(error))
    return { kind: 'later', reason, retryAfterMs: TOKEN_PAUSE, scope: 'all' }
  const gone = goneBy(error)
  if (gone !== null) return { kind: 'gone', ...gone }
  if (failureOf(error) === 'message-gone') return { kind: 'not-editable' }
  return { kind: 'ours', reason: `${code} ${reason}` }
}
