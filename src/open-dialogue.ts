import type { ChatBook } from '#dialogue/chat-book.ts'
import { createDialogue } from '#dialogue/create-dialogue.ts'
import type { Dialogue } from '#dialogue/dialogue.ts'
import type { LiveHotline } from '#live-hotline.ts'

/** The dialogue over a live hotline, keeping its chats in a book, by a clock and in a time zone. */
export const openDialogue = (
  hotline: LiveHotline,
  chats: ChatBook,
  now: () => number,
  timeZone: string,
): Dialogue => createDialogue({ current: hotline.current, chats, now }, { timeZone })
