import type { Language } from '#core/language.ts'
import type { PageTextsByLanguage } from '#preview/page-texts.ts'
import { replyHtml } from '#preview/reply-html.ts'
import type { Reply } from '#replies/reply.ts'

/** A reply as the page is given it. */
export type RenderedReply = { readonly language: Language; readonly html: string }

/** A reply for the page, with the page's own sentences in the reply's language. */
export const renderedReply = (reply: Reply, texts: PageTextsByLanguage): RenderedReply => ({
  language: reply.language,
  html: replyHtml(reply, texts[reply.language]),
})
