import type { Context } from 'hono'
import type { Language } from '#core/language.ts'
import type { Dialogue, Incoming, Outcome } from '#dialogue/dialogue.ts'
import { Conversation, type NewSpeakers } from '#preview/conversation.ts'
import type { PageTextsByLanguage } from '#preview/page-texts.ts'
import { type RenderedReply, renderedReply } from '#preview/rendered-reply.ts'
import { ActionCode } from '#replies/action-code.ts'

/** What answers a page. */
export type AnswerParts = {
  readonly dialogue: Pick<Dialogue, 'respond' | 'apology'>
  readonly texts: PageTextsByLanguage
  readonly newSpeakers: NewSpeakers
  readonly report: (fault: unknown) => void
}

/** What the page is answered: replies as HTML, and the language where the person chose one. */
type Answer = {
  readonly replies: readonly RenderedReply[]
  readonly place: Outcome['place']
  readonly toast: string | null
  readonly language: Language | null
}

const chosenBy = (incoming: Incoming): Language | null => {
  const action = incoming.kind === 'press' ? ActionCode.decode(incoming.code) : null
  return action?.kind === 'language' ? action.language : null
}

/**
 * Hands what came from a page to the dialogue, and its outcome back as JSON. A fault of ours is
 * reported, and answered with a 500 that carries the dialogue's apology as a reply.
 */
export const answerJson = async (
  context: Context,
  incoming: Incoming,
  { dialogue, texts, newSpeakers, report }: AnswerParts,
): Promise<Response> => {
  const speaker = Conversation.speaker(context, newSpeakers)
  const language = chosenBy(incoming)
  try {
    const { replies, place, toast } = await dialogue.respond(incoming, speaker)
    const rendered = replies.map((reply) => renderedReply(reply, texts))
    const answer: Answer = { replies: rendered, place, toast, language }
    if (language !== null) Conversation.choose(context, language)
    return context.json(answer)
  } catch (fault) {
    report(fault)
    const replies = [renderedReply(await dialogue.apology(speaker), texts)]
    const answer: Answer = { replies, place: 'send', toast: null, language: null }
    return context.json(answer, 500)
  }
}
