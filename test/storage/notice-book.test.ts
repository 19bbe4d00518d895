import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CallChange } from '#notices/call-change.ts'
import type { ChatReach } from '#notices/chat-reach.ts'
import type { Sending } from '#notices/notice.ts'
import type { NoticeBook } from '#notices/notice-book.ts'
import type { Subscription } from '#notices/subscription.ts'
import type { SubscriptionBook } from '#notices/subscription-book.ts'
import { createNoticeBook } from '#storage/notice-book.ts'
import { createSubscriptionBook } from '#storage/subscription-book.ts'
import type { Database } from '#storage/tables.ts'
import { endUnopened } from '#storage/unopened-chats.ts'
import { subscriptionOf, tellableCall } from '../makers/notices.ts'
import { onBothEngines, type TestStore } from './engines.ts'

/** Noon on a Thursday in UTC. */
const NOON = Date.UTC(2024, 6, 18, 12)
const HOUR = 3_600_000

const call = tellableCall('2024-07-12-smith-ivanov')
const newCall: CallChange = { kind: 'new-call', call }
const further: CallChange = { kind: 'further-report', call, was: call }
const withdrawn: CallChange = { kind: 'withdrawn', was: call, into: null }
const moved = tellableCall('2024-07-13-smith-ivanov', { on: '2024-07-13' })
const corrected: CallChange = { kind: 'corrected', call: moved, was: call }

