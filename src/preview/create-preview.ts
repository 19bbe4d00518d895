import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { Language } from '#core/language.ts'
import type { Dialogue } from '#dialogue/dialogue.ts'
import { Conversation, type NewSpeakers } from '#preview/conversation.ts'
import { FILE_LIMIT, fileRoute } from '#preview/file-route.ts'
import type { Inbox } from '#preview/inbox.ts'
import { messageRoute } from '#preview/message-route.ts'
import { noticeRoute } from '#preview/notice-route.ts'
import { ownPageOnly } from '#preview/own-page-only.ts'
import { pageHtml } from '#preview/page-html.ts'
import type { PageTextsByLanguage } from '#preview/page-texts.ts'
import type { PreviewPage } from '#preview/preview-page.ts'

/** What the local chat is made of. */
export type PreviewParts = {
  readonly dialogue: Dialogue
  /** What the bot says by itself comes from here. */
  readonly inbox: Inbox
  readonly texts: PageTextsByLanguage
  readonly page: PreviewPage
  readonly newSpeakers: NewSpeakers
  /** Told of each fault of ours; the person is told in the dialogue's words. */
  readonly report: (fault: unknown) => void
}

/** How the local chat behaves. */
export type PreviewSettings = {
  /** The page's language where neither a choice nor the browser says one. */
  readonly language: Language
  /** The longest text that can be sent, in UTF-16 units. Telegram's is 4096. */
  readonly textLimit: number
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

/**
 * The bot in a browser on the same computer: a page that is a chat, `POST /api/messages` and
 * `POST /api/files` that it speaks to, through the same dialogue as any other channel, and
 * `/api/notices` by which the bot speaks first. The app is a function of the request: it listens
 * nowhere by itself. Only loopback addresses are served.
 */
export const createPreview = (parts: PreviewParts, settings: PreviewSettings): Hono => {
  const { dialogue, inbox, texts, page, newSpeakers, report } = parts
  const { textLimit } = settings
  const app = new Hono()

  app.use(headers())
  app.use(ownPageOnly())
  app.use(async (context, next) => {
    await next()
    context.header('Cache-Control', 'no-store')
  })

  app.get('/', (context) => {
    Conversation.speaker(context, newSpeakers)
    const language = Conversation.language(context) ?? settings.language
    return context.html(
      pageHtml(page.html, language, { dialogue, texts, textLimit, fileLimit: FILE_LIMIT }),
    )
  })

  app.get('/page/:name', (context) => {
    const file = page.files.get(context.req.param('name'))
    if (file === undefined) return context.notFound()
    return context.body(file.body, 200, { 'Content-Type': file.type })
  })

  const answering = { dialogue, texts, newSpeakers, report }
  app.route('/api/messages', messageRoute(answering, { textLimit }))
  app.route('/api/files', fileRoute(answering))
  app.route('/api/notices', noticeRoute({ inbox, texts, newSpeakers }))

  app.notFound((context) => context.json({ error: 'not-found' }, 404))
  app.onError((fault, context) => {
    report(fault)
    return context.json({ error: 'fault' }, 500)
  })
  return app
}
