import type { Dialogue } from '#dialogue/dialogue.ts'
import { createPriorityGate } from '#notices/priority-gate.ts'
import { createChatRecords } from '#storage/chat-records.ts'
import { StorageFault } from '#storage/storage-fault.ts'
import { createSubscriptionBook } from '#storage/subscription-book.ts'
import type { Database } from '#storage/tables.ts'
import { createUpdateLog } from '#storage/update-log.ts'
import type { BotParts } from '#telegram/bot-parts.ts'

/** What a bot works with over a store, with nothing said in its log, and what a test changes of it. */
export const botPartsOver = (
  db: Database,
  dialogue: Dialogue,
  more: Partial<BotParts> = {},
): BotParts => ({
  dialogue,
  profile: null,
  updates: createUpdateLog(db),
  chats: { subscriptions: createSubscriptionBook(db), records: createChatRecords(db) },
  gate: createPriorityGate(),
  isEditor: () => false,
  isPassing: (fault) => fault instanceof StorageFault,
  now: Date.now,
  log: { info: () => {}, warn: () => {}, error: () => {} },
  ...more,
})
