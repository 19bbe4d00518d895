import type { Topic } from '#answering/answer.ts'
import { NO_TOPIC } from '#answering/answer-question.ts'
import type { Call } from '#core/call.ts'
import type { Language } from '#core/language.ts'
import { AskedCode } from '#dialogue/asked-code.ts'
import type { Speaker } from '#dialogue/dialogue.ts'
import type { DialogueParts } from '#dialogue/dialogue-parts.ts'

/** How long an answer's calls stay the subject of a chat, in milliseconds. */
const SUBJECT_LASTS = 15 * 60 * 1000

/** What was spoken of before, and the language of the answer; null where none is known. */
export type Spoken = { readonly topic: Topic; readonly language: Language | null }

/** What is remembered of a person in a chat: what they spoke of, and in which language. */
export type ChatMemory = {
  /** What the person spoke of, and in which language; nothing where that is too long ago. */
  readonly lately: (speaker: Speaker) => Promise<Spoken>
  /** The person's choice, else the language they were answered in last, else what the channel says, else Arabic. */
  readonly languageOf: (speaker: Speaker) => Promise<Language>
  /** Keeps what was spoken of now, and the language of the answer. */
  readonly remember: (speaker: Speaker, topic: Topic, language: Language) => Promise<void>
}

/** Makes the memory of chats over the chat book. */
export const createChatMemory = ({ chats, current, stories, now }: DialogueParts): ChatMemory => {
  /** The call of an id that it has, or had when it was spoken of. */
  const callOf = async (id: string): Promise<readonly Call[]> => {
    const { calls } = current().sources.ledger
    const found = calls.find((call) => call.id === id)
    if (found !== undefined) return [found]
    const fate = await stories?.find(id)
    return calls.filter((call) => fate?.kind !== 'withdrawn' && call.id === fate?.call.id)
  }

  const lately = async ({ chat, person }: Speaker): Promise<Spoken> => {
    const subject = await chats.subject(chat, person)
    if (subject === null || now() - subject.at > SUBJECT_LASTS)
      return { topic: NO_TOPIC, language: null }
    const calls = (await Promise.all(subject.calls.map(callOf))).flat()
    const { asked, language } = AskedCode.decode(subject.asked)
    return { topic: { calls, asked }, language }
  }

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

  return Object.freeze({ lately, languageOf, remember })
}
