import type { Language } from '#core/language.ts'
import type { TellableCall } from '#notices/call-change.ts'
import type { Subscription } from '#notices/subscription.ts'

/** What stands for a person who asked to be forgotten, where something of theirs has to stay. */
export const FORGOTTEN = ''

/** A private chat has a person whose it is; of any other what is kept is the chat's alone: null. */
export type RecordsOf = { readonly chat: string; readonly person: string | null }

/** What an editor decided or handed in; instants in milliseconds since 1970. */
export type EditorsTrace = {
  readonly decisions: number
  /** Articles that they handed in. */
  readonly articles: number
  readonly first: number
  readonly last: number
}

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
  /** What the person has decided as an editor; null where nothing. */
  readonly editing: EditorsTrace | null
  /** In how many other chats something is kept of the person. */
  readonly elsewhere: number
  /** The messages that were sent to the chat or wait for it, the newest first, each with its edits. */
  readonly notices: readonly {
    readonly call: string
    /** The call as it is, or as it was last where the ledger has it no more. */
    readonly told: TellableCall
    readonly topic: number | null
    readonly status: string
    /** The channel's id of the message; null where none was sent. */
    readonly message: string | null
    readonly at: number
    /** How many edits of it were sent, and when the last was; null where none was. */
    readonly edits: number
    readonly editedAt: number | null
    /** Whether one more is to be sent. */
    readonly editWaits: boolean
  }[]
}

/** What is kept about chats, over everything that is kept. */
export type ChatRecords = {
  kept(of: RecordsOf): Promise<KeptOfChat>
  /**
   * Deletes all of it, what waits to be sent too, and what is kept of the person in other chats. What the
   * person decided stays, as the ledger rests on it, and who set the notices of another chat: with
   * FORGOTTEN in place of their name and number.
   */
  forget(of: RecordsOf): Promise<void>
  /** Gives all that is kept of a chat to the id that it has from now on; what is there already stays. */
  move(from: string, to: string): Promise<void>
}
