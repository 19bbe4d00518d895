/**
 * @typedef {{ language: 'ar' | 'en', html: string }} RenderedReply
 * @typedef {{ text: string } | { press: string } | { file: File }} Message
 * @typedef {{
 *   kind: 'answer',
 *   replies: RenderedReply[],
 *   place: 'send' | 'replace',
 *   toast: string | null,
 *   language: 'ar' | 'en' | null,
 * }} Answer
 */

/** A page that is fetched may take 20 seconds: what takes longer than this, in milliseconds, is stuck. */
const PATIENCE = 40_000

/** @param {File} file */
const formOf = (file) => {
  const form = new FormData()
  form.append('file', file)
  return form
}

/** @param {Message} message */
const send = (message) =>
  'file' in message
    ? fetch('/api/files', {
        method: 'POST',
        body: formOf(message.file),
        signal: AbortSignal.timeout(PATIENCE),
      })
    : fetch('/api/messages', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(message),
        signal: AbortSignal.timeout(PATIENCE),
      })

/**
 * Sends a message to the bot. `failed` means that it replied with something else than an answer,
 * `offline` that it did not reply.
 *
 * @param {Message} message
 * @returns {Promise<Answer | { kind: 'failed' | 'offline' }>}
 */
export const sendMessage = async (message) => {
  try {
    const response = await send(message)
    const body = await response.json().catch(() => null)
    // A fault of the bot's own comes with its apology: a reply like any other.
    return Array.isArray(body?.replies) ? { ...body, kind: 'answer' } : { kind: 'failed' }
  } catch {
    return { kind: 'offline' }
  }
}
