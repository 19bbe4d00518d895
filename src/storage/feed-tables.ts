/** A feed as it is kept. Times are in milliseconds since 1970. */
type FeedRow = {
  readonly feed: string
  readonly etag: string | null
  readonly last_modified: string | null
  readonly next_at: number
  readonly failures: number
  readonly fault: string | null
  /** Null before it was first read. */
  readonly read_at: number | null
  /** Who reads it at present and until when; null and 0 where nobody does. */
  readonly holder: string | null
  readonly until: number
}

/** An item of a feed as it is kept. Times are in milliseconds since 1970. */
type FeedItemRow = {
  /** SHA-256 of its name in hexadecimal digits: names are longer than an index holds. */
  readonly name: string
  /** 1 where nothing more is to be done about it. */
  readonly dealt: number
  readonly failures: number
  readonly next_at: number
  /** When it was last seen in a feed, to the day. */
  readonly at: number
}

/** The tables of feeds by name. */
export type FeedTables = {
  readonly feeds: FeedRow
  readonly feed_items: FeedItemRow
}
