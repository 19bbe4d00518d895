import type { Language } from '#core/language.ts'
import type { Reply } from '#replies/reply.ts'

/** What came in, whatever the channel. Whether it was meant for the bot is the channel's decision. */
export type Incoming =
  | { readonly kind: 'text'; readonly text: string }
  /** A command by its name without the slash, and the rest of the line. */
  | { readonly kind: 'command'; readonly name: string; readonly argument: string }
  /** A press on a button, with the text that the button carried. */
  | { readonly kind: 'press'; readonly code: string }
  /** A file, whole, by the name that it was sent with. */
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  /** Something sent instead of words that cannot be read: a file that is too large or no text, or no file at all. */
  | { readonly kind: 'unreadable'; readonly reason: 'too-large' | 'not-text' | 'no-file' }

/** Who is speaking, and where. */
export type Speaker = {
  /** The chat, as the channel names it. */
  readonly chat: string
  /** The person; in a private chat the same as the chat may be. */
  readonly person: string
  /** The language that the channel says the person's program speaks; null where it says none. */
  readonly hint: Language | null
  /** The topic of a forum in which it is said, by the channel's number; null or absent outside one. */
  readonly topic?: number | null
  /** What the chat is; a private one where it is not said. */
  readonly kind?: 'private' | 'group' | 'channel'
  /** The name that the channel shows for the person, where it has one. */
  readonly name?: string
}

/** What to do in return. */
export type Outcome = {
  /** What to say, in order. A channel splits what is too long for one of its messages. */
  readonly replies: readonly Reply[]
  /**
   * `send` new messages, `replace` the one whose button was pressed (paging, language), or say it
   * `privately` to who pressed, where a channel would show it to all its readers.
   */
  readonly place: 'send' | 'replace' | 'privately'
  /** A line of at most 200 characters shown for a moment over the chat in return to a press; null for none. */
  readonly toast: string | null
  /** The line in its stead where the person has no private chat with the bot. */
  readonly unreachable?: string
}

/** The commands that the bot knows, in the order of the menu. */
export const COMMANDS = [
  'start',
  'help',
  'calls',
  'call',
  'sources',
  'language',
  'subscribe',
  'settings',
  'unsubscribe',
  'mydata',
  'forget',
  'about',
  'privacy',
] as const

/** The name of a command that the bot knows. */
export type CommandName = (typeof COMMANDS)[number]

/** The bot as every channel meets it: something comes in, something is to be said. */
export type Dialogue = {
  /** What to do in return. Never throws for anything that a person can send. */
  respond(incoming: Incoming, speaker: Speaker): Promise<Outcome>
  /** The commands' menu in a language. */
  menu(
    language: Language,
  ): readonly { readonly command: CommandName; readonly description: string }[]
  /** The cards of a draft for an editor, in their language; null where there is no such draft, or no review. */
  propose?(draft: string, speaker: Speaker): Promise<Outcome | null>
  /** The line for a fault that is ours, in the language that the speaker reads. */
  apology(speaker: Speaker): Promise<Reply>
}
