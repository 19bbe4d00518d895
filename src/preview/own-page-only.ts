import type { MiddlewareHandler } from 'hono'

/** The names by which a browser on this computer reaches the loopback address, with any port. */
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i

/**
 * Lets only this computer's own page in. The address asked for must be a loopback one, so that no
 * foreign name made to point here (DNS rebinding) is served; and what changes something must come
 * from a page of the very same address and port, so that no other page can send (CSRF).
 */
export const ownPageOnly = (): MiddlewareHandler =>
  async function ownPageOnly(context, next) {
    const host = context.req.header('host') ?? new URL(context.req.url).host
    if (!LOOPBACK.test(host)) return context.json({ error: 'foreign-host' }, 403)
    const reads = context.req.method === 'GET' || context.req.method === 'HEAD'
    const origin = context.req.header('origin')
    if (!reads && origin?.toLowerCase() !== `http://${host.toLowerCase()}`) {
      return context.json({ error: 'foreign-origin' }, 403)
    }
    return next()
  }
