import type { Dialogue } from '#dialogue/dialogue.ts'
import type { JobLocks } from '#notices/job-locks.ts'
import type { PriorityGate } from '#notices/priority-gate.ts'
import type { UpdateLog } from '#notices/update-log.ts'
import type { ChatKeepingParts } from '#telegram/chat-keeping.ts'
import type { Log } from '#telegram/log.ts'
import type { MenuTexts } from '#telegram/menus.ts'

/** What the bot in Telegram works with. */
export type BotParts = {
  readonly dialogue: Dialogue
  readonly profile: MenuTexts['profile']
  /** Which updates were handled. */
  readonly updates: UpdateLog
  readonly chats: Omit<ChatKeepingParts, 'now'>
  /** The gate by which answers go before notices. */
  readonly gate: PriorityGate
  /** Whose files are taken: others' are answered as a message without words is. */
  readonly isEditor: (person: string) => boolean
  /** Whether a fault is the store's, so that the update is to be handled later. */
  readonly isPassing: (fault: unknown) => boolean
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly log: Log
  /** Told of every update that was handled here and how many milliseconds that took, for metrics. */
  readonly observe?: (took: number) => void
}

/** How the bot is run. */
export type BotSettings = {
  /** The address of the Bot API server; null for Telegram's own. */
  readonly apiRoot: string | null
  /**
   * Where several processes share a store: the locks by which one of them fetches the updates, and the
   * name of this process. Null where there is one process, which then waits for nobody.
   */
  readonly sharing: { readonly locks: JobLocks; readonly by: string } | null
}

/** The updates that the bot asks Telegram for. */
export const WANTED_UPDATES = [
  'message',
  'callback_query',
  'my_chat_member',
  'channel_post',
] as const
