import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import type { Language } from '#core/language.ts'
import type { Dialogue, Incoming, Outcome } from '#dialogue/dialogue.ts'
import { Conversation } from '#preview/conversation.ts'
import { messageSchema } from '#preview/message.ts'
import type { PageTextsByLanguage } from '#preview/page-texts.ts'
import { replyHtml } from '#preview/reply-html.ts'
import { ActionCode } from '#replies/action-code.ts'
import type { Reply } from '#replies/reply.ts'

type Parts = {
  readonly dialogue: Pick<Dialogue, 'respond' | 'apology'>
  readonly texts: PageTextsByLanguage
  readonly newId: () => string
  readonly report: (fault: unknown) => void
}

/** What the page is answered: replies as HTML, and the language where the person chose one. */
type Answer = {
  readonly replies: readonly { readonly language: Language; readonly html: string }[]
  readonly place: Outcome['place']
  readonly toast: string | null
  readonly language: Language | null
}

const chosenBy = (incoming: Incoming): Language | null => {
  const action = incoming.kind === 'press' ? ActionCode.decode(incoming.code) : null
  return action?.kind === 'language' ? action.language : null
}

const bodyOf = async (context: Context): Promise<unknown> => {
  try {
    return await context.req.json()
  } catch {
    // Not JSON is refused by the schema, with everything else that is no message.
    return undefined
  }
}

/**
 * `POST` of a message: to the dialogue, and its outcome back as JSON. What is no message is refused
 * with a 4xx and says why; a fault of ours is reported, and answered with a 500 that carries the
 * dialogue's apology as a reply.
 */
export const messageRoute = (parts: Parts, settings: { readonly textLimit: number }): Hono => {
  const { dialogue, texts, newId, report } = parts
  const { textLimit } = settings
  const schema = messageSchema(textLimit)

  const rendered = (replies: readonly Reply[]): Answer['replies'] =>
    replies.map((reply) => ({
      language: reply.language,
      html: replyHtml(reply, texts[reply.language]),
    }))

  return new Hono().post(
    '/',
    // A character is at most six bytes in JSON (`\uXXXX`); the rest is room for the key.
    bodyLimit({
      maxSize: textLimit * 6 + 1024,
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
      const language = chosenBy(message.data)
      try {
        const { replies, place, toast } = await dialogue.respond(message.data, speaker)
        const answer: Answer = { replies: rendered(replies), place, toast, language }
        if (language !== null) Conversation.choose(context, language)
        return context.json(answer)
      } catch (fault) {
        report(fault)
        const replies = rendered([await dialogue.apology(speaker)])
        const answer: Answer = { replies, place: 'send', toast: null, language: null }
        return context.json(answer, 500)
      }
    },
  )
}
