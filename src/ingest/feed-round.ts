import type { Dealt } from '#ingest/feed-item-outcome.ts'
import type { WatchedFeed } from '#ingest/feed-proposal.ts'

/** What a look at one feed came to. A fault is a message, or what was thrown. */
export type FeedRound = { readonly feed: WatchedFeed } & (
  | { readonly kind: 'not-due' }
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'read'
      /** How many items were dealt with, and how. */
      readonly dealt: ReadonlyMap<Dealt, number>
      /** How many items are to be tried again. */
      readonly waiting: number
      /** Which items could not be dealt with now, or were given up, and why. */
      readonly faults: readonly { readonly url: string; readonly fault: unknown }[]
    }
  | { readonly kind: 'failed'; readonly fault: unknown; readonly failures: number }
  /** Another process has taken the feed over in the meantime. */
  | { readonly kind: 'lost' }
  /** The signal ended it. The feed is as due as it was. */
  | { readonly kind: 'stopped' }
)
