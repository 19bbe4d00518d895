import type { WatchedFeed } from '#ingest/feed-proposal.ts'
import type { FeedRound } from '#ingest/feed-round.ts'
import { type FeedRhythm, type FeedWatchParts, watchFeed } from '#ingest/watch-feed.ts'

/** How feeds are watched. */
export type FeedWatchSettings = {
  /** How often each feed is read. */
  readonly everyMinutes: number
  /** The first time that a feed is read, what is older or of no day is not proposed. */
  readonly firstReadingDays: number
  /** How much longer a feed that fails is left alone at most: six hours. */
  readonly longestBackoffMinutes?: number
  /** How long a process may be silent before another takes its feed over: ten minutes. */
  readonly leaseMinutes?: number
  /** How many feeds are read at once: four. */
  readonly atOnce?: number
}

/** Watches feeds. */
export type FeedWatch = {
  /**
   * Looks at every feed once, and reads those that are due. Tells what each came to, in the order in which
   * they were done; never rejects. To be called again and again, each minute for example.
   */
  round(signal: AbortSignal): Promise<readonly FeedRound[]>
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/**
 * Makes what finds new articles in feeds and proposes those that may tell of a call. Several processes with
 * one book share the feeds. An item is noted as seen only when it has been dealt with: after a crash it is
 * tried again, and `propose` sees to it that nothing is proposed twice.
 */
export const createFeedWatch = (
  parts: FeedWatchParts & { readonly feeds: readonly WatchedFeed[] },
  {
    everyMinutes,
    firstReadingDays,
    longestBackoffMinutes = 360,
    leaseMinutes = 10,
    atOnce = 4,
  }: FeedWatchSettings,
): FeedWatch => {
  const rhythm: FeedRhythm = {
    every: everyMinutes * MINUTE,
    longest: longestBackoffMinutes * MINUTE,
    firstReading: firstReadingDays * DAY,
    lease: leaseMinutes * MINUTE,
  }
  const feeds = [...new Map(parts.feeds.map((feed) => [feed.url, feed])).values()]

  const look = async (feed: WatchedFeed, signal: AbortSignal): Promise<FeedRound> => {
    try {
      return await watchFeed(parts, rhythm, feed, signal)
    } catch (fault) {
      return { feed, kind: 'failed', fault, failures: 1 }
    }
  }

  return Object.freeze({
    async round(signal: AbortSignal): Promise<readonly FeedRound[]> {
      const queue = [...feeds]
      const rounds: FeedRound[] = []
      const lookOnAndOn = async (): Promise<void> => {
        for (let feed = queue.shift(); feed !== undefined; feed = queue.shift()) {
          if (signal.aborted) return
          rounds.push(await look(feed, signal))
        }
      }
      await Promise.all(Array.from({ length: atOnce }, lookOnAndOn))
      return rounds
    },
  })
}
