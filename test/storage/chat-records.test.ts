import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChatRecords } from '#notices/chat-records.ts'
import { createChatBook } from '#storage/chat-book.ts'
import { CHAT_TABLES, createChatRecords } from '#storage/chat-records.ts'
import { createNoticeBook } from '#storage/notice-book.ts'
import { PERSON_TABLES } from '#storage/person-records.ts'
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

  const of = (chat: string, person: string | null = null) => ({ chat, person })

  const nothing = {
    languages: [],
    subjects: [],
    prompts: [],
    editing: null,
    elsewhere: 0,
    subscriptions: [],
    notices: [],
  }

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
    expect(await records.kept(of('2'))).toEqual(nothing)
    expect(await records.kept(of('1'))).toEqual({
      languages: [{ person: '1', language: 'en' }],
      subjects: [{ person: '1', calls: [call.id], at: 5 }],
      prompts: [{ person: '1', prompt: 'date' }],
      subscriptions: [subscriptionOf('1')],
      editing: null,
      elsewhere: 0,
      notices: [
        {
          call: 'of 1',
          told: { ...call, id: 'of 1' },
          topic: null,
          status: 'waiting',
          message: null,
          at: 0,
          edits: 0,
          editedAt: null,
          editWaits: false,
        },
      ],
    })
  })

  it('forget a chat whole, and it is told nothing old when it comes back', async () => {
    await fill('1')
    await fill('2')
    await records.forget(of('1'))
    expect(await records.kept(of('1'))).toEqual(nothing)
    expect((await records.kept(of('2'))).notices).not.toEqual([])
    await createSubscriptionBook(db).save(subscriptionOf('1'), 0)
    const told = await createNoticeBook(db).record(
      [{ kind: 'new-call', call: { ...call, id: 'of 1' } }],
      0,
    )
    expect(told.announced).toBe(0)
  })

  it('tell of a message and all its edits at once', async () => {
    await createSubscriptionBook(db).save(subscriptionOf('1'), 0)
    const book = createNoticeBook(db)
    const claimed = async (now: number) => {
      const [sending] = await book.claim({ by: 'a', limit: 9, digestSize: 9, now, until: now + 9 })
      if (sending === undefined) throw new Error('Nothing to send')
      await book.settle(sending, 'a', { kind: 'delivered', message: '7', freeAt: now }, now)
    }
    await book.record([{ kind: 'new-call', call }], 0)
    await claimed(10)
    for (const now of [20, 30]) {
      await book.record([{ kind: 'further-report', call, was: call }], now)
      await claimed(now)
    }
    await book.record([{ kind: 'further-report', call, was: call }], 40)
    await book.record([{ kind: 'new-call', call: { ...call, id: 'other' } }], 50)
    const { notices } = await records.kept(of('1'))
    expect(notices).toMatchObject([
      { call: 'other', status: 'waiting', edits: 0 },
      {
        call: call.id,
        status: 'delivered',
        message: '7',
        at: 10,
        edits: 2,
        editedAt: 30,
        editWaits: true,
      },
    ])
  })

  describe('of a person who is an editor', () => {
    const decide = (number: number, by: string) =>
      db
        .insertInto('review_decisions')
        .values({
          number,
          draft: 'd',
          act: 'keep',
          scope: '{}',
          undoes: null,
          by_id: by,
          by_name: `Name of ${by}`,
          at: number * 100,
        })
        .execute()

    beforeEach(async () => {
      await db
        .insertInto('review_drafts')
        .values({
          id: 'd',
          slug: 's',
          outlet: 'o',
          text_key: 'k',
          url: null,
          text: 't',
          draft: JSON.stringify({ takenBy: { id: '11', name: 'Name of 11' }, title: 'ع' }),
          state: '{}',
          waiting: 0,
          version: 1,
          taken_at: 50,
        })
        .execute()
      for (const number of [1, 2, 3]) await decide(number, '11')
      await decide(4, '12')
    })

    it('tell how much was decided, from when to when', async () => {
      expect((await records.kept(of('11', '11'))).editing).toEqual({
        decisions: 3,
        articles: 1,
        first: 50,
        last: 300,
      })
      expect((await records.kept(of('12', '12'))).editing).toMatchObject({
        decisions: 1,
        last: 400,
      })
      expect((await records.kept(of('-5'))).editing).toBeNull()
    })

    it('keep what was decided and forget by whom', async () => {
      await records.forget(of('11', '11'))
      expect(await records.kept(of('11', '11'))).toEqual(nothing)
      const rows = await db
        .selectFrom('review_decisions')
        .select(['number', 'by_id', 'by_name', 'at'])
        .orderBy('number')
        .execute()
      expect(rows.map(({ by_id, by_name }) => `${by_id}${by_name}`)).toEqual([
        '',
        '',
        '',
        '12Name of 12',
      ])
      expect(rows.map(({ at }) => Number(at))).toEqual([100, 200, 300, 400])
      const { draft } = await db
        .selectFrom('review_drafts')
        .select('draft')
        .executeTakeFirstOrThrow()
      expect(JSON.parse(draft)).toEqual({ takenBy: { id: '', name: '' }, title: 'ع' })
    })
  })

  it('leave nothing of a person in any table, whatever chat it is in', async () => {
    await fill('-5')
    await createSubscriptionBook(db).save(subscriptionOf('-6'), 0)
    expect((await records.kept(of('1', '1'))).elsewhere).toBe(2)
    await records.forget(of('1', '1'))
    expect((await records.kept(of('1', '1'))).elsewhere).toBe(0)
    const group = await records.kept(of('-5'))
    expect([group.languages, group.subjects, group.prompts]).toEqual([[], [], []])
    expect(group.subscriptions).toMatchObject([{ setBy: '', state: { kind: 'active' } }])
    expect(group.notices).toHaveLength(1)
    const tables = await db.introspection.getTables()
    const ofPeople = tables.filter(({ columns }) => columns.some(({ name }) => name === 'person'))
    expect(ofPeople.map(({ name }) => name).sort()).toEqual([...PERSON_TABLES].sort())
  })

  describe('of a chat with a new id', () => {
    it('are all of the new one from then on', async () => {
      await fill('-1')
      const before = await records.kept(of('-1'))
      await records.move('-1', '-100')
      expect(await records.kept(of('-1'))).toEqual(nothing)
      expect(await records.kept(of('-100'))).toEqual({
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
      const kept = await records.kept(of('-100'))
      expect(kept.languages).toEqual([{ person: '1', language: 'ar' }])
      expect(kept.subscriptions).toMatchObject([{ silent: true }])
      expect(kept.notices.map((notice) => notice.call).sort()).toEqual([call.id, 'of -1'])
    })
  })
})
