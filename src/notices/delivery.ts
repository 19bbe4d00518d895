import type { BackoffBounds } from '#notices/backoff.ts'
import type { ChatReach } from '#notices/chat-reach.ts'
import type { DeliveryOutcome, DeliveryOutcomeKind } from '#notices/delivery-outcome.ts'
import type { Form, ParkedNotice, Sending } from '#notices/notice.ts'
import type { NoticeBook } from '#notices/notice-book.ts'
import type { Sleep } from '#notices/pacer.ts'
import type { PriorityGate } from '#notices/priority-gate.ts'
import type { SendingLimits } from '#notices/sending-limits.ts'
import type { Place } from '#notices/subscription.ts'

/**
 * A message in words, or why there is none: `behind`, this process does not know the version of the
 * knowledge that the message tells of yet; `nothing`, there is nothing to say any more.
 */
export type Rendered<Content> =
  | { readonly kind: 'content'; readonly content: Content }
  | { readonly kind: 'behind' }
  | { readonly kind: 'nothing'; readonly reason: string }

/** Words a message in the language of its chat, as that is now: whole, or for a reply the correction alone. */
export type RenderNotice<Content> = (sending: Sending) => Promise<Rendered<Content>>

/** A message for the channel. A reply to a message that is not there any more is sent all the same. */
export type Order<Content> = Place & {
  readonly content: Content
  readonly silent: boolean
  readonly form: Form
}

/**
 * Hands a message to the channel once, without trying again: that is done here. Ends within the setting
 * `sendTimeout`. What it throws is taken for a fault of the program.
 */
export type SendOrder<Content> = (order: Order<Content>) => Promise<DeliveryOutcome>

/** Where the loop tells of what it does. The fields never hold what people wrote. */
export type DeliveryLog = {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** What the delivery works with. */
export type DeliveryParts<Content> = {
  readonly book: NoticeBook
  readonly render: RenderNotice<Content>
  readonly send: SendOrder<Content>
  /** Which chats can be written to at this moment: what waits for others is left to other processes. All where it is absent. */
  readonly reach?: () => ChatReach
  /** A chat has another id: all that is kept of it goes with it. */
  readonly moveChat: (from: string, to: string) => Promise<void>
  /** Tells administrators of a notice that was put aside; once for each call and reason. */
  readonly reportParked: (parked: Omit<ParkedNotice, 'row'>) => Promise<void>
  readonly gate: PriorityGate
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** In [0, 1). */
  readonly random: () => number
  readonly sleep: Sleep
  readonly log: DeliveryLog
  /** Told of every outcome and how many milliseconds the channel took, for metrics. */
  readonly observe?: (outcome: DeliveryOutcomeKind, took: number) => void
}

/** Settings of the delivery; times in milliseconds. */
export type DeliverySettings = {
  /** The name by which this process claims: one that no other has, nor this one after a restart. */
  readonly by: string
  readonly limits: SendingLimits
  /** How many messages are claimed at once at most: what is sent in a second. Twice as many are held. */
  readonly batch: number
  /** How many instants of the rate are reserved at once. */
  readonly reserved: number
  /** How late a message may be begun after its instant. */
  readonly lateness: number
  /**
   * How many messages are on their way at the same time at most; as few as keep to the rate are. With 1,
   * a crash repeats one at most, whatever the channel does, and a slow answer holds all others up.
   */
  readonly inFlight: number
  readonly digestSize: number
  /** How long a claim lasts: longer than two batches take. */
  readonly lease: number
  /** In what time the channel ends a request at the latest. */
  readonly sendTimeout: number
  /** How often the outbox is looked at while it is empty. */
  readonly idle: number
  /** How often a message is tried that is refused without our fault before it is put aside. */
  readonly attempts: number
  /** Between two attempts at a message. */
  readonly backoff: BackoffBounds
  /** Between two attempts at anything, where nothing gets through. */
  readonly trouble: BackoffBounds
}

/** Fit for Telegram; `by` and, in tests, more is to be added. */
export const DELIVERY_SETTINGS: Omit<DeliverySettings, 'by' | 'limits'> = {
  batch: 30,
  reserved: 8,
  lateness: 100,
  inFlight: 32,
  digestSize: 10,
  lease: 60_000,
  sendTimeout: 20_000,
  idle: 1000,
  attempts: 30,
  backoff: { first: 2000, longest: 900_000 },
  trouble: { first: 250, longest: 15_000 },
}

/** Sends what the outbox holds. */
export type Delivery = {
  /** Sends until the signal is aborted; then ends what is on its way, notes it, and gives back what is claimed. */
  run(signal: AbortSignal): Promise<void>
  /** Looks into the outbox at once: something was put there. */
  wake(): void
}