await onBothEngines('The book of notices', (open) => {
  let store: TestStore
  let db: Database
  let book: NoticeBook
  let subscriptions: SubscriptionBook

  beforeEach(async () => {
    store = await open()
    db = store.db
    book = createNoticeBook(db)
    subscriptions = createSubscriptionBook(db)
  })
  afterEach(() => store.close())

  const subscribe = async (...given: readonly Subscription[]): Promise<void> => {
    for (const one of given) await subscriptions.save(one, NOON)
  }

  const claim = (now = NOON, more: { by?: string; limit?: number } = {}) =>
    book.claim({ by: 'a', limit: 100, digestSize: 10, now, until: now + 60_000, ...more })

  const deliver = async (sending: Sending | undefined, message: string, now = NOON) => {
    if (sending === undefined) throw new Error('Nothing to deliver')
    return book.settle(sending, 'a', { kind: 'delivered', message, freeAt: now + 1000 }, now)
  }

  const tell = async (change: CallChange, now = NOON) => book.record([change], now)

  const places = (sendings: readonly Sending[]) =>
    sendings.map(({ chat, topic }) => (topic === null ? chat : `${chat}/${topic}`)).sort()

  describe('what is told', () => {
    it('tells a new call to every place that wants it, and to no other', async () => {
      await subscribe(
        subscriptionOf('1'),
        subscriptionOf('-100', { topic: 7 }),
        subscriptionOf('2', { kinds: ['denied'] }),
        subscriptionOf('3', { who: { kind: 'chosen', sides: [], people: ['petrov'] } }),
        subscriptionOf('4', { who: { kind: 'chosen', sides: ['ru'], people: [] } }),
        subscriptionOf('5', { state: { kind: 'ended', reason: 'unsubscribed', at: 0 } }),
      )
      expect(await tell(newCall)).toMatchObject({ announced: 3, edits: 0 })
      const sendings = await claim()
      expect(places(sendings)).toEqual(['-100/7', '1', '4'])
      expect(sendings[0]).toMatchObject({
        form: { kind: 'new' },
        digest: null,
        notices: [{ call, change: 'new-call', superseded: [], isWithdrawn: false }],
      })
    })

    it('tells a call once, however often it comes as new', async () => {
      await subscribe(subscriptionOf('1'))
      expect((await tell(newCall)).announced).toBe(1)
      expect((await tell(newCall)).announced).toBe(0)
      const [sending] = await claim()
      await deliver(sending, '10')
      expect((await tell(newCall)).announced).toBe(0)
      expect(await claim(NOON + HOUR)).toEqual([])
    })

    it('tells nobody of what was known at the start', async () => {
      await subscribe(subscriptionOf('1'))
      await book.know([call])
      await book.know([call])
      expect((await tell(newCall)).announced).toBe(0)
      expect((await tell(further)).edits).toBe(0)
    })

    it('tells nothing old to a new subscriber', async () => {
      await tell(newCall)
      await subscribe(subscriptionOf('1'))
      expect(await claim()).toEqual([])
    })

    it('keeps the changes and their notices with the transaction that it is part of, or not at all', async () => {
      await subscribe(subscriptionOf('1'))
      const failed = db.transaction().execute(async (within) => {
        await createNoticeBook(within).record([newCall], NOON)
        throw new Error('The article could not be kept')
      })
      await expect(failed).rejects.toThrow('could not be kept')
      expect(await claim()).toEqual([])
      expect((await tell(newCall)).announced).toBe(1)
    })

    it('counts the version of the knowledge up with every change', async () => {
      const first = await tell(newCall)
      const second = await tell(further)
      expect(second.version).toBe(first.version + 1)
    })

    it('tells of another call on a day that a corrected one has left', async () => {
      await subscribe(subscriptionOf('1'))
      await tell(newCall)
      await tell(corrected)
      expect((await tell(newCall)).announced).toBe(1)
    })

    it('tells a call to those whom only its correction concerns', async () => {
      const petrov = { who: { kind: 'chosen', sides: [], people: ['petrov'] } } as const
      await subscribe(subscriptionOf('1'), subscriptionOf('2', petrov))
      await tell(newCall)
      const right = tellableCall('2024-07-12-smith-petrov', { between: ['smith', 'petrov'] })
      const told = await tell({ kind: 'corrected', call: right, was: call })
      expect(told.announced).toBe(1)
      expect(places(await claim())).toEqual(['1', '2'])
    })
  })

  describe('what was sent', () => {
    const sent = async (...given: readonly Subscription[]): Promise<void> => {
      await subscribe(...given)
      await tell(newCall)
      for (const sending of await claim()) await deliver(sending, `m${sending.chat}`)
    }

    it('is edited for those who asked for further sources, once', async () => {
      await sent(subscriptionOf('1'), subscriptionOf('2', { extent: 'first-report' }))
      expect((await tell(further)).edits).toBe(1)
      const sendings = await claim(NOON + HOUR)
      expect(sendings).toMatchObject([
        {
          chat: '1',
          form: { kind: 'edit', message: 'm1' },
          notices: [{ change: 'further-report', superseded: [] }],
        },
      ])
      await deliver(sendings[0], 'm1', NOON + HOUR)
      expect(await claim(NOON + 2 * HOUR)).toEqual([])
    })

    it('is corrected for everyone, and says what was wrong', async () => {
      await sent(subscriptionOf('1'), subscriptionOf('2', { extent: 'first-report' }))
      await tell(corrected)
      const sendings = await claim(NOON + HOUR)
      expect(sendings).toHaveLength(2)
      expect(sendings[0]?.notices).toMatchObject([
        { call: moved, change: 'corrected', superseded: [{ call, isWithdrawn: false }] },
      ])
      expect(sendings.map(({ mayReply }) => mayReply).sort()).toEqual([false, true])
    })

    it('is edited once where several changes came meanwhile, and stays a correction', async () => {
      await sent(subscriptionOf('1'))
      await tell(corrected)
      await tell({ kind: 'further-report', call: moved, was: moved })
      const sendings = await claim(NOON + HOUR)
      expect(sendings).toMatchObject([
        {
          notices: [
            { call: moved, change: 'corrected', superseded: [{ call, isWithdrawn: false }] },
          ],
        },
      ])
    })

    it('goes on saying all that was corrected when a further source comes, and when more is corrected', async () => {
      await sent(subscriptionOf('1'))
      const edited = async (change: CallChange, hour: number) => {
        await tell(change)
        const [edit] = await claim(NOON + hour * HOUR)
        await deliver(edit, 'm1', NOON + hour * HOUR)
        return edit?.notices[0]?.superseded.map((before) => before.call)
      }
      const third = tellableCall('2024-07-14-smith-ivanov', { on: '2024-07-14' })
      expect(await edited(corrected, 1)).toEqual([call])
      expect(await edited({ kind: 'further-report', call: moved, was: moved }, 2)).toEqual([call])
      expect(await edited({ kind: 'corrected', call: moved, was: moved }, 3)).toEqual([call, moved])
      expect(await edited({ kind: 'corrected', call: third, was: moved }, 4)).toEqual([
        call,
        moved,
        moved,
      ])
      expect(await edited({ kind: 'further-report', call: third, was: third }, 5)).toHaveLength(3)
    })

    it('says nothing of what it never told: a correction that was corrected before it was sent', async () => {
      await sent(subscriptionOf('1'))
      const third = tellableCall('2024-07-14-smith-ivanov', { on: '2024-07-14' })
      await tell(corrected)
      await tell({ kind: 'corrected', call: third, was: moved })
      const [edit] = await claim(NOON + HOUR)
      expect(edit?.notices).toMatchObject([
        { call: third, superseded: [{ call, isWithdrawn: false }] },
      ])
    })

    it('is no correction where it was taken back before anybody saw it', async () => {
      const whole = { ...call, content: 'a' }
      await subscribe(subscriptionOf('1'))
      await tell({ kind: 'new-call', call: whole })
      for (const sending of await claim()) await deliver(sending, 'm1')
      await tell({ kind: 'corrected', call: { ...moved, content: 'b' }, was: whole })
      await tell({ kind: 'corrected', call: whole, was: { ...moved, content: 'b' } })
      const [edit] = await claim(NOON + HOUR)
      expect(edit?.notices).toMatchObject([{ call: whole, superseded: [] }])
    })

    it('is edited again by what comes while an edit is on its way', async () => {
      await sent(subscriptionOf('1'))
      await tell(further)
      const [first] = await claim(NOON + HOUR)
      await tell(corrected)
      await deliver(first, 'm1', NOON + HOUR)
      expect(await claim(NOON + 2 * HOUR)).toMatchObject([{ notices: [{ change: 'corrected' }] }])
    })

    it('needs one edit where one is to be tried again and another came', async () => {
      await sent(subscriptionOf('1'))
      await tell(further)
      const [first] = await claim(NOON + HOUR)
      if (first === undefined) throw new Error('No edit')
      await tell(corrected)
      await book.settle(first, 'a', { kind: 'later', at: NOON + HOUR, counts: true }, NOON + HOUR)
      const again = await claim(NOON + 2 * HOUR)
      expect(again).toMatchObject([{ notices: [{ change: 'corrected' }] }])
      await deliver(again[0], 'm1', NOON + 2 * HOUR)
      expect(await claim(NOON + 3 * HOUR)).toEqual([])
    })

    it('is withdrawn, and stands again when the call comes back, which it says', async () => {
      await sent(subscriptionOf('1'))
      await tell(withdrawn)
      const [edit] = await claim(NOON + HOUR)
      expect(edit?.notices).toMatchObject([{ call, change: 'withdrawn', isWithdrawn: true }])
      await deliver(edit, 'm1', NOON + HOUR)
      expect((await tell(newCall)).announced).toBe(0)
      const [back] = await claim(NOON + 2 * HOUR)
      expect(back).toMatchObject({
        form: { kind: 'edit', message: 'm1' },
        notices: [
          {
            change: 'restored',
            isWithdrawn: false,
            superseded: [
              { call, isWithdrawn: false },
              { call, isWithdrawn: true },
            ],
          },
        ],
      })
    })

    it('is told as new, where it comes back with other people, to those who asked for these alone', async () => {
      const petrov = { who: { kind: 'chosen', sides: [], people: ['petrov'] } } as const
      await sent(subscriptionOf('1'))
      await subscribe(subscriptionOf('2', petrov), subscriptionOf('3'))
      await tell(withdrawn)
      const other = tellableCall('2024-07-12-smith-ivanov', { between: ['smith', 'petrov'] })
      expect(await tell({ kind: 'new-call', call: other })).toMatchObject({ announced: 1 })
      const sendings = await claim(NOON + HOUR)
      expect(sendings.map(({ chat, form }) => `${chat} ${form.kind}`).sort()).toEqual([
        '1 edit',
        '2 new',
      ])
    })

    it('follows its call through its ids: corrected, withdrawn, and published as it was first', async () => {
      await sent(subscriptionOf('1'))
      await tell(corrected)
      await tell({ kind: 'withdrawn', was: moved, into: null })
      expect((await tell(newCall)).announced).toBe(0)
      expect(await claim(NOON + HOUR)).toMatchObject([
        { form: { kind: 'edit' }, notices: [{ call }] },
      ])
    })

    it('is left alone where its subscriber has gone', async () => {
      await sent(subscriptionOf('1'))
      await subscriptions.end({ chat: '1', topic: null }, 'unsubscribed', NOON)
      expect((await tell(corrected)).edits).toBe(0)
    })
  })

  describe('what was not sent yet', () => {
    it('tells the newest, in one message', async () => {
      await subscribe(subscriptionOf('1'))
      await tell(newCall)
      await tell(corrected)
      const sendings = await claim()
      expect(sendings).toMatchObject([
        { form: { kind: 'new' }, notices: [{ call: moved, superseded: [] }] },
      ])
      await deliver(sendings[0], '1')
      expect(await claim(NOON + HOUR)).toEqual([])
    })

    it('is not sent of a withdrawn call, and is when the call comes back', async () => {
      await subscribe(subscriptionOf('1'))
      await tell(newCall)
      await tell(withdrawn)
      expect(await claim()).toEqual([])
      await tell(newCall)
      expect(await claim()).toMatchObject([{ form: { kind: 'new' }, notices: [{ call }] }])
    })

    it('takes up what came while it was tried in vain', async () => {
      await subscribe(subscriptionOf('1'))
      await tell(newCall)
      const [first] = await claim()
      if (first === undefined) throw new Error('Nothing claimed')
      await tell(corrected)
      await book.settle(first, 'a', { kind: 'later', at: NOON, counts: true }, NOON)
      const again = await claim()
      expect(again).toMatchObject([
        { form: { kind: 'new' }, attempts: 1, notices: [{ call: moved, superseded: [] }] },
      ])
      await deliver(again[0], '1')
      expect(await claim(NOON + HOUR)).toEqual([])
    })

    it('goes to nobody who has ended the subscription', async () => {
      await subscribe(subscriptionOf('1'))
      await tell(newCall)
      await subscriptions.end({ chat: '1', topic: null }, 'unsubscribed', NOON)
      await subscribe(subscriptionOf('1'))
      expect(await claim()).toEqual([])
    })

    it('is held in quiet hours, also when they begin only after it was due', async () => {
      const quiet = { from: 13 * 60, to: 15 * 60 }
      await subscribe(subscriptionOf('1', { quiet }))
      await tell(newCall)
      expect(await claim(NOON + HOUR)).toEqual([])
      expect(await claim(NOON + 3 * HOUR - 1)).toEqual([])
      expect(await claim(NOON + 3 * HOUR)).toHaveLength(1)
    })

    it('goes by the schedule that is chosen meanwhile', async () => {
      await subscribe(subscriptionOf('1', { cadence: { kind: 'daily', hour: 18 } }))
      await tell(newCall)
      expect(await claim()).toEqual([])
      await subscribe(subscriptionOf('1'))
      expect(await claim()).toMatchObject([{ digest: null }])
    })

    it('tells in a digest that is chosen meanwhile from when on it had waited for another', async () => {
      const weekly = { kind: 'weekly', weekday: 5, hour: 9 } as const
      await subscribe(subscriptionOf('1', { cadence: weekly }))
      await tell(newCall)
      await subscribe(subscriptionOf('1', { cadence: { kind: 'daily', hour: 18 } }))
      // The Friday before, at nine; the notice came on a Thursday.
      const from = NOON - 6 * 24 * HOUR - 3 * HOUR
      expect(await claim(NOON + 6 * HOUR)).toMatchObject([
        { digest: { from, to: NOON + 6 * HOUR } },
      ])
    })
  })

  describe('digests', () => {
    const daily = { cadence: { kind: 'daily', hour: 18 } } as const
    const other = tellableCall('2024-07-14-smith-ivanov', { on: '2024-07-14' })

    it('gather in one message what came since the last', async () => {
      await subscribe(subscriptionOf('1', daily), subscriptionOf('-5', { ...daily, topic: 2 }))
      await tell(newCall)
      await tell({ kind: 'new-call', call: other }, NOON + HOUR)
      expect(await claim(NOON + 6 * HOUR - 1)).toEqual([])
      const sendings = await claim(NOON + 6 * HOUR)
      expect(places(sendings)).toEqual(['-5/2', '1'])
      for (const sending of sendings) {
        expect(sending.digest).toEqual({
          from: NOON - 18 * HOUR,
          to: NOON + 6 * HOUR,
          timeZone: 'UTC',
        })
        expect(sending.notices.map((notice) => notice.call.id)).toEqual([call.id, other.id])
      }
    })

    it('are split where they are too long', async () => {
      await subscribe(subscriptionOf('1', daily))
      for (let day = 1; day <= 5; day += 1) {
        const one = tellableCall(`call-${day}`)
        await tell({ kind: 'new-call', call: one })
      }
      const order = { by: 'a', limit: 10, digestSize: 3, until: NOON + 10 * HOUR }
      const first = await book.claim({ ...order, now: NOON + 6 * HOUR })
      expect(first.map(({ notices }) => notices.length)).toEqual([3])
      await deliver(first[0], '1', NOON + 6 * HOUR)
      const second = await book.claim({ ...order, now: NOON + 7 * HOUR })
      expect(second.map(({ notices }) => notices.map((one) => one.call.id))).toEqual([
        ['call-4', 'call-5'],
      ])
    })

    it('are edited whole where one of their calls is corrected', async () => {
      await subscribe(subscriptionOf('1', daily))
      await tell(newCall)
      await tell({ kind: 'new-call', call: other })
      const [digest] = await claim(NOON + 6 * HOUR)
      await deliver(digest, '9', NOON + 6 * HOUR)
      await tell(corrected, NOON + 7 * HOUR)
      const [edit] = await claim(NOON + 7 * HOUR)
      expect(edit).toMatchObject({
        form: { kind: 'edit', message: '9' },
        digest: { from: NOON - 18 * HOUR, to: NOON + 6 * HOUR },
        notices: [
          { call: moved, change: 'corrected', superseded: [{ call, isWithdrawn: false }] },
          { call: other, change: 'new-call', superseded: [] },
        ],
      })
    })
  })

  describe('claims', () => {
    const second: CallChange = { kind: 'new-call', call: tellableCall('second') }

    it('are one process\u2019s until they are settled or their time is over', async () => {
      await subscribe(subscriptionOf('1'))
      await tell(newCall)
      expect(await claim(NOON, { by: 'a' })).toHaveLength(1)
      expect(await claim(NOON + 59_999, { by: 'b' })).toEqual([])
      const [again] = await claim(NOON + 60_000, { by: 'b' })
      expect(again).toBeDefined()
      expect(await deliver(again, '1', NOON + 60_000)).toBe(false)
    })

    it('give a chat its messages one after another, and leave time between', async () => {
      await subscribe(subscriptionOf('1'), subscriptionOf('2'))
      await tell(newCall)
      await tell(second)
      const sendings = await claim()
      expect(sendings.map(({ notices }) => notices[0]?.call.id)).toEqual([call.id, call.id])
      expect(await claim()).toEqual([])
      for (const sending of sendings) await deliver(sending, '1')
      expect(await claim(NOON + 999)).toEqual([])
      expect(await claim(NOON + 1000)).toHaveLength(2)
    })

    it('keep the order of a chat where its first message is tried again later', async () => {
      await subscribe(subscriptionOf('1'))
      await tell(newCall)
      await tell(second)
      const [first] = await claim()
      if (first === undefined) throw new Error('Nothing claimed')
      await book.settle(first, 'a', { kind: 'later', at: NOON + HOUR, counts: true }, NOON)
      expect(await claim(NOON + HOUR - 1)).toEqual([])
      expect((await claim(NOON + HOUR))[0]?.notices[0]?.call.id).toBe(call.id)
    })

    it('are given back by a process that stops, or all at the start of the only one', async () => {
      await subscribe(subscriptionOf('1'), subscriptionOf('2'))
      await tell(newCall)
      await claim(NOON, { by: 'a', limit: 1 })
      await claim(NOON, { by: 'b', limit: 1 })
      await book.release('a', NOON)
      expect(await claim(NOON, { by: 'c' })).toHaveLength(1)
      await book.release(null, NOON)
      expect(await claim(NOON, { by: 'd' })).toHaveLength(2)
    })

    it('never give one message to two of those who claim at the same time', async () => {
      const chats = Array.from({ length: 120 }, (_, at) => subscriptionOf(String(at + 1)))
      await subscribe(...chats)
      await tell(newCall)
      await tell(second)
      const claimed: Sending[] = []
      const work = async (by: string): Promise<void> => {
        for (;;) {
          const got = await claim(NOON, { by, limit: 7 })
          if (got.length === 0) return
          claimed.push(...got)
        }
      }
      await Promise.all(['a', 'b', 'c', 'd'].map(work))
      expect(new Set(claimed.flatMap(({ rows }) => rows)).size).toBe(120)
      expect(claimed).toHaveLength(120)
    })
  })

  describe('claims of one who can write to some chats alone', () => {
    const claimedBy = async (by: string, reach: ChatReach, now = NOON) =>
      places(await book.claim({ by, reach, limit: 100, digestSize: 10, now, until: now + 60_000 }))

    beforeEach(async () => {
      await subscribe(
        subscriptionOf('local:a'),
        subscriptionOf('local:b'),
        subscriptionOf('1'),
        subscriptionOf('-5'),
      )
      await tell(newCall)
    })

    it('take nothing that is another channel\u2019s, and leave it due', async () => {
      expect(await claimedBy('here', { kind: 'these', chats: [] })).toEqual([])
      expect(await claimedBy('here', { kind: 'these', chats: ['local:b'] })).toEqual(['local:b'])
      expect(await claimedBy('there', { kind: 'not', prefix: 'local:' })).toEqual(['-5', '1'])
      expect(await claimedBy('here', { kind: 'these', chats: ['local:a'] })).toEqual(['local:a'])
    })

    it('are not held up by any number of rows that others are to send', async () => {
      await subscribe(
        ...Array.from({ length: 300 }, (_, at) => subscriptionOf(`local:${at}`)),
        subscriptionOf('9'),
      )
      await tell({ kind: 'new-call', call: { ...call, id: 'more' } })
      const order = { by: 'a', limit: 5, digestSize: 10, now: NOON, until: NOON + 1 } as const
      const sendings = await book.claim({ ...order, reach: { kind: 'not', prefix: 'local:' } })
      expect(places(sendings)).toEqual(['-5', '1', '9'])
    })

    it('end for chats that nobody has opened for too long, and for no others', async () => {
      const later = NOON + 31 * 24 * HOUR
      await tell({ kind: 'new-call', call: { ...call, id: 'late' } }, later)
      await subscribe(subscriptionOf('local:new'))
      await tell({ kind: 'new-call', call: { ...call, id: 'later' } }, later)
      expect(await endUnopened(db, 'local:', NOON + HOUR, later)).toBe(2)
      expect(
        await claimedBy('here', { kind: 'these', chats: ['local:a', 'local:new'] }, later),
      ).toEqual(['local:new'])
      expect(await claimedBy('there', { kind: 'not', prefix: 'local:' }, later)).toEqual([
        '-5',
        '1',
      ])
      expect(await subscriptions.revive('local:a')).toHaveLength(1)
    })
  })

  describe('ends', () => {
    it('ends the subscriptions of a chat that is gone, with all that waits, until it speaks again', async () => {
      await subscribe(subscriptionOf('1'), subscriptionOf('1', { topic: 4 }))
      await tell(newCall)
      const [sending] = await claim()
      if (sending === undefined) throw new Error('Nothing claimed')
      await book.settle(sending, 'a', { kind: 'gone', reason: 'blocked', of: 'chat' }, NOON)
      expect(await claim(NOON + HOUR)).toEqual([])
      expect(await subscriptions.ofChat('1')).toMatchObject([
        { state: { kind: 'ended', reason: 'blocked', at: NOON } },
        { state: { kind: 'ended', reason: 'blocked' } },
      ])
      expect(await subscriptions.revive('1')).toHaveLength(2)
      expect(await subscriptions.countActive()).toBe(2)
      expect(await claim(NOON + HOUR)).toEqual([])
      await tell(second)
      expect(await claim(NOON + HOUR)).toHaveLength(1)
    })

    const second: CallChange = { kind: 'new-call', call: tellableCall('second') }

    it('ends a topic alone where the topic is gone', async () => {
      await subscribe(subscriptionOf('-1', { topic: 3 }), subscriptionOf('-1', { topic: 4 }))
      await tell(newCall)
      const [sending] = await claim()
      if (sending === undefined) throw new Error('Nothing claimed')
      await book.settle(sending, 'a', { kind: 'gone', reason: 'deleted', of: 'topic' }, NOON)
      const [left] = await claim()
      expect(left?.topic).not.toBe(sending.topic)
    })

    it('does not revive what the person has ended', async () => {
      await subscribe(subscriptionOf('1'))
      await subscriptions.end({ chat: '1', topic: null }, 'unsubscribed', NOON)
      expect(await subscriptions.revive('1')).toEqual([])
    })

    it('parks what is our fault with its reason, goes on with the rest, and sends it when it is let go', async () => {
      await subscribe(subscriptionOf('1'))
      await tell(newCall)
      await tell(second)
      const [sending] = await claim()
      if (sending === undefined) throw new Error('Nothing claimed')
      await book.settle(sending, 'a', { kind: 'parked', reason: 'entities' }, NOON)
      expect(await book.parked(10)).toMatchObject([
        { chat: '1', call: call.id, reason: 'entities', at: NOON },
      ])
      const [next] = await claim()
      expect(next?.notices[0]?.call.id).toBe('second')
      await deliver(next, '2')
      expect(await book.unpark(null, NOON + HOUR)).toBe(1)
      expect((await claim(NOON + HOUR))[0]?.notices[0]?.call.id).toBe(call.id)
      expect(await book.parked(10)).toEqual([])
    })

    it('tells how much is waiting', async () => {
      await subscribe(subscriptionOf('1'), subscriptionOf('2'), subscriptionOf('3'))
      await tell(newCall)
      await claim(NOON, { limit: 1 })
      expect(await book.backlog(NOON)).toEqual({
        waiting: 2,
        claimed: 1,
        parked: 0,
        oldestDue: NOON,
      })
      expect(await book.waitingFor({ chat: '1', topic: null })).toBe(1)
    })
  })

  describe('the rate', () => {
    it('gives every instant once, the interval apart, to all who ask at the same time', async () => {
      const asked = await Promise.all(Array.from({ length: 40 }, () => book.reserve(3, 34.5, NOON)))
      const instants = asked.flat().sort((a, b) => a - b)
      expect(instants).toHaveLength(120)
      expect(instants[0]).toBe(NOON)
      for (const [at, instant] of instants.entries()) {
        if (at > 0) expect(instant - (instants[at - 1] ?? 0)).toBeCloseTo(34.5, 2)
      }
    })

    it('gives no instant that has passed, and none in a pause', async () => {
      await book.reserve(1, 40, NOON)
      expect(await book.reserve(2, 40, NOON + HOUR)).toEqual([NOON + HOUR, NOON + HOUR + 40])
      await book.pause(NOON + 2 * HOUR)
      await book.pause(NOON)
      expect(await book.reserve(1, 40, NOON + HOUR)).toEqual([NOON + 2 * HOUR])
    })
  })

  it('loses no change of a subscription that several make at the same time, the first one too', async () => {
    const place = { chat: '1', topic: null }
    const adding = (person: string) =>
      subscriptions.change(
        place,
        (found) => {
          const before = found?.who.kind === 'chosen' ? found.who.people : []
          const who = { kind: 'chosen', sides: [], people: [...before, person] } as const
          return { keep: subscriptionOf('1', { who }), tell: found === null }
        },
        NOON,
      )
    const people = Array.from({ length: 12 }, (_, at) => `person-${at}`)
    const wasFirst = await Promise.all(people.map(adding))
    expect(wasFirst.filter(Boolean)).toHaveLength(1)
    const kept = await subscriptions.find(place)
    expect(kept?.who.kind === 'chosen' && [...kept.who.people].sort()).toEqual([...people].sort())
    await expect(
      subscriptions.change(
        place,
        () => ({ keep: subscriptionOf('1', { kinds: [] }), tell: null }),
        NOON,
      ),
    ).rejects.toThrow(RangeError)
  })

  it('keeps a subscription as it was chosen', async () => {
    const chosen = subscriptionOf('-7', {
      topic: 5,
      language: 'ar',
      who: { kind: 'chosen', sides: ['ru'], people: ['austin'] },
      kinds: ['held', 'refused'],
      extent: 'first-report',
      cadence: { kind: 'weekly', weekday: 7, hour: 0 },
      quiet: { from: 1380, to: 420 },
      timeZone: 'Asia/Riyadh',
      silent: true,
      setBy: '42',
    })
    await subscribe(chosen)
    expect(await subscriptions.find({ chat: '-7', topic: 5 })).toEqual(chosen)
    expect(await subscriptions.find({ chat: '-7', topic: null })).toBeNull()
    await expect(subscribe({ ...chosen, timeZone: 'Mars/Base' })).rejects.toThrow(RangeError)
    await expect(subscribe({ ...chosen, quiet: { from: 60, to: 60 } })).rejects.toThrow(RangeError)
  })
})
