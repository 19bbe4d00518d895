import type { CallChange, TellableCall } from '#notices/call-change.ts'
import type { ChatReach } from '#notices/chat-reach.ts'
import type { ParkedNotice, Sending } from '#notices/notice.ts'
import type { EndReason, Place } from '#notices/subscription.ts'

/** What became of the changes that were handed in. */
export type Recorded = {
  /** Notices that a new message is to be sent of. */
  readonly announced: number
  /** Messages that are to be edited. */
  readonly edits: number
  /** The version of the knowledge from now on. */
  readonly version: number
}

/** Which notices to claim. Times are in milliseconds since 1970. */
export type ClaimOrder = {
  /** Who claims: a name that no other process has, nor this one after a restart. */
  readonly by: string
  /** Of which chats; of all where it is not said. */
  readonly reach?: ChatReach
  /** How many messages at most. */
  readonly limit: number
  /** How many notices of a digest go into one message at most. */
  readonly digestSize: number
  readonly now: number
  /** When the claim ends and others may take what is not settled. */
  readonly until: number
}

/** How a claimed message ended, or does not yet. Times are in milliseconds since 1970. */
export type Settlement =
  /** `freeAt` is when the chat may be written to again. */
  | { readonly kind: 'delivered'; readonly message: string; readonly freeAt: number }
  /** To be tried again, not before `at`; `counts` where it is the fault of this message and not of all. */
  | { readonly kind: 'later'; readonly at: number; readonly counts: boolean }
  /** Put aside until an administrator lets it go on. */
  | { readonly kind: 'parked'; readonly reason: string }
  /** The chat, or the topic alone, takes no messages: its subscriptions end with all that waits for it. */
  | { readonly kind: 'gone'; readonly reason: EndReason; readonly of: 'chat' | 'topic' }
  /** Nothing is to be sent any more, and why. */
  | { readonly kind: 'dropped'; readonly reason: string }

/** How much is waiting, for metrics and for `/status`. */
export type Backlog = {
  readonly waiting: number
  readonly claimed: number
  readonly parked: number
  /** When the oldest notice that could be sent became due; null where none could. */
  readonly oldestDue: number | null
}

/**
 * The durable queue of notices: one row for each call, revision and chat. Every method is one
 * transaction, and safe to call from several processes at once. Rejects with a StorageFault while the
 * store is away; nothing is half done then.
 */
export type NoticeBook = {
  /**
   * Takes down changes of the ledger with a notice for every subscriber whom they concern. A call that
   * was ever told is never told as new again: where it comes back after it was withdrawn, the messages
   * that were sent are edited. A message that waits is not doubled: it will tell the newest.
   */
  record(changes: readonly CallChange[], now: number): Promise<Recorded>
  /** Takes calls down as known, so that they are never told as new: those of the ledger at the first start. Those known already are left as they are. */
  know(calls: readonly TellableCall[]): Promise<void>
  /** Claims messages that are due, the oldest first, of every chat the first alone. */
  claim(order: ClaimOrder): Promise<readonly Sending[]>
  /** Settles what was claimed. False where the claim has ended meanwhile and others may have it. */
  settle(sending: Sending, by: string, settlement: Settlement, now: number): Promise<boolean>
  /** Gives back claims: one process's when it stops, or all (null) at the start of the only process. */
  release(by: string | null, now: number): Promise<void>
  /**
   * Reserves instants at which messages may be sent, `interval` milliseconds apart, after all that any
   * process has reserved and none before `now`.
   */
  reserve(count: number, interval: number, now: number): Promise<readonly number[]>
  /** Lets no process reserve an instant before this one: Telegram has asked everyone to wait. */
  pause(until: number): Promise<void>
  /** Notices put aside, the oldest first, at most so many. */
  parked(limit: number): Promise<readonly ParkedNotice[]>
  /** Lets notices that were put aside go on; all of them for null. Tells how many there were. */
  unpark(rows: readonly number[] | null, now: number): Promise<number>
  backlog(now: number): Promise<Backlog>
  /** Whether a place has anything waiting, for `/settings`. */
  waitingFor(place: Place): Promise<number>
}
