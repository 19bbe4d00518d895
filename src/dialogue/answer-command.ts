import { NO_TOPIC } from '#answering/answer-question.ts'
import { Calendar } from '#core/calendar.ts'
import type { ChatMemory } from '#dialogue/chat-memory.ts'
import { COMMANDS, type CommandName, type Outcome, type Speaker } from '#dialogue/dialogue.ts'
import type { DialogueParts, DialogueSettings } from '#dialogue/dialogue-parts.ts'
import { send } from '#dialogue/outcomes.ts'
import { answerReply } from '#replies/answer-reply.ts'
import { callReply } from '#replies/call-reply.ts'
import { callsReply } from '#replies/calls-reply.ts'
import { sourcesReply } from '#replies/source-reply.ts'
import {
  helpReply,
  languageReply,
  plainReply,
  startReply,
  unknownCommandReply,
} from '#replies/standing-replies.ts'

/** What to do in return to a command, known or not. */
export type AnswerCommand = (name: string, argument: string, speaker: Speaker) => Promise<Outcome>

const isCommand = (name: string): name is CommandName => COMMANDS.some((known) => known === name)

/** Makes what answers commands. */
export const createAnswerCommand = (
  { current, now }: DialogueParts,
  { timeZone }: DialogueSettings,
  { languageOf, remember }: ChatMemory,
): AnswerCommand => {
  /** The call of an id; else the one that the words name, or those they may mean; else all, to choose from. */
  const oneCall = async (argument: string, speaker: Speaker): Promise<Outcome> => {
    const { answer, facts, sources, speech } = current()
    const own = speech[await languageOf(speaker)]
    if (argument.trim() === '') return send(callsReply(1, own, sources, 'call-ask'))
    const call = sources.ledger.calls.find(({ id }) => id === argument.trim())
    if (call !== undefined) {
      await remember(speaker, { calls: [call], asked: null }, own.language)
      return send(callReply(call, facts, own, sources))
    }
    const { answer: given } = answer(argument, {
      today: Calendar.dayAt(now(), timeZone),
      topic: NO_TOPIC,
      language: own.language,
    })
    const calls = given.status === 'answered' ? given.calls : []
    const [only] = calls
    if (only !== undefined && calls.length === 1) {
      await remember(speaker, { calls, asked: null }, own.language)
      return send(callReply(only, facts, own, sources))
    }
    return calls.length > 1 && given.status === 'answered'
      ? send(answerReply(given, own, sources))
      : send(callsReply(1, own, sources, 'call-unknown'))
  }

  return async (name, argument, speaker) => {
    const { sources, speech } = current()
    const own = speech[await languageOf(speaker)]
    if (!isCommand(name)) return send(unknownCommandReply(own, COMMANDS))
    switch (name) {
      case 'start':
        return send(startReply(own))
      case 'help':
        return send(helpReply(own, COMMANDS))
      case 'calls':
        return send(callsReply(1, own, sources))
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
    }
  }
}
