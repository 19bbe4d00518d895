/** What a feed says of one article, without markup. */
export type FeedItem = {
  /** Absolute, of the web, without a fragment or marks of advertising. */
  readonly url: string
  /** The feed's own name for the item; null where it gives none. */
  readonly guid: string | null
  readonly title: string
  /** As much of the article as the feed gives; empty where it gives none. */
  readonly summary: string
  /** When it was published, as an ISO 8601 instant; null where the feed does not say so legibly. */
  readonly published: string | null
}

/** What reading a feed comes to. */
export type FeedReading =
  | { readonly kind: 'feed'; readonly items: readonly FeedItem[] }
  | { readonly kind: 'unreadable' }
