import { NO_TOPIC } from '#answering/answer-question.ts'
import { Calendar } from '#core/calendar.ts'
import type { CallCards } from '#dialogue/call-cards.ts'
import type { ChatMemory } from '#dialogue/chat-memory.ts'
import type { CommandName, Outcome, Speaker } from '#dialogue/dialogue.ts'
import type { DialogueParts, DialogueSettings } from '#dialogue/dialogue-parts.ts'
import { send } from '#dialogue/outcomes.ts'
import { commandsWith } from '#dialogue/subscription-commands.ts'
import type { SubscriptionDesk } from '#dialogue/subscription-desk.ts'
import { answerReply } from '#replies/answer-reply.ts'
import { callsReply } from '#replies/calls-reply.ts'
import type { Reply } from '#replies/reply.ts'
import { sourcesReply } from '#replies/source-reply.ts'
import type { Speech } from '#replies/speech.ts'
import {
  helpReply,
  languageReply,
  plainReply,
  startReply,
  unknownCommandReply,
} from '#replies/standing-replies.ts'

/** What to do in return to a command, known or not. */
export type AnswerCommand = (name: string, argument: string, speaker: Speaker) => Promise<Outcome>

/** Makes what answers commands. */
export const createAnswerCommand = (
  { current, now }: DialogueParts,
  { timeZone }: DialogueSettings,
  { languageOf }: ChatMemory,
  cards: CallCards,
  subscription: SubscriptionDesk | null,
): AnswerCommand => {
  const commands = commandsWith(subscription)

  const isCommand = (name: string): name is CommandName => commands.some((known) => known === name)

  /** What begins a conversation or shows all calls is where to offer to be told of new ones. */
  const offering = async (reply: Reply, speaker: Speaker): Promise<Reply> =>
    subscription === null ? reply : subscription.offer(reply, speaker)

  /** The call of an id; else the one that the words name, or those they may mean; else all, to choose from. */
  const oneCall = async (argument: string, speaker: Speaker): Promise<Outcome> => {
    const { answer, sources, speech } = current()
    const own = speech[await languageOf(speaker)]
    if (argument.trim() === '') return send(callsReply(1, own, sources, 'call-ask'))
    const named = await cards.show(argument.trim(), 'call', speaker)
    if (named !== null) return named
    const { answer: given } = answer(argument, {
      today: Calendar.dayAt(now(), timeZone),
      topic: NO_TOPIC,
      language: own.language,
    })
    const calls = given.status === 'answered' ? given.calls : []
    const [only] = calls
    const shown =
      only !== undefined && calls.length === 1 ? await cards.show(only.id, 'call', speaker) : null
    if (shown !== null) return shown
    return calls.length > 1 && given.status === 'answered'
      ? send(answerReply(given, own, sources))
      : send(callsReply(1, own, sources, 'call-unknown'))
  }

  /** A chat that takes messages again is told of calls again. */
  const start = async (own: Speech, speaker: Speaker): Promise<Outcome> => {
    const revived = subscription === null ? [] : await subscription.revive(speaker)
    return send(await offering(startReply(own), speaker), ...revived)
  }

  return async (name, argument, speaker) => {
    const { sources, speech } = current()
    const own = speech[await languageOf(speaker)]
    if (!isCommand(name)) return send(unknownCommandReply(own, commands))
    switch (name) {
      case 'start':
        return start(own, speaker)
      case 'help':
        return send(helpReply(own, commands))
      case 'calls':
        return send(await offering(callsReply(1, own, sources), speaker))
      case 'call':
        return oneCall(argument, speaker)
      case 'sources':
        return send(sourcesReply(own, sources))
      case 'language':
        return send(languageReply(own))
      case 'about':
        return send(plainReply(own, 'about-text', { articles: sources.articles.size }))
      case 'privacy':
        return send(plainReply(own, 'privacy-text'))
      default:
        if (subscription === null) throw new Error(`A command of nobody: ${name}`)
        return subscription.command(name, speaker)
    }
  }
}
