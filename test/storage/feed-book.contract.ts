import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FeedBook, NEW_FEED } from '#ingest/feed-book.ts'
import { createFeedBook } from '#storage/feed-book.ts'
import type { TestStore } from './engines.ts'

const NOW = 1_734_652_800_123
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const FEED = 'https://news.example.org/feed'

/** What every book of feeds must do, whatever stores it. */
export const feedBookContract = (open: () => Promise<TestStore>): void => {
  let store: TestStore
  let book: FeedBook

  beforeEach(async () => {
    store = await open()
    book = createFeedBook(store.db)
  })
  afterEach(() => store.close())

  const claim = (by: string, now = NOW) => ({ by, now, until: now + 10 * MINUTE })
  const read = {
    etag: 'W/"7"',
    lastModified: 'Fri, 12 Jul 2024 10:00:00 GMT',
    nextAt: NOW + 15 * MINUTE,
    failures: 0,
    fault: null,
    readAt: NOW,
  }

  describe('feeds', () => {
    it('are new to whoever claims them first', async () => {
      expect(await book.claim(FEED, claim('a'))).toEqual(NEW_FEED)
    })

    it('are kept as they were released, to the millisecond', async () => {
      await book.claim(FEED, claim('a'))
      expect(await book.release(FEED, 'a', read)).toBe(true)
      expect(await book.claim(FEED, claim('b', read.nextAt))).toEqual(read)
      const failed = { ...NEW_FEED, nextAt: read.nextAt + 1, failures: 3, fault: "it's «cut»" }
      await book.release(FEED, 'b', failed)
      expect(await book.claim(FEED, claim('a', failed.nextAt))).toEqual(failed)
    })

    it('are claimed by nobody before they are due', async () => {
      await book.claim(FEED, claim('a'))
      await book.release(FEED, 'a', read)
      expect(await book.claim(FEED, claim('a', read.nextAt - 1))).toBeNull()
      expect(await book.claim(FEED, claim('a', read.nextAt))).not.toBeNull()
    })

    it('are claimed by one alone, also of many at once', async () => {
      const claims = await Promise.all(
        Array.from({ length: 20 }, (_, at) => book.claim(FEED, claim(String(at)))),
      )
      expect(claims.filter((state) => state !== null)).toHaveLength(1)
    })

    it('are not held by whoever has claimed another', async () => {
      await book.claim(FEED, claim('a'))
      expect(await book.claim(`${FEED}/2`, claim('b'))).toEqual(NEW_FEED)
    })

    it('are taken over when a claim has run out, and only then', async () => {
      await book.claim(FEED, claim('a'))
      expect(await book.claim(FEED, claim('b', NOW + 10 * MINUTE - 1))).toBeNull()
      expect(await book.claim(FEED, claim('b', NOW + 10 * MINUTE))).toEqual(NEW_FEED)
    })

    it('stay claimed by whoever makes the claim last longer', async () => {
      await book.claim(FEED, claim('a'))
      expect(await book.renew(FEED, claim('a', NOW + 9 * MINUTE))).toBe(true)
      expect(await book.claim(FEED, claim('b', NOW + 18 * MINUTE))).toBeNull()
      expect(await book.renew(FEED, claim('b', NOW + 9 * MINUTE))).toBe(false)
    })

    it('keep nothing of one whose claim was taken over', async () => {
      await book.claim(FEED, claim('a'))
      const later = NOW + 11 * MINUTE
      await book.claim(FEED, claim('b', later))
      expect(await book.renew(FEED, claim('a', later))).toBe(false)
      expect(await book.release(FEED, 'a', read)).toBe(false)
      expect(await book.release(FEED, 'b', { ...NEW_FEED, failures: 1 })).toBe(true)
      expect(await book.claim(FEED, claim('c', later))).toEqual({ ...NEW_FEED, failures: 1 })
    })
  })

  describe('items', () => {
    const dealt = { dealt: true, failures: 0, nextAt: NOW }
    const waiting = { dealt: false, failures: 2, nextAt: NOW + 15 * MINUTE }

    it('are unknown before they are kept', async () => {
      expect(await book.items(['url a', 'guid b'], NOW)).toEqual(new Map())
      expect(await book.items([], NOW)).toEqual(new Map())
    })

    it('are found by each of their names, in their last state', async () => {
      await book.keepItem(['url a', 'guid a', 'url a'], waiting, NOW)
      await book.keepItem(['url b'], dealt, NOW)
      expect(await book.items(['url a', 'guid a', 'url b', 'url c'], NOW)).toEqual(
        new Map([
          ['url a', waiting],
          ['guid a', waiting],
          ['url b', dealt],
        ]),
      )
      await book.keepItem(['url a'], dealt, NOW)
      expect(await book.items(['url a'], NOW)).toEqual(new Map([['url a', dealt]]))
    })

    it('may have any names, however long and however many', async () => {
      const names = Array.from({ length: 1200 }, (_, at) => `url ${at} ${'ق"\'😀'.repeat(1000)}`)
      for (const name of names.slice(0, 3)) await book.keepItem([name], dealt, NOW)
      await book.keepItem(names.slice(-1), waiting, NOW)
      const known = await book.items(names, NOW)
      expect([...known.keys()].sort()).toEqual([...names.slice(0, 3), ...names.slice(-1)].sort())
    })

    it('are noted as still there when they are looked up, a day later', async () => {
      await book.keepItem(['url a', 'url b'], dealt, NOW)
      await book.items(['url a'], NOW + DAY)
      const rows = await store.db.selectFrom('feed_items').select('at').orderBy('at').execute()
      expect(rows.map(({ at }) => Number(at))).toEqual([NOW, NOW + DAY])
    })
  })
}
