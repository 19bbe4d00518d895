import type { Language } from '#core/language.ts'
import type { Subscription } from '#notices/subscription.ts'

/** All that is kept about a chat, for `/mydata`. Times are in milliseconds since 1970. */
export type KeptOfChat = {
  readonly languages: readonly { readonly person: string; readonly language: Language }[]
  readonly subjects: readonly {
    readonly person: string
    /** Ids of calls. */
    readonly calls: readonly string[]
    readonly at: number
  }[]
  /** What an editor was asked last, and is expected to answer. */
  readonly prompts: readonly { readonly person: string; readonly prompt: string }[]
  readonly subscriptions: readonly Subscription[]
  /** What was sent to the chat or waits for it, the newest first. */
  readonly notices: readonly {
    readonly call: string
    readonly topic: number | null
    readonly status: string
    /** The channel's id of the message; null where none was sent. */
    readonly message: string | null
    readonly at: number
  }[]
}

/** What is kept about chats, over everything that is kept. */
export type ChatRecords = {
  kept(chat: string): Promise<KeptOfChat>
  /** Deletes all of it, what waits to be sent too. */
  forget(chat: string): Promise<void>
  /** Gives all that is kept of a chat to the id that it has from now on; what is there already stays. */
  move(from: string, to: string): Promise<void>
}
