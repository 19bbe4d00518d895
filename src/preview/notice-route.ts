import { type Context, Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { z } from 'zod'
import { Conversation, type NewSpeakers } from '#preview/conversation.ts'
import type { Inbox, InboxItem } from '#preview/inbox.ts'
import { jsonBody, saysJson } from '#preview/json-body.ts'
import { limitBody } from '#preview/limit-body.ts'
import type { PageTextsByLanguage } from '#preview/page-texts.ts'
import { renderedReply } from '#preview/rendered-reply.ts'

type Parts = {
  readonly inbox: Inbox
  readonly texts: PageTextsByLanguage
  readonly newSpeakers: NewSpeakers
}

/** How often a line without news is used all the same, in milliseconds, so that a dead one is noticed. */
const HEARTBEAT = 15_000

/** How long a page waits before it takes a broken line up again, in milliseconds. */
const RETRY = 1_000

const takenSchema = z.strictObject({ taken: z.string().min(1).max(128) })

/** Browsers say which page asks for a stream; one of another address would pass for an open page. */
const isForeign = (context: Context): boolean =>
  (context.req.header('sec-fetch-site') ?? 'same-origin') !== 'same-origin'

/** The event that a page had last: by the browser's own header where the line broke, else as it says. */
const lastEvent = (context: Context): string | null =>
  context.req.header('last-event-id') ?? context.req.query('after') ?? null

/**
 * `GET` holds a line to the page, as Server-Sent Events: what the bot says by itself, each as JSON with
 * the event's id. `POST` of `{"taken": id}` says that the page shows it.
 */
export const noticeRoute = ({ inbox, texts, newSpeakers }: Parts): Hono => {
  const itemJson = ({ message, form, silent, reply }: InboxItem): string =>
    JSON.stringify({ message, form, silent, ...renderedReply(reply, texts) })

  return new Hono()
    .get('/', (context) => {
      if (isForeign(context)) return context.json({ error: 'foreign-page' }, 403)
      const speaker = Conversation.speaker(context, newSpeakers)
      const after = lastEvent(context)
      return streamSSE(context, async (stream) => {
        const ended = Promise.withResolvers<void>()
        stream.onAbort(ended.resolve)
        const beat = setInterval(() => void stream.write(': \n\n'), HEARTBEAT)
        const line = inbox.open(speaker, after, (item) => {
          void stream.writeSSE({ id: item.event, data: itemJson(item) })
        })
        // An id without data is no event: the browser only keeps it for when the line breaks.
        await stream.write(`id: ${line.since}\nretry: ${RETRY}\n\n`)
        await ended.promise
        line.close()
        clearInterval(beat)
      })
    })
    .post('/', limitBody(1024), async (context) => {
      if (!saysJson(context)) return context.json({ error: 'not-json' }, 415)
      const said = takenSchema.safeParse(await jsonBody(context))
      if (!said.success) return context.json({ error: 'bad-message' }, 400)
      inbox.taken(Conversation.speaker(context, newSpeakers).chat, said.data.taken)
      return context.body(null, 204)
    })
}
