import { createAnswerCommand } from '#dialogue/answer-command.ts'
import { createAnswerPress } from '#dialogue/answer-press.ts'
import { createAnswerText } from '#dialogue/answer-text.ts'
import { createCallCards } from '#dialogue/call-cards.ts'
import { createChatMemory } from '#dialogue/chat-memory.ts'
import type { Dialogue } from '#dialogue/dialogue.ts'
import type { DialogueParts, DialogueSettings } from '#dialogue/dialogue-parts.ts'
import { answeringReaders } from '#dialogue/press-in-channel.ts'
import { createReviewDesk } from '#dialogue/review-desk.ts'
import { commandsWith } from '#dialogue/subscription-commands.ts'
import { createSubscriptionDesk } from '#dialogue/subscription-desk.ts'
import { lead } from '#replies/blocks.ts'

/** Makes the bot that every channel speaks to. */
export const createDialogue = (parts: DialogueParts, settings: DialogueSettings): Dialogue => {
  const { current } = parts
  const memory = createChatMemory(parts)
  const cards = createCallCards(parts, memory)
  const { subscribing } = parts
  const subscription =
    subscribing === undefined ? null : createSubscriptionDesk(parts, subscribing, settings, memory)
  const { ask, askExample } = createAnswerText(parts, settings, memory, subscription)
  const command = createAnswerCommand(parts, settings, memory, cards, subscription)
  const press = answeringReaders(
    createAnswerPress(parts, memory, { ask, askExample }, cards, subscription),
    parts,
    memory,
  )
  const desk =
    parts.review === undefined ? null : createReviewDesk(parts, settings, parts.review, memory)

  return Object.freeze({
    async respond(incoming, speaker) {
      const reviewed = await desk?.respond(incoming, speaker)
      if (reviewed !== undefined && reviewed !== null) return reviewed
      switch (incoming.kind) {
        case 'text':
          return ask(incoming.text, speaker)
        case 'command':
          return command(incoming.name, incoming.argument, speaker)
        case 'press':
          return press(incoming.code, speaker)
        // From anybody but an editor it is a message without words.
        case 'file':
        case 'unreadable':
          return ask('', speaker)
      }
    },
    menu: (language) =>
      commandsWith(subscription).map((name) => ({
        command: name,
        description: current().speech[language].say(`command-${name}`),
      })),
    propose: async (draft, speaker) => (await desk?.propose(draft, speaker)) ?? null,
    async apology(speaker) {
      const own = current().speech[await memory.languageOf(speaker)]
      return { language: own.language, blocks: [lead(own.say('apology'))], buttons: [] }
    },
  } satisfies Dialogue)
}
