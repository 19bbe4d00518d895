/** What is kept of a feed between its readings. Instants are in milliseconds since 1970. */
export type FeedState = {
  /** What it can be asked by whether it has changed; null where everything is to be read again. */
  readonly etag: string | null
  readonly lastModified: string | null
  /** From when on it may be read again. */
  readonly nextAt: number
  /** How many readings have failed since the last good one. */
  readonly failures: number
  /** What the last reading failed of, for the log; null where it did not. */
  readonly fault: string | null
  /** When it was last read through; null before the first time. */
  readonly readAt: number | null
}

/** The state of a feed that has never been read. */
export const NEW_FEED: FeedState = {
  etag: null,
  lastModified: null,
  nextAt: 0,
  failures: 0,
  fault: null,
  readAt: null,
}

/** What is kept of an item of a feed. */
export type FeedItemState = {
  /** Whether nothing more is to be done about it. */
  readonly dealt: boolean
  /** How often it could not be dealt with. */
  readonly failures: number
  /** From when on it may be tried again, in milliseconds since 1970. */
  readonly nextAt: number
}

/** Who claims a feed and until when, in milliseconds since 1970. */
export type FeedClaim = { readonly by: string; readonly now: number; readonly until: number }

/**
 * What is kept of feeds and their items. Processes that share it are equals: a feed is read by the one that
 * has claimed it, until that releases it or its claim runs out.
 */
export type FeedBook = {
  /** Claims a feed and gives its state; null where it is not due or claimed by another. */
  claim(feed: string, claim: FeedClaim): Promise<FeedState | null>
  /** Makes one's claim last longer; false where it has been lost. */
  renew(feed: string, claim: FeedClaim): Promise<boolean>
  /** Keeps the state and ends one's claim; false, and nothing is kept, where it has been lost. */
  release(feed: string, by: string, state: FeedState): Promise<boolean>
  /**
   * The states of items by their names, without those that are not known. It is noted that they were still
   * in a feed at `now`, so that they are not forgotten.
   */
  items(names: readonly string[], now: number): Promise<ReadonlyMap<string, FeedItemState>>
  /** Keeps the state of an item under all of its names. */
  keepItem(names: readonly string[], state: FeedItemState, now: number): Promise<void>
}
