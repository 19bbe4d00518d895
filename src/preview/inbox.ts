import type { Speaker } from '#dialogue/dialogue.ts'
import type { ChatReach } from '#notices/chat-reach.ts'
import type { SendOrder } from '#notices/delivery.ts'
import type { Reply } from '#replies/reply.ts'

/** What the ids of chats of this channel begin with. */
export const PREVIEW_CHATS = 'preview:'

/** A message that the bot says by itself, as an open page is to show it. */
export type InboxItem = {
  /** The place of the item among all that this inbox ever had; told back by a page that has shown it. */
  readonly event: string
  /** The message that it is, by an id of the inbox's own: the same in an edit of it. */
  readonly message: string
  /** An edit goes in the place of the message, and is shown as new by a page that has it no more. */
  readonly form: 'new' | 'edit'
  /** Whether it is not to be announced. */
  readonly silent: boolean
  readonly reply: Reply
}

/** The line that an open page holds. */
export type OpenPage = {
  /** The last event before the page had its line. */
  readonly since: string
  readonly close: () => void
}

/** Words what is said for whoever is told of it. */
export type Wording = (speaker: Speaker) => Promise<readonly Reply[]>

/** What the bot says by itself in the local chat: to pages that are open. */
export type Inbox = {
  /**
   * Hands a notice to the open pages of its chat. `delivered` once a page has said that it shows it, or
   * still holds its line although it says nothing, as a page does that the browser has put to sleep.
   * `later` where no page is open, or the last one was closed meanwhile: nothing is kept here then, the
   * outbox is where it waits.
   */
  readonly send: SendOrder<Reply>
  /**
   * Says something in every chat that has a page open, worded for each; where none has, in the first that
   * opens one. Resolves once it is said or set aside; rejects where it cannot be worded.
   */
  readonly announce: (word: Wording) => Promise<void>
  /**
   * Opens a page's line: `show` is given every item from now on, and first those that it missed after the
   * event that it names; null for a page that has not had one.
   */
  readonly open: (
    speaker: Speaker,
    after: string | null,
    show: (item: InboxItem) => void,
  ) => OpenPage
  /** The chats that have a page open: nothing can be handed to others. */
  readonly reach: () => ChatReach
  /** A page of the chat says that it has shown an item. What is not known is ignored. */
  readonly taken: (chat: string, event: string) => void
  /** Who has a page open, each chat once. */
  readonly speakers: () => readonly Speaker[]
}

/** Settings of the inbox; times in milliseconds. */
export type InboxSettings = {
  /** How many items of a chat are kept for a page whose line broke, and how many announcements for the first page: the newest. */
  readonly kept: number
  /** How many chats are kept so; one with a page open always is. */
  readonly chats: number
  /** How long a page may take to say that it shows an item. */
  readonly patience: number
  /** How soon a notice is tried again that no page took. */
  readonly retryAfter: number
}

/** Fit for one computer. */
export const INBOX_SETTINGS: InboxSettings = {
  kept: 100,
  chats: 50,
  patience: 5_000,
  retryAfter: 5_000,
}
