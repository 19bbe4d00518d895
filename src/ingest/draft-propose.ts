import { Calendar } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import type { Draft } from '#ingest/draft.ts'
import type { Offered } from '#ingest/draft-intake.ts'
import type { TakeIn } from '#ingest/draft-take-in.ts'
import type { FeedPage, Propose } from '#ingest/feed-proposal.ts'

/** The day of an item by the calendar of Greenwich; null where the feed gives none. */
const dayOf = (published: string | null): EdtfDate | null => {
  const instant = published === null ? Number.NaN : Date.parse(published)
  return Number.isNaN(instant) ? null : EdtfDate.day(Calendar.dayAt(instant, 'utc'))
}

/**
 * Makes what proposes the pages of feeds: each that tells of a call becomes a draft, and `drafted` is
 * told of it. Where that throws, or the process ends before it, the draft is kept and waits with the others.
 */
export const createPropose =
  (takeIn: TakeIn, drafted: (draft: Draft) => Promise<void>): Propose =>
  async ({ bytes, contentType, url, feed, item }: FeedPage) => {
    const offered: Offered = {
      origin: 'feed',
      kind: 'page',
      from: feed.url,
      page: {
        bytes,
        contentType,
        url,
        name: null,
        published: dayOf(item.published),
        outlet: feed.outlet,
      },
    }
    const taken = await takeIn(offered, null)
    switch (taken.kind) {
      case 'drafted':
        await drafted(taken.draft)
        return 'proposed'
      case 'there':
        return 'duplicate'
      case 'irrelevant':
        return 'irrelevant'
      case 'unreadable':
      case 'unfetched':
        return 'unreadable'
    }
  }
