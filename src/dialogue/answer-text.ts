import { Calendar } from '#core/calendar.ts'
import type { ChatMemory } from '#dialogue/chat-memory.ts'
import type { Outcome, Speaker } from '#dialogue/dialogue.ts'
import type { DialogueParts, DialogueSettings } from '#dialogue/dialogue-parts.ts'
import { send } from '#dialogue/outcomes.ts'
import type { SubscriptionDesk } from '#dialogue/subscription-desk.ts'
import { invitesSubscription } from '#dialogue/subscription-invitation.ts'
import { detectLanguage } from '#language/detect-language.ts'
import { answerReply } from '#replies/answer-reply.ts'
import { aside } from '#replies/blocks.ts'

/** The answers to questions. */
export type AnswerText = {
  /** Answers in the person's chosen language, else in the question's. */
  readonly ask: (text: string, speaker: Speaker) => Promise<Outcome>
  /** The answer to an example, under the example itself: whoever pressed it has not written it. */
  readonly askExample: (question: string, speaker: Speaker) => Promise<Outcome>
}

/** Makes what answers questions; a follow-up is read with what was spoken of before. */
export const createAnswerText = (
  { current, chats, now }: DialogueParts,
  { timeZone }: DialogueSettings,
  { lately, languageOf, remember }: ChatMemory,
  subscription: SubscriptionDesk | null,
): AnswerText => {
  const ask = async (text: string, speaker: Speaker): Promise<Outcome> => {
    const { answer, sources, speech } = current()
    const today = Calendar.dayAt(now(), timeZone)
    const chosen = await chats.language(speaker.chat, speaker.person)
    const language = chosen ?? (detectLanguage(text) === null ? await languageOf(speaker) : null)
    const before = await lately(speaker)
    const { answer: given, topic } = answer(text, { today, topic: before.topic, language })
    await remember(speaker, topic, given.language)
    const reply = answerReply(given, speech[given.language], sources)
    return subscription !== null && invitesSubscription(given)
      ? send(await subscription.offer(reply, speaker))
      : send(reply)
  }

  const askExample = async (question: string, speaker: Speaker): Promise<Outcome> => {
    const outcome = await ask(question, speaker)
    const [first, ...rest] = outcome.replies
    if (first === undefined) return outcome
    return {
      ...outcome,
      replies: [{ ...first, blocks: [aside(question), ...first.blocks] }, ...rest],
    }
  }

  return Object.freeze({ ask, askExample })
}
