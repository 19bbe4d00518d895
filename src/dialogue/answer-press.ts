import type { AnswerText } from '#dialogue/answer-text.ts'
import type { CallCards } from '#dialogue/call-cards.ts'
import type { ChatMemory } from '#dialogue/chat-memory.ts'
import type { Outcome, Speaker } from '#dialogue/dialogue.ts'
import type { DialogueParts } from '#dialogue/dialogue-parts.ts'
import { replace, send, toast } from '#dialogue/outcomes.ts'
import type { SubscriptionDesk } from '#dialogue/subscription-desk.ts'
import { ActionCode } from '#replies/action-code.ts'
import { EXAMPLES } from '#replies/answer-reply.ts'
import { callsReply } from '#replies/calls-reply.ts'
import { sourceReply } from '#replies/source-reply.ts'
import { plainReply } from '#replies/standing-replies.ts'

/** What to do in return to a press on a button, by the text that the button carried. */
export type AnswerPress = (code: string, speaker: Speaker) => Promise<Outcome>

/** Makes what answers presses. A button that means nothing here any more is said to be out of date. */
export const createAnswerPress =
  (
    { current, chats }: DialogueParts,
    { languageOf }: ChatMemory,
    { askExample }: AnswerText,
    cards: CallCards,
    subscription: SubscriptionDesk | null,
  ): AnswerPress =>
  async (code, speaker) => {
    const { sources, speech } = current()
    const own = speech[await languageOf(speaker)]
    const expired = toast(own.say('button-expired'))
    const action = ActionCode.decode(code)
    if (action === null) return expired
    switch (action.kind) {
      // Editors are answered at their own desk; nobody else has such a button.
      case 'review':
        return expired
      case 'call':
      case 'accounts':
        return (await cards.show(action.call, action.kind, speaker)) ?? expired
      case 'source': {
        const article = sources.articles.get(action.article)
        return article === undefined
          ? toast(own.say('source-unknown'))
          : send(sourceReply(article, own, sources))
      }
      case 'calls':
        return replace(callsReply(action.page, own, sources))
      case 'example':
        if (action.number < 1 || action.number > EXAMPLES) return expired
        return askExample(own.say(`example-${action.number}`), speaker)
      case 'language': {
        await chats.setLanguage(speaker.chat, speaker.person, action.language)
        await subscription?.speak(action.language, speaker)
        const chosen = speech[action.language]
        return { ...replace(plainReply(chosen, 'language-set')), toast: chosen.say('language-set') }
      }
      default:
        return subscription === null ? expired : subscription.press(action, speaker)
    }
  }
