import type { ChatBook } from '#dialogue/chat-book.ts'
import { createDialogue } from '#dialogue/create-dialogue.ts'
import type { Dialogue } from '#dialogue/dialogue.ts'
import type { Hotline } from '#hotline.ts'

/** The dialogue over a hotline, keeping its chats in a book, by a clock and in a time zone. */
export const openDialogue = (
  hotline: Hotline,
  chats: ChatBook,
  now: () => number,
  timeZone: string,
): Dialogue =>
  createDialogue(
    {
      answer: hotline.answer,
      facts: hotline.facts,
      sources: hotline.sources,
      speech: hotline.speech,
      chats,
      now,
    },
    { timeZone },
  )
