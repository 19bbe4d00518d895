import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChatRecords } from '#notices/chat-records.ts'
import { createChatBook } from '#storage/chat-book.ts'
import { CHAT_TABLES, createChatRecords } from '#storage/chat-records.ts'
import { createNoticeBook } from '#storage/notice-book.ts'
import { createSubscriptionBook } from '#storage/subscription-book.ts'
import type { Database } from '#storage/tables.ts'
import { subscriptionOf, tellableCall } from '../makers/notices.ts'
import { onBothEngines, type TestStore } from './engines.ts'

const call = tellableCall('2024-07-12-smith-ivanov')

await onBothEngines('The records of chats', (open) => {
  let store: TestStore
  let db: Database
  let records: ChatRecords

  beforeEach(async () => {
    store = await open()
    db = store.db
    records = createChatRecords(db)
  })
  afterEach(() => store.close())

  const nothing = { languages: [], subjects: [], prompts: [], subscriptions: [], notices: [] }

  /** Fills every table that keeps something of a chat. */
  const fill = async (chat: string): Promise<void> => {
    const chats = createChatBook(db)
    await chats.setLanguage(chat, '1', 'en')
    await chats.setSubject(chat, '1', { calls: [call.id], asked: 'when', at: 5 })
    await db.insertInto('review_prompts').values({ chat, person: '1', prompt: 'date' }).execute()
    await createSubscriptionBook(db).save(subscriptionOf(chat), 0)
    await createNoticeBook(db).record(
      [{ kind: 'new-call', call: { ...call, id: `of ${chat}` } }],
      0,
    )
  }

  it('know all tables that keep something of a chat', async () => {
    const tables = await db.introspection.getTables()
    const ofChats = tables.filter(({ columns }) => columns.some(({ name }) => name === 'chat'))
    expect(ofChats.map(({ name }) => name).sort()).toEqual(Object.keys(CHAT_TABLES).sort())
  })

  it('show all that is kept of a chat, and of no other', async () => {
    await fill('1')
    expect(await records.kept('2')).toEqual(nothing)
    expect(await records.kept('1')).toEqual({
      languages: [{ person: '1', language: 'en' }],
      subjects: [{ person: '1', calls: [call.id], at: 5 }],
      prompts: [{ person: '1', prompt: 'date' }],
      subscriptions: [subscriptionOf('1')],
      notices: [{ call: 'of 1', topic: null, status: 'waiting', message: null, at: 0 }],
    })
  })

  it('forget a chat whole, and it is told nothing old when it comes back', async () => {
    await fill('1')
    await fill('2')
    await records.forget('1')
    expect(await records.kept('1')).toEqual(nothing)
    expect((await records.kept('2')).notices).not.toEqual([])
    await createSubscriptionBook(db).save(subscriptionOf('1'), 0)
    const told = await createNoticeBook(db).record(
      [{ kind: 'new-call', call: { ...call, id: 'of 1' } }],
      0,
    )
    expect(told.announced).toBe(0)
  })

  describe('of a chat with a new id', () => {
    it('are all of the new one from then on', async () => {
      await fill('-1')
      const before = await records.kept('-1')
      await records.move('-1', '-100')
      expect(await records.kept('-1')).toEqual(nothing)
      expect(await records.kept('-100')).toEqual({
        ...before,
        subscriptions: [subscriptionOf('-100')],
      })
    })

    it('leave what is there already as it is', async () => {
      await fill('-1')
      const chats = createChatBook(db)
      await chats.setLanguage('-100', '1', 'ar')
      await createSubscriptionBook(db).save(subscriptionOf('-100', { silent: true }), 0)
      await createNoticeBook(db).record([{ kind: 'new-call', call }], 0)
      await records.move('-1', '-100')
      const kept = await records.kept('-100')
      expect(kept.languages).toEqual([{ person: '1', language: 'ar' }])
      expect(kept.subscriptions).toMatchObject([{ silent: true }])
      expect(kept.notices.map((notice) => notice.call).sort()).toEqual([call.id, 'of -1'])
    })
  })
})
