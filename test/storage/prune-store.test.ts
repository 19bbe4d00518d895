import { afterEach, beforeEach, expect, it } from 'vitest'
import { createChatBook } from '#storage/chat-book.ts'
import { createChatRecords } from '#storage/chat-records.ts'
import { createFeedBook } from '#storage/feed-book.ts'
import { createNoticeBook } from '#storage/notice-book.ts'
import { KEPT, pruneStore } from '#storage/prune-store.ts'
import { createSubscriptionBook } from '#storage/subscription-book.ts'
import { createUpdateLog } from '#storage/update-log.ts'
import { subscriptionOf, tellableCall } from '../makers/notices.ts'
import { onBothEngines, type TestStore } from './engines.ts'

const NOW = Date.UTC(2025, 0, 1)

await onBothEngines('Pruning a store', (open) => {
  let store: TestStore

  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())

  it('deletes subjects that nobody follows up any more, however many', async () => {
    const { db } = store
    const chats = createChatBook(db)
    for (let page = 0; page < 5; page += 1) {
      const rows = Array.from({ length: 900 }, (_, at) => ({
        chat: String(page),
        person: String(at),
        calls: '[]',
        asked: '',
        at: NOW - KEPT.subjects - 1,
      }))
      await db.insertInto('subjects').values(rows).execute()
    }
    await chats.setSubject('1', 'now', { calls: [], asked: '', at: NOW - 1 })
    await chats.setLanguage('1', '1', 'ar')
    expect(await pruneStore(db, NOW)).toBe(4500)
    expect(await chats.subject('1', 'now')).not.toBeNull()
    expect(await chats.language('1', '1')).toBe('ar')
    expect(await pruneStore(db, NOW)).toBe(0)
  })

  it('forgets items that no feed shows any more, and only those', async () => {
    const feeds = createFeedBook(store.db)
    const dealt = { dealt: true, failures: 0, nextAt: 0 }
    for (const name of ['gone', 'shown']) await feeds.keepItem([name], dealt, NOW)
    const later = NOW + KEPT.feedItems
    await feeds.items(['shown'], later)
    expect(await pruneStore(store.db, later)).toBe(0)
    expect(await pruneStore(store.db, later + 1)).toBe(1)
    expect([...(await feeds.items(['gone', 'shown'], later)).keys()]).toEqual(['shown'])
  })

  it('keeps updates that may still be repeated', async () => {
    const log = createUpdateLog(store.db)
    for (const [update, at] of [
      [1, NOW - KEPT.updates - 1],
      [2, NOW - KEPT.updates],
    ] as const) {
      await log.begin(update, at - 1, at)
      await log.end(update, at)
    }
    expect(await pruneStore(store.db, NOW)).toBe(1)
    expect(await log.begin(2, NOW, NOW + 1)).toBe('handled')
    expect(await log.begin(1, NOW, NOW + 1)).toBe('handle')
  })

  it('keeps what can still be corrected, what waits, and for ever that a call was told', async () => {
    const { db } = store
    const book = createNoticeBook(db)
    const subscriptions = createSubscriptionBook(db)
    const call = tellableCall('told')
    const long = NOW - KEPT.sent
    for (const chat of ['1', '2', '3']) await subscriptions.save(subscriptionOf(chat), long)
    await book.record([{ kind: 'new-call', call }], long - 1)
    const order = { by: 'a', limit: 1, digestSize: 1, until: NOW }
    for (const at of [long - 1, long]) {
      const [sending] = await book.claim({ ...order, now: at })
      if (sending === undefined) throw new Error('Nothing claimed')
      const delivered = { kind: 'delivered', message: '1', freeAt: at } as const
      await book.settle(sending, 'a', delivered, at)
    }
    expect(await pruneStore(db, NOW)).toBe(1)
    const kept = await Promise.all(
      ['1', '2', '3'].map((chat) => createChatRecords(db).kept({ chat: chat, person: null })),
    )
    expect(kept.flatMap(({ notices }) => notices.map(({ status }) => status)).sort()).toEqual([
      'delivered',
      'waiting',
    ])
    expect((await book.record([{ kind: 'new-call', call }], NOW)).announced).toBe(0)
  })
})
