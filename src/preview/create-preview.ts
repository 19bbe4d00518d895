import type { Context } from 'hono'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import { z } from 'zod'
import type { Language } from '#core/language.ts'
import type { Dialogue, Incoming, Outcome, Speaker } from '#dialogue/dialogue.ts'
import { Conversation } from '#preview/conversation.ts'
import { messageSchema } from '#preview/message.ts'
import { ownPageOnly } from '#preview/own-page-only.ts'
import { pageHtml } from '#preview/page-html.ts'
import type { PageTextsByLanguage } from '#preview/page-texts.ts'
import type { PreviewPage } from '#preview/preview-page.ts'
import { replyHtml } from '#preview/reply-html.ts'
import { ActionCode } from '#replies/action-code.ts'
import type { Reply } from '#replies/reply.ts'

/** What the local chat is made of. */
export type PreviewParts = {
  readonly dialogue: Dialogue
  readonly texts: PageTextsByLanguage
  readonly page: PreviewPage
  /** A new id for a conversation, not to be guessed: letters, digits, hyphens, 8 to 64 of them. */
  readonly newId: () => string
  /** Told of each fault of ours; the person is told in the dialogue's words. */
  readonly report: (fault: unknown) => void
}

export type PreviewSettings = {
  /** The page's language where neither a choice nor the browser says one. */
  readonly language: Language
  /** The longest text that can be sent, in UTF-16 units. Telegram's is 4096. */
  readonly textLimit: number
}

/** What the page is answered: replies as HTML, and the language where the person chose one. */
export type Answer = {
  readonly replies: readonly { readonly language: Language; readonly html: string }[]
  readonly place: Outcome['place']
  readonly toast: string | null
  readonly language: Language | null
}

/** Everything comes from the page's own address; no script, style or frame from anywhere else. */
const headers = () =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
    // There is no TLS at a loopback address.
    strictTransportSecurity: false,
    xFrameOptions: 'DENY',
    referrerPolicy: 'no-referrer',
  })

const chosenBy = (incoming: Incoming): Language | null => {
  const action = incoming.kind === 'press' ? ActionCode.decode(incoming.code) : null
  return action?.kind === 'language' ? action.language : null
}

const bodyOf = async (context: Context): Promise<unknown> => {
  try {
    return await context.req.json()
  } catch {
    // Not JSON is an answer of its own, which the schema gives: undefined fits neither shape.
    return undefined
  }
}

/**
 * The bot in a browser on the same computer: a page that is a chat, and `POST /api/messages` that it
 * speaks to, through the same dialogue as any other channel. The app is a function of the request:
 * it listens nowhere by itself. Only loopback addresses are served.
 */
export const createPreview = (parts: PreviewParts, settings: PreviewSettings): Hono => {
  const { dialogue, texts, page, newId, report } = parts
  const schema = messageSchema(settings.textLimit)
  const app = new Hono()

  const rendered = (replies: readonly Reply[]): Answer['replies'] =>
    replies.map((reply) => ({
      language: reply.language,
      html: replyHtml(reply, texts[reply.language]),
    }))

  const apology = async (speaker: Speaker): Promise<Answer> => ({
    replies: rendered([await dialogue.apology(speaker)]),
    place: 'send',
    toast: null,
    language: null,
  })

  app.use(headers())
  app.use(ownPageOnly())
  app.use(async (context, next) => {
    await next()
    context.header('Cache-Control', 'no-store')
  })

  app.get('/', (context) => {
    Conversation.speaker(context, newId)
    const language = Conversation.language(context) ?? settings.language
    return context.html(
      pageHtml(page.html, language, { dialogue, texts, textLimit: settings.textLimit }),
    )
  })

  app.get('/page/:name', (context) => {
    const file = page.files.get(context.req.param('name'))
    if (file === undefined) return context.notFound()
    return context.body(file.body, 200, { 'Content-Type': file.type })
  })

  app.post(
    '/api/messages',
    // A character is at most six bytes in JSON (`\uXXXX`); the rest is room for the key.
    bodyLimit({
      maxSize: settings.textLimit * 6 + 1024,
      onError: (context) => context.json({ error: 'too-large' }, 413),
    }),
    async (context) => {
      if (!/^application\/json(?:;|$)/i.test(context.req.header('content-type') ?? '')) {
        return context.json({ error: 'not-json' }, 415)
      }
      const message = schema.safeParse(await bodyOf(context))
      if (!message.success) {
        return context.json({ error: 'bad-message', message: z.prettifyError(message.error) }, 400)
      }
      const speaker = Conversation.speaker(context, newId)
      const chosen = chosenBy(message.data)
      try {
        const { replies, place, toast } = await dialogue.respond(message.data, speaker)
        if (chosen !== null) Conversation.choose(context, chosen)
        return context.json({ replies: rendered(replies), place, toast, language: chosen })
      } catch (fault) {
        report(fault)
        return context.json(await apology(speaker), 500)
      }
    },
  )

  app.notFound((context) => context.json({ error: 'not-found' }, 404))
  app.onError((fault, context) => {
    report(fault)
    return context.json({ error: 'fault' }, 500)
  })
  return app
}
