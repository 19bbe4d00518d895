import type { ChatRecords } from '#notices/chat-records.ts'
import type { Place } from '#notices/subscription.ts'
import type { SubscriptionBook } from '#notices/subscription-book.ts'
import type { ZoneRegion } from '#replies/settings-zones.ts'

/** What the dialogue needs so that chats can be told of new calls. */
export type SubscribingParts = {
  readonly subscriptions: SubscriptionBook
  readonly records: ChatRecords
  /** How many notices wait for a place. */
  readonly waitingFor: (place: Place) => Promise<number>
  /**
   * Whether a person may decide for a group or a channel, by the channel's ids. A chat that speaks as
   * itself, as an administrator who is anonymous or a post in a channel does, may. Never asked of a
   * private chat. Rejects where the channel cannot be asked.
   */
  readonly isAdministrator: (chat: string, person: string) => Promise<boolean>
  /** The cities by whose clocks subscribers can live. */
  readonly zones: readonly ZoneRegion[]
}
