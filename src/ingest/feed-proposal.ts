import type { FeedItem } from '#ingest/feed-item.ts'
import type { FetchedPage } from '#ingest/fetch-outcome.ts'

/** A feed that is watched: its address, and the outlet whose it is. */
export type WatchedFeed = { readonly url: string; readonly outlet: string }

/** A page that a feed led to. */
export type FeedPage = FetchedPage & { readonly feed: WatchedFeed; readonly item: FeedItem }

/** What became of a page that was proposed to the editors. */
export type Proposal = 'proposed' | 'duplicate' | 'irrelevant' | 'unreadable'

/**
 * Proposes a page to the editors. Idempotent: a page that has been proposed is a duplicate, since after a
 * crash it can be proposed again. Throws where it could not be kept.
 */
export type Propose = (page: FeedPage) => Promise<Proposal>
