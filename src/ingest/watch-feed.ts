import { backoff, type Rhythm } from '#ingest/feed-backoff.ts'
import type { FeedBook, FeedState } from '#ingest/feed-book.ts'
import type { FeedReading } from '#ingest/feed-item.ts'
import type { ItemParts } from '#ingest/feed-item-outcome.ts'
import type { WatchedFeed } from '#ingest/feed-proposal.ts'
import type { FeedRound } from '#ingest/feed-round.ts'
import type { FetchOutcome } from '#ingest/fetch-outcome.ts'
import { watchFeedItems } from '#ingest/watch-feed-items.ts'

/** What watching feeds needs. */
export type FeedWatchParts = ItemParts & {
  readonly readFeed: (
    bytes: Uint8Array,
    contentType: string | null,
    url: string,
  ) => Promise<FeedReading>
  readonly book: FeedBook
  readonly now: () => number
  /** From 0 to 1. */
  readonly random: () => number
  /** The name of this process, which no other has. */
  readonly by: string
}

/** In which rhythm a feed is read, and how old items may be at the first reading; in milliseconds. */
export type FeedRhythm = Rhythm & { readonly firstReading: number; readonly lease: number }

type Read = { readonly round: FeedRound; readonly state: FeedState }

const LONGEST_FAULT = 500

const faultOf = (outcome: Exclude<FetchOutcome, { kind: 'fetched' | 'unchanged' }>): string => {
  if (outcome.kind === 'refused') return outcome.reason
  return outcome.reason === 'http' ? `http ${outcome.status}` : outcome.detail
}

/**
 * Reads one feed if it is due and nobody else reads it, and deals with what is new in it. What fails is
 * told and tried again later; it rejects only where the book itself fails.
 */
export const watchFeed = async (
  parts: FeedWatchParts,
  rhythm: FeedRhythm,
  feed: WatchedFeed,
  signal: AbortSignal,
): Promise<FeedRound> => {
  const { fetchPage, readFeed, book, now, random, by } = parts
  const claim = () => ({ by, now: now(), until: now() + rhythm.lease })

  const failed = (before: FeedState, fault: unknown, retryAfter: number | null): Read => {
    const failures = before.failures + 1
    const state = {
      ...before,
      failures,
      fault: String(fault).slice(0, LONGEST_FAULT),
      nextAt: now() + Math.round(backoff(failures, rhythm, random, retryAfter)),
    }
    return { state, round: { feed, kind: 'failed', fault, failures } }
  }

  const good = (before: FeedState): FeedState => {
    // A tenth of jitter, so that feeds that began together do not stay together.
    const nextAt = now() + Math.round(rhythm.every * (1 + random() / 10))
    return { ...before, failures: 0, fault: null, nextAt }
  }

  const keepingClaim = (): (() => Promise<boolean>) => {
    let renewed = now()
    return async () => {
      if (now() < renewed + rhythm.lease / 2) return true
      renewed = now()
      return book.renew(feed.url, claim())
    }
  }

  const read = async (before: FeedState): Promise<Read> => {
    const { etag, lastModified } = before
    const outcome = await fetchPage(feed.url, { etag, lastModified, signal })
    if (outcome.kind === 'unchanged')
      return {
        round: { feed, kind: 'unchanged', after: before.failures },
        state: { ...good(before), readAt: now() },
      }
    if (outcome.kind === 'refused') return failed(before, faultOf(outcome), null)
    if (outcome.kind === 'failed') return failed(before, faultOf(outcome), outcome.retryAfter)

    const reading = await readFeed(outcome.bytes, outcome.contentType, outcome.url)
    if (reading.kind === 'unreadable') return failed(before, 'unreadable', null)
    const oldest = before.readAt === null ? now() - rhythm.firstReading : null
    const items = await watchFeedItems(
      { ...parts, renew: keepingClaim() },
      { rhythm, oldest },
      feed,
      reading.items,
      signal,
    )
    if (items.kind === 'lost') return { round: { feed, kind: 'lost' }, state: before }
    const { dealt, waiting, faults, busy } = items
    const state = good(before)
    return {
      round: { feed, kind: 'read', after: before.failures, dealt, waiting, faults },
      state: {
        ...state,
        // What waits is found again only where the feed is given whole.
        etag: waiting === 0 ? outcome.etag : null,
        lastModified: waiting === 0 ? outcome.lastModified : null,
        nextAt:
          busy === undefined
            ? state.nextAt
            : now() + Math.round(backoff(0, rhythm, random, busy.retryAfter)),
        readAt: now(),
      },
    }
  }

  const readSafely = async (before: FeedState): Promise<Read> => {
    try {
      return await read(before)
    } catch (fault) {
      return signal.aborted
        ? { round: { feed, kind: 'stopped' }, state: before }
        : failed(before, fault, null)
    }
  }

  const before = await book.claim(feed.url, claim())
  if (before === null) return { feed, kind: 'not-due' }
  const { round, state } = await readSafely(before)
  return (await book.release(feed.url, by, state)) ? round : { feed, kind: 'lost' }
}
