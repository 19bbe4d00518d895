import { hash, timingSafeEqual } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'

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

const digest = (text: string): Buffer => hash('sha256', text, 'buffer')

/** The update in a body; null where there is none. Whatever else is in it, grammY reads. */
const updateIn = (body: string): DeliveredUpdate | null => {
  try {
    const read: unknown = JSON.parse(body)
    if (typeof read !== 'object' || read === null || !('update_id' in read)) return null
    return Number.isSafeInteger(read.update_id) ? (read as DeliveredUpdate) : null
  } catch {
    return null
  }
}

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

  const isTelegram = ({ req }: Context): boolean =>
    timingSafeEqual(digest(req.header(SECRET_HEADER) ?? ''), expected)

  const taken = (update: DeliveredUpdate): Promise<string> => {
    handling += 1
    return new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, patience, 'late')
      const end = (): void => {
        handling -= 1
        clearTimeout(timer)
      }
      take(update).then(
        (outcome) => {
          end()
          resolve(outcome)
        },
        (fault: unknown) => {
          end()
          reject(fault)
        },
      )
    })
  }

  const receive = async (context: Context): Promise<Response> => {
    if (handling >= atOnce) return context.body(null, 503, { 'Retry-After': '1' })
    const update = updateIn(await context.req.text())
    if (update === null) return context.body(null, 400)
    const outcome = await taken(update)
    return outcome === 'done'
      ? context.body(null, 200)
      : context.body(null, 503, { 'Retry-After': '5' })
  }

  const measured = bodyLimit({ maxSize: MOST_BYTES })

  // One handler and no other around it, which Hono calls without composing anything.
  app.post(path, async (context) => {
    if (!isTelegram(context)) return context.body(null, 401)
    const length = context.req.header('Content-Length')
    // Most say how long they are; only another is worth being read with care.
    if (length !== undefined)
      return Number(length) > MOST_BYTES ? context.body(null, 413) : receive(context)
    let response: Response | undefined
    const refused = await measured(context, async () => {
      response = await receive(context)
    })
    return refused ?? response ?? context.body(null, 400)
  })

  app.notFound((context) => context.body(null, isTelegram(context) ? 404 : 401))

  return app
}
