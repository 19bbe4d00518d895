import { fileURLToPath } from 'node:url'
import { createDialogue } from '#dialogue/create-dialogue.ts'
import type { Dialogue } from '#dialogue/dialogue.ts'
import { createHotline } from '#hotline.ts'
import { readKnowledge } from '#knowledge/read-knowledge.ts'
import { createChatBook } from '#storage/chat-book.ts'
import { openDatabase } from '#storage/open-database.ts'

/** Noon of 20 December 2024, in milliseconds since 1970: the day on which the tests ask. */
const NOON = Date.UTC(2024, 11, 20, 12)

/**
 * Reads the knowledge of this repository once; each call of what comes back is the bot's own dialogue
 * with a store of its own in memory.
 */
export const realDialogues = (): (() => Promise<Dialogue>) => {
  const knowledge = readKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)))
  if (knowledge.kind === 'faulty') throw new Error('The knowledge folder has faults')
  const hotline = createHotline(knowledge.value)
  return async () => {
    const chats = createChatBook(await openDatabase(':memory:'))
    const parts = { current: () => hotline, chats, now: () => NOON }
    return createDialogue(parts, { timeZone: 'UTC' })
  }
}
