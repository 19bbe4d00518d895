import type { Context } from 'hono'

/** The JSON that a request carries; undefined, which no schema takes, where it carries something else. */
export const jsonBody = async (context: Context): Promise<unknown> => {
  try {
    return await context.req.json()
  } catch {
    return undefined
  }
}

/** Whether a request says that it carries JSON. A form of another page cannot say so. */
export const saysJson = (context: Context): boolean =>
  /^application\/json(?:;|$)/i.test(context.req.header('content-type') ?? '')
