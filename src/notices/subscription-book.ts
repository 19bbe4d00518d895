import type { EndReason, Place, Subscription } from '#notices/subscription.ts'

/** What is made of a subscription as it was found: what to keep of it, null for no change, and what to tell of it. */
export type SubscriptionChange<T> = { readonly keep: Subscription | null; readonly tell: T }

/** Who is told of calls. Times are in milliseconds since 1970. */
export type SubscriptionBook = {
  find(place: Place): Promise<Subscription | null>
  /** All subscriptions of a chat, the chat's own first, then its topics'. */
  ofChat(chat: string): Promise<readonly Subscription[]>
  /**
   * Keeps a subscription, new or changed. What waits for its place is due by its new schedule from now
   * on; nothing old is told to a new one. Throws a RangeError where a choice cannot be: an hour, a
   * weekday, a time zone, no kinds, quiet hours without an end.
   */
  save(subscription: Subscription, now: number): Promise<void>
  /**
   * Keeps what is made of the subscription of a place, null where it has none, as `save` does: of those
   * who change it at the same time each builds on what the other has made. `make` may be called again.
   */
  change<T>(
    place: Place,
    make: (found: Subscription | null) => SubscriptionChange<T>,
    now: number,
  ): Promise<T>
  /** Ends the subscription of a place and drops what waits for it. False where none was active. */
  end(place: Place, reason: EndReason, now: number): Promise<boolean>
  /** Makes active again what ended because the chat took no messages. Tells which. */
  revive(chat: string): Promise<readonly Subscription[]>
  /** How many are active, for metrics. */
  countActive(): Promise<number>
}
