import type { Dealt } from '#ingest/feed-item-outcome.ts'
import type { WatchedFeed } from '#ingest/feed-proposal.ts'

/** What a look at one feed came to. A fault is a message, or what was thrown. */
export type FeedRound = { readonly feed: WatchedFeed } & (
  | { readonly kind: 'not-due' }
  /** `after` is how many readings had failed before it, one after another. */
  | { readonly kind: 'unchanged'; readonly after: number }
  | {
      readonly kind: 'read'
      readonly after: number
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

/** So many failures in a row are no passing trouble: with the pauses between, an hour and more. */
export const LASTING_FAILURES = 4

/**
 * What a round is to whoever looks after the feeds: that one cannot be read for long, or can be again.
 * Null for all other rounds, so that either is told once.
 */
export const feedTurn = (round: FeedRound): 'down' | 'up' | null => {
  switch (round.kind) {
    case 'failed':
      return round.failures === LASTING_FAILURES ? 'down' : null
    case 'read':
    case 'unchanged':
      return round.after >= LASTING_FAILURES ? 'up' : null
    default:
      return null
  }
}
