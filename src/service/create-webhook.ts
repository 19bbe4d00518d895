import { createHash, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'

/** An update as it was delivered: all but its number is for whoever takes it. */
export type DeliveredUpdate = { readonly update_id: number }

/** Handles an update; `done` where it was handled, now or before, anything else where it is to come again. */
export type TakeUpdate = (update: DeliveredUpdate) => Promise<string>

/** How updates are received. */
export type WebhookSettings = {
  /** The path of the address that Telegram was given. */
  readonly path: string
  /** What Telegram shows with each update. */
  readonly secret: string
  /** How many updates are handled at once; more are to come again. */
  readonly atOnce?: number
  /** How long Telegram waits for an answer at most, in milliseconds. It gives up by itself after a minute. */
  readonly patience?: number
}

/** Telegram's updates are some kilobytes; nothing in them is longer than a message. */
const MOST_BYTES = 1024 * 1024

const SECRET_HEADER = 'X-Telegram-Bot-Api-Secret-Token'

const Update = z.looseObject({ update_id: z.int() })

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/**
 * The address at which Telegram delivers updates. An update is acknowledged after it was handled, so that
 * one whose process dies comes again, as does one for which there is no room, no store or no time: it is
 * then refused with 503. Whoever does not show the secret learns nothing. The app listens nowhere by itself.
 */
export const createWebhook = (
  take: TakeUpdate,
  { path, secret, atOnce = 200, patience = 50_000 }: WebhookSettings,
): Hono => {
  const app = new Hono()
  const expected = digest(secret)
  let handling = 0

  const taken = async (update: DeliveredUpdate): Promise<string> => {
    const late = Promise.withResolvers<string>()
    const timer = setTimeout(late.resolve, patience, 'late')
    handling += 1
    const handled = take(update).finally(() => {
      handling -= 1
    })
    try {
      return await Promise.race([handled, late.promise])
    } finally {
      clearTimeout(timer)
    }
  }

  app.use(async ({ req, body }, next) => {
    const shown = req.header(SECRET_HEADER) ?? ''
    if (!timingSafeEqual(digest(shown), expected)) return body(null, 401)
    return next()
  })

  const measured = bodyLimit({ maxSize: MOST_BYTES })

  app.post(path, async (context, next) => {
    // Most say how long they are; only another is worth being read with care.
    const length = context.req.header('Content-Length')
    if (length === undefined) return measured(context, next)
    return Number(length) > MOST_BYTES ? context.body(null, 413) : next()
  })

  app.post(path, async (context) => {
    if (handling >= atOnce) return context.body(null, 503, { 'Retry-After': '1' })
    const read = Update.safeParse(await context.req.json().catch(() => null))
    if (!read.success) return context.body(null, 400)
    const outcome = await taken(read.data)
    return outcome === 'done'
      ? context.body(null, 200)
      : context.body(null, 503, { 'Retry-After': '5' })
  })

  return app
}
