import type { Rhythm } from '#ingest/feed-backoff.ts'
import type { FeedBook, FeedItemState } from '#ingest/feed-book.ts'
import type { FeedItem } from '#ingest/feed-item.ts'
import {
  type Dealt,
  dealWithItem,
  type ItemOutcome,
  type ItemParts,
  itemStateAfter,
} from '#ingest/feed-item-outcome.ts'
import type { WatchedFeed } from '#ingest/feed-proposal.ts'

/** What dealing with the items of a feed needs. */
export type ItemsParts = ItemParts & {
  readonly book: FeedBook
  readonly now: () => number
  readonly random: () => number
  /** Keeps the claim on the feed; false where it has been lost. */
  readonly renew: () => Promise<boolean>
}

/** Which items are dealt with, and in which rhythm those that fail are tried again. */
export type ItemsSettings = {
  readonly rhythm: Rhythm
  /** What is older, in milliseconds since 1970, or of no day, is left out; null where nothing is. */
  readonly oldest: number | null
}

/** What became of the items of a feed. */
export type ItemsOutcome =
  | { readonly kind: 'lost' }
  | {
      readonly kind: 'done'
      readonly dealt: ReadonlyMap<Dealt, number>
      readonly waiting: number
      readonly faults: readonly { readonly url: string; readonly fault: unknown }[]
      /** The server asked to be left alone, perhaps for so many milliseconds; else undefined. */
      readonly busy: { readonly retryAfter: number | null } | undefined
    }

const namesOf = (feed: WatchedFeed, { url, guid }: FeedItem): readonly string[] =>
  // Only an address means the same in every feed.
  guid === null ? [`url ${url}`] : [`url ${url}`, `guid ${feed.url} ${guid}`]

const isOld = ({ published }: FeedItem, oldest: number | null): boolean =>
  oldest !== null && (published === null || Date.parse(published) < oldest)

const NEW_ITEM: FeedItemState = { dealt: false, failures: 0, nextAt: 0 }

const joined = (states: readonly FeedItemState[]): FeedItemState =>
  states.reduce(
    (a, b) => ({
      dealt: a.dealt || b.dealt,
      failures: Math.max(a.failures, b.failures),
      nextAt: Math.max(a.nextAt, b.nextAt),
    }),
    NEW_ITEM,
  )

type Tried = { readonly outcome: ItemOutcome; readonly fault: unknown }

const tryItem = async (
  parts: ItemsParts,
  feed: WatchedFeed,
  item: FeedItem,
  signal: AbortSignal,
): Promise<Tried> => {
  try {
    const outcome = await dealWithItem(parts, feed, item, signal)
    return { outcome, fault: outcome.kind === 'later' ? outcome.fault : null }
  } catch (fault) {
    signal.throwIfAborted()
    const outcome = {
      kind: 'later',
      fault: String(fault),
      retryAfter: null,
      isBusy: false,
    } as const
    return { outcome, fault }
  }
}

/**
 * Deals with the items of a feed that are new or to be tried again, one after another, and notes each as
 * dealt with only when it is. Rejects where the signal ends it or the book fails.
 */
export const watchFeedItems = async (
  parts: ItemsParts,
  { rhythm, oldest }: ItemsSettings,
  feed: WatchedFeed,
  items: readonly FeedItem[],
  signal: AbortSignal,
): Promise<ItemsOutcome> => {
  const { book, now, random, renew } = parts
  const known = await book.items(
    items.flatMap((item) => namesOf(feed, item)),
    now(),
  )
  const dealt = new Map<Dealt, number>()
  const faults: { readonly url: string; readonly fault: unknown }[] = []
  let waiting = 0
  let busy: { readonly retryAfter: number | null } | undefined

  for (const item of items) {
    signal.throwIfAborted()
    const names = namesOf(feed, item)
    const state = joined(names.flatMap((name) => known.get(name) ?? []))
    if (state.dealt) continue
    const old = isOld(item, oldest)
    if (!old && (busy !== undefined || state.nextAt > now())) {
      waiting += 1
      continue
    }
    if (!(await renew())) return { kind: 'lost' }
    const tried: Tried = old
      ? { outcome: { kind: 'dealt', as: 'old' }, fault: null }
      : await tryItem(parts, feed, item, signal)
    const after = itemStateAfter(tried.outcome, state.failures, now(), rhythm, random)
    await book.keepItem(names, after.state, now())
    if (tried.fault !== null) faults.push({ url: item.url, fault: tried.fault })
    if (tried.outcome.kind === 'later' && tried.outcome.isBusy) busy = tried.outcome
    if (after.outcome.kind === 'dealt')
      dealt.set(after.outcome.as, (dealt.get(after.outcome.as) ?? 0) + 1)
    else waiting += 1
  }
  return { kind: 'done', dealt, waiting, faults, busy }
}
