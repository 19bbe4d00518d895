import { backoff, type Rhythm } from '#ingest/feed-backoff.ts'
import type { FeedItemState } from '#ingest/feed-book.ts'
import type { FeedItem } from '#ingest/feed-item.ts'
import type { Proposal, Propose, WatchedFeed } from '#ingest/feed-proposal.ts'
import type { FetchOutcome, FetchPage, FetchRefusal } from '#ingest/fetch-outcome.ts'

/** How an item was dealt with for good. */
export type Dealt =
  | Proposal
  /** At the first reading of its feed: too old, or of no day. */
  | 'old'
  /** Nothing that the feed says of it is about a call. Its page was not fetched. */
  | 'off-subject'
  /** Its page may not be fetched, or is no text. */
  | 'refused'
  /** Its page was tried so often that it is not tried any more. */
  | 'given-up'

/** What became of an item: done with, or to be tried again. */
export type ItemOutcome =
  | { readonly kind: 'dealt'; readonly as: Dealt }
  | {
      readonly kind: 'later'
      readonly fault: string
      /** How long the server asks to be left alone, in milliseconds; null where it does not. */
      readonly retryAfter: number | null
      /** Whether the server is to be left alone with its other pages too. */
      readonly isBusy: boolean
    }

/** What dealing with an item needs. */
export type ItemParts = {
  readonly fetchPage: FetchPage
  readonly isRelevant: (item: Pick<FeedItem, 'title' | 'summary'>) => boolean
  readonly propose: Propose
}

/** So often a page is tried in all: with waits that double from a quarter of an hour, for most of a day. */
export const MOST_TRIES = 8

const BUSY: ReadonlySet<number> = new Set([429, 503])

/** Refusals that a site can mend within a day. */
const PASSING: ReadonlySet<FetchRefusal> = new Set(['too-slow', 'bad-certificate'])

const afterFetch = (outcome: Exclude<FetchOutcome, { kind: 'fetched' }>): ItemOutcome => {
  const later = (fault: string): ItemOutcome => ({
    kind: 'later',
    fault,
    retryAfter: null,
    isBusy: false,
  })
  switch (outcome.kind) {
    case 'unchanged':
      return later('unchanged')
    case 'refused':
      return PASSING.has(outcome.reason) ? later(outcome.reason) : { kind: 'dealt', as: 'refused' }
    case 'failed': {
      if (outcome.reason === 'network') return later(outcome.detail)
      // A page can be announced before it is there, but not after it is gone.
      if (outcome.status === 410) return { kind: 'dealt', as: 'refused' }
      const { status, retryAfter } = outcome
      return { kind: 'later', fault: `http ${status}`, retryAfter, isBusy: BUSY.has(status) }
    }
  }
}

/** Deals with an item that is new. Rejects where the signal ends it or a part throws. */
export const dealWithItem = async (
  { fetchPage, isRelevant, propose }: ItemParts,
  feed: WatchedFeed,
  item: FeedItem,
  signal: AbortSignal,
): Promise<ItemOutcome> => {
  if (!isRelevant(item)) return { kind: 'dealt', as: 'off-subject' }
  const outcome = await fetchPage(item.url, { signal })
  if (outcome.kind !== 'fetched') return afterFetch(outcome)
  const { bytes, contentType, url } = outcome
  return { kind: 'dealt', as: await propose({ bytes, contentType, url, feed, item }) }
}

/** The state of an item after what became of it, which is given up when it was tried too often. */
export const itemStateAfter = (
  outcome: ItemOutcome,
  failures: number,
  now: number,
  rhythm: Rhythm,
  random: () => number,
): { readonly state: FeedItemState; readonly outcome: ItemOutcome } => {
  if (outcome.kind === 'dealt') return { state: { dealt: true, failures, nextAt: now }, outcome }
  const tried = failures + 1
  if (tried >= MOST_TRIES)
    return {
      state: { dealt: true, failures: tried, nextAt: now },
      outcome: { kind: 'dealt', as: 'given-up' },
    }
  const nextAt = now + Math.round(backoff(failures, rhythm, random, outcome.retryAfter))
  return { state: { dealt: false, failures: tried, nextAt }, outcome }
}
