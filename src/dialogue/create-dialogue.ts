import type { Topic } from '#answering/answer.ts'
import { type AnswerQuestion, NO_TOPIC } from '#answering/answer-question.ts'
import type { CallFacts } from '#answering/call-facts.ts'
import type { Sources } from '#answering/sources.ts'
import { Calendar } from '#core/calendar.ts'
import type { Language } from '#core/language.ts'
import { AskedCode } from '#dialogue/asked-code.ts'
import type { ChatBook } from '#dialogue/chat-book.ts'
import {
  COMMANDS,
  type CommandName,
  type Dialogue,
  type Outcome,
  type Speaker,
} from '#dialogue/dialogue.ts'
import { detectLanguage } from '#language/detect-language.ts'
import { ActionCode } from '#replies/action-code.ts'
import { answerReply, EXAMPLES } from '#replies/answer-reply.ts'
import { aside, lead } from '#replies/blocks.ts'
import { accountsReply, callReply } from '#replies/call-reply.ts'
import { callsReply } from '#replies/calls-reply.ts'
import type { Reply } from '#replies/reply.ts'
import { sourceReply, sourcesReply } from '#replies/source-reply.ts'
import type { Speech } from '#replies/speech.ts'
import {
  helpReply,
  languageReply,
  plainReply,
  startReply,
  unknownCommandReply,
} from '#replies/standing-replies.ts'

/** How long an answer's calls stay the subject of a chat, in milliseconds. */
const SUBJECT_LASTS = 15 * 60 * 1000

/** What a dialogue is made of. */
export type DialogueParts = {
  readonly answer: AnswerQuestion
  readonly facts: CallFacts
  readonly sources: Sources
  readonly speech: Readonly<Record<Language, Speech>>
  readonly chats: ChatBook
  /** The instant, in milliseconds since 1970. */
  readonly now: () => number
}

/** How a dialogue behaves. */
export type DialogueSettings = {
  /** The zone whose calendar says which day is today (IANA). */
  readonly timeZone: string
}

/** What was spoken of before, and the language of the answer; null where none is known. */
type Spoken = { readonly topic: Topic; readonly language: Language | null }

const send = (...replies: readonly Reply[]): Outcome => ({ replies, place: 'send', toast: null })
const replace = (reply: Reply): Outcome => ({ replies: [reply], place: 'replace', toast: null })

/** Makes the bot that every channel speaks to. */
export const createDialogue = (parts: DialogueParts, { timeZone }: DialogueSettings): Dialogue => {
  const { answer, facts, sources, speech, chats, now } = parts

  /** What the person spoke of, and in which language; nothing where that is too long ago. */
  const lately = async ({ chat, person }: Speaker): Promise<Spoken> => {
    const subject = await chats.subject(chat, person)
    if (subject === null || now() - subject.at > SUBJECT_LASTS)
      return { topic: NO_TOPIC, language: null }
    const calls = subject.calls.flatMap(
      (id) => sources.ledger.calls.find((call) => call.id === id) ?? [],
    )
    const { asked, language } = AskedCode.decode(subject.asked)
    return { topic: { calls, asked }, language }
  }

  /** The person's choice, else the language they were answered in last, else what the channel says, else Arabic. */
  const languageOf = async (speaker: Speaker): Promise<Language> =>
    (await chats.language(speaker.chat, speaker.person)) ??
    (await lately(speaker)).language ??
    speaker.hint ??
    'ar'

  const remember = (
    { chat, person }: Speaker,
    { calls, asked }: Topic,
    language: Language,
  ): Promise<void> =>
    chats.setSubject(chat, person, {
      calls: calls.map(({ id }) => id),
      asked: AskedCode.encode(asked, language),
      at: now(),
    })

  /** Answers in the person's chosen language, else in the question's. */
  const ask = async (text: string, speaker: Speaker): Promise<Outcome> => {
    const today = Calendar.dayAt(now(), timeZone)
    const chosen = await chats.language(speaker.chat, speaker.person)
    const language = chosen ?? (detectLanguage(text) === null ? await languageOf(speaker) : null)
    const before = await lately(speaker)
    const { answer: given, topic } = answer(text, { today, topic: before.topic, language })
    await remember(speaker, topic, given.language)
    return send(answerReply(given, speech[given.language], sources))
  }

  /** The answer to an example, under the example itself: whoever pressed it has not written it. */
  const askExample = async (question: string, speaker: Speaker): Promise<Outcome> => {
    const outcome = await ask(question, speaker)
    const [first, ...rest] = outcome.replies
    if (first === undefined) return outcome
    return {
      ...outcome,
      replies: [{ ...first, blocks: [aside(question), ...first.blocks] }, ...rest],
    }
  }

  const oneCall = async (argument: string, speaker: Speaker): Promise<Outcome> => {
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

  const command = async (
    name: CommandName,
    argument: string,
    speaker: Speaker,
  ): Promise<Outcome> => {
    const own = speech[await languageOf(speaker)]
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

  const press = async (code: string, speaker: Speaker): Promise<Outcome> => {
    const own = speech[await languageOf(speaker)]
    const expired: Outcome = { replies: [], place: 'send', toast: own.say('button-expired') }
    const action = ActionCode.decode(code)
    if (action === null) return expired
    switch (action.kind) {
      case 'call':
      case 'accounts': {
        const call = sources.ledger.calls.find(({ id }) => id === action.call)
        if (call === undefined) return expired
        await remember(speaker, { calls: [call], asked: null }, own.language)
        return send(
          action.kind === 'call'
            ? callReply(call, facts, own, sources)
            : accountsReply(call, facts, own, sources),
        )
      }
      case 'source': {
        const article = sources.articles.get(action.article)
        return article === undefined
          ? { replies: [], place: 'send', toast: own.say('source-unknown') }
          : send(sourceReply(article, own, sources))
      }
      case 'calls':
        return replace(callsReply(action.page, own, sources))
      case 'example':
        if (action.number < 1 || action.number > EXAMPLES) return expired
        return askExample(own.say(`example-${action.number}`), speaker)
      case 'language': {
        await chats.setLanguage(speaker.chat, speaker.person, action.language)
        const chosen = speech[action.language]
        return { ...replace(plainReply(chosen, 'language-set')), toast: chosen.say('language-set') }
      }
    }
  }

  const isCommand = (name: string): name is CommandName => COMMANDS.some((known) => known === name)

  return Object.freeze({
    async respond(incoming, speaker) {
      switch (incoming.kind) {
        case 'text':
          return ask(incoming.text, speaker)
        case 'command':
          return isCommand(incoming.name)
            ? command(incoming.name, incoming.argument, speaker)
            : send(unknownCommandReply(speech[await languageOf(speaker)], COMMANDS))
        case 'press':
          return press(incoming.code, speaker)
      }
    },
    menu: (language) =>
      COMMANDS.map((name) => ({
        command: name,
        description: speech[language].say(`command-${name}`),
      })),
    async apology(speaker) {
      const own = speech[await languageOf(speaker)]
      return { language: own.language, blocks: [lead(own.say('apology'))], buttons: [] }
    },
  } satisfies Dialogue)
}
