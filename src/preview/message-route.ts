import { Hono } from 'hono'
import { z } from 'zod'
import { type AnswerParts, answerJson } from '#preview/answer-json.ts'
import { jsonBody, saysJson } from '#preview/json-body.ts'
import { limitBody } from '#preview/limit-body.ts'
import { messageSchema } from '#preview/message.ts'

/**
 * `POST` of a message: to the dialogue, and its outcome back as JSON. What is no message is refused
 * with a 4xx and says why; a fault of ours is answered with a 500 that carries an apology.
 */
export const messageRoute = (
  parts: AnswerParts,
  { textLimit }: { readonly textLimit: number },
): Hono => {
  const schema = messageSchema(textLimit)
  return new Hono().post(
    '/',
    // A character is at most six bytes in JSON (`\uXXXX`); the rest is room for the key.
    limitBody(textLimit * 6 + 1024),
    async (context) => {
      if (!saysJson(context)) return context.json({ error: 'not-json' }, 415)
      const message = schema.safeParse(await jsonBody(context))
      return message.success
        ? answerJson(context, message.data, parts)
        : context.json({ error: 'bad-message', message: z.prettifyError(message.error) }, 400)
    },
  )
}
