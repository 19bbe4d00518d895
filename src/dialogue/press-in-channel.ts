import type { AnswerPress } from '#dialogue/answer-press.ts'
import type { ChatMemory } from '#dialogue/chat-memory.ts'
import type { Speaker } from '#dialogue/dialogue.ts'
import type { DialogueParts } from '#dialogue/dialogue-parts.ts'
import { privately } from '#dialogue/outcomes.ts'
import { inPrivateChat } from '#dialogue/subscription-place.ts'
import { ActionCode } from '#replies/action-code.ts'

/** What a reader of a channel asks for with a press: nobody else's business, nor a post for all its readers. */
const ASKED_FOR: ReadonlySet<string> = new Set([
  'call',
  'accounts',
  'source',
  'calls',
  'example',
  'language',
])

/** Answers a reader of a channel in their private chat with the bot; everybody else where they press. */
export const answeringReaders =
  (
    press: AnswerPress,
    { current }: Pick<DialogueParts, 'current'>,
    { languageOf }: ChatMemory,
  ): AnswerPress =>
  async (code: string, speaker: Speaker) => {
    const asked = ActionCode.decode(code)?.kind ?? ''
    if (speaker.kind !== 'channel' || !ASKED_FOR.has(asked)) return press(code, speaker)
    const reader = inPrivateChat(speaker)
    const outcome = await press(code, reader)
    if (outcome.replies.length === 0) return outcome
    const { say } = current().speech[await languageOf(reader)]
    return privately(outcome.replies, say('answer-sent'), say('answer-unreachable'))
  }
