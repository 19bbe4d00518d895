import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DeliveryOutcome } from '#notices/delivery-outcome.ts'
import { StorageFault } from '#storage/storage-fault.ts'
import { createSubscriptionBook } from '#storage/subscription-book.ts'
import { subscriptionOf, tellableCall } from '../makers/notices.ts'
import type { Handed } from './channel.ts'
import { openPostOffice, type PostOffice, through } from './post-office.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => subscriptionOf(String(at + 1)))

const chatsOf = (handed: readonly Handed[]) => handed.map(({ chat }) => chat)

const timesOf = (handed: readonly Handed[]) => handed.map(({ at }) => at)

/** The most instants within any stretch of so many milliseconds. */
const mostWithin = (instants: readonly number[], stretch: number): number => {
  const times = [...instants].sort((a, b) => a - b)
  let most = 0
  for (let first = 0, last = 0; last < times.length; last += 1) {
    while ((times[last] ?? 0) - (times[first] ?? 0) >= stretch) first += 1
    most = Math.max(most, last - first + 1)
  }
  return most
}

const later = (retryAfterMs: number | null, scope: 'chat' | 'all' = 'chat'): DeliveryOutcome => ({
  kind: 'later',
  reason: 'Too Many Requests',
  retryAfterMs,
  scope,
})

describe('The delivery', () => {
  let office: PostOffice

  beforeEach(async () => {
    office = await openPostOffice()
  })
  afterEach(() => office.close())

  /** Runs one delivery for so long. */
  const deliverFor = async (ms: number, options = {}): Promise<void> => {
    const running = office.start('a', options)
    await office.time.pass(ms)
    await running.stop()
  }

  describe('keeps to the rate', () => {
    it('of thirty in any second, and uses at least 95 % of it', async () => {
      await office.subscribe(...many(900))
      await office.tell('call')
      await deliverFor(32 * SECOND)
      const { handed } = office.channel
      expect(new Set(chatsOf(handed)).size).toBe(900)
      expect(handed).toHaveLength(900)
      expect(mostWithin(timesOf(handed), SECOND)).toBeLessThanOrEqual(30)
      const took = (handed.at(-1)?.at ?? 0) - (handed[0]?.at ?? 0)
      expect(900 / (took / SECOND)).toBeGreaterThan(0.95 * 30)
    })

    it('of all processes together', async () => {
      await office.subscribe(...many(600))
      await office.tell('call')
      const running = ['a', 'b', 'c'].map((by) => office.start(by))
      await office.time.pass(22 * SECOND)
      for (const one of running) await one.stop()
      const { handed } = office.channel
      expect(new Set(chatsOf(handed)).size).toBe(600)
      expect(handed).toHaveLength(600)
      expect(mostWithin(timesOf(handed), SECOND)).toBeLessThanOrEqual(30)
    })

    it('of one a second in a chat and twenty a minute in a group, in the order of the calls', async () => {
      await office.subscribe(subscriptionOf('7'), subscriptionOf('-8'))
      const calls = Array.from({ length: 30 }, (_, at) => `call-${String(at).padStart(2, '0')}`)
      for (const call of calls) await office.tell(call)
      await deliverFor(3 * MINUTE)
      const of = (chat: string) => office.channel.handed.filter((one) => one.chat === chat)
      expect(mostWithin(timesOf(of('7')), SECOND)).toBe(1)
      expect(mostWithin(timesOf(of('-8')), MINUTE)).toBeLessThanOrEqual(20)
      for (const chat of ['7', '-8'])
        expect(of(chat).map(({ content }) => content.split(' ').at(-1))).toEqual(calls)
    })

    it('and leaves of it what answers to questions use', async () => {
      await office.subscribe(...many(200))
      await office.tell('call')
      const running = office.start('a')
      const answers: number[] = []
      for (let count = 0; count < 40; count += 1) {
        await office.time.pass(100)
        await running.gate.urgent(async () => answers.push(office.time.now()))
      }
      await running.stop()
      const all = [...office.channel.handed.map(({ at }) => at), ...answers]
      expect(mostWithin(all, SECOND)).toBeLessThanOrEqual(32)
      expect(office.channel.handed.length).toBeLessThan(29 * 4 - 30)
    })
  })

  describe('has as few messages on their way as the rate needs', () => {
    /** The most that were on their way at the same time, each from when it was handed over for so long. */
    const mostAtOnce = (handed: readonly Handed[], latency: number): number =>
      mostWithin(timesOf(handed), latency)

    it.each([
      [5, 1],
      [25, 1],
      [300, 12],
    ])('with answers after %i ms: %i at most', async (latency, most) => {
      const other = await openPostOffice(() => latency)
      await other.subscribe(...many(300))
      await other.tell('call')
      const running = other.start('a')
      await other.time.pass(14 * SECOND)
      await running.stop()
      const { handed } = other.channel
      expect(handed).toHaveLength(300)
      expect(mostAtOnce(handed, latency)).toBeLessThanOrEqual(most)
      const took = (handed.at(-1)?.at ?? 0) - (handed[0]?.at ?? 0)
      expect(300 / (took / SECOND)).toBeGreaterThan(0.9 * 30)
      await other.close()
    })

    it('and is not held up by those that hang', async () => {
      let count = 0
      const other = await openPostOffice(() => {
        count += 1
        return count % 20 === 0 ? 15_000 : 10
      })
      await other.subscribe(...many(400))
      await other.tell('call')
      const running = other.start('a')
      await other.time.pass(15 * SECOND)
      expect(other.channel.handed.length).toBeGreaterThan(0.95 * 400)
      await running.stop()
      await other.close()
    })
  })

  it('has ever fewer on their way while the channel does not answer at all', async () => {
    let hangs = false
    const other = await openPostOffice(() => (hangs ? 5 * SECOND : 20))
    await other.subscribe(...many(300))
    await other.tell('call')
    const running = other.start('a')
    await other.time.pass(2 * SECOND)
    hangs = true
    const before = other.channel.handed.length
    await other.time.pass(4 * SECOND)
    expect(other.channel.handed.length - before).toBeLessThanOrEqual(7)
    hangs = false
    await other.time.pass(14 * SECOND)
    await running.stop()
    expect(other.channel.handed).toHaveLength(300)
    await other.close()
  })

  it('begins nothing while an answer is being sent', async () => {
    await office.subscribe(...many(50))
    await office.tell('call')
    const running = office.start('a')
    await office.time.pass(500)
    const before = office.channel.handed.length
    await office.time.until(
      running.gate.urgent(() => office.time.sleep(SECOND, new AbortController().signal)),
    )
    expect(office.channel.handed.length - before).toBeLessThanOrEqual(1)
    await office.time.pass(2 * SECOND)
    expect(office.channel.handed).toHaveLength(50)
    await running.stop()
  })

  describe('when it cannot send', () => {
    it('waits for a chat as long as it is asked to, and goes on with the others', async () => {
      await office.subscribe(...many(3))
      await office.tell('call')
      office.channel.answer('2', later(30 * SECOND))
      await deliverFor(40 * SECOND)
      const { handed } = office.channel
      expect(chatsOf(handed)).toEqual(['1', '2', '3', '2'])
      const [, refused, , again] = handed
      expect((again?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(30 * SECOND)
    })

    it('sends nobody anything while everybody is to wait, in no process', async () => {
      await office.subscribe(...many(60))
      await office.tell('call')
      office.channel.answer('10', later(20 * SECOND, 'all'))
      const running = ['a', 'b'].map((by) => office.start(by, { settings: { reserved: 1 } }))
      await office.time.pass(30 * SECOND)
      for (const one of running) await one.stop()
      const { handed } = office.channel
      const refused = handed.find(({ outcome }) => outcome.kind === 'later')?.at ?? 0
      const during = handed.filter(({ at }) => at > refused + 200 && at < refused + 20 * SECOND)
      expect(during).toEqual([])
      expect(new Set(chatsOf(handed)).size).toBe(60)
    })

    it('tries again ever later, and puts aside in the end what never gets through', async () => {
      await office.subscribe(...many(2))
      await office.tell('call')
      office.channel.answer('1', ...Array.from({ length: 9 }, () => later(null)))
      await deliverFor(30 * MINUTE, { settings: { attempts: 6 } })
      const tries = office.channel.handed.filter(({ chat }) => chat === '1')
      expect(tries).toHaveLength(6)
      const waits = tries.slice(1).map(({ at }, place) => at - (tries[place]?.at ?? 0))
      expect(waits.every((wait, place) => place === 0 || wait > (waits[place - 1] ?? 0))).toBe(true)
      expect(office.parked).toMatchObject([
        { chat: '1', call: 'call', reason: 'Tried 6 times: Too Many Requests' },
      ])
      expect(office.channel.standing('2')).toHaveLength(1)
    })

    it('holds everything back where nothing gets through, and loses nothing', async () => {
      await office.subscribe(...many(100))
      await office.tell('call')
      for (let chat = 1; chat <= 100; chat += 1) office.channel.answer(String(chat), later(null))
      await deliverFor(30 * MINUTE)
      for (let chat = 1; chat <= 100; chat += 1)
        expect(office.channel.standing(String(chat))).toHaveLength(1)
      expect(office.logged).toContain('Nothing gets through: all messages wait')
    })

    it('says of a message without an answer that it may come twice, and sends it again', async () => {
      await office.subscribe(...many(1))
      await office.tell('call')
      office.channel.answer('1', { kind: 'unsure', reason: 'socket hang up' })
      await deliverFor(MINUTE)
      expect(office.channel.handed).toHaveLength(2)
      expect(office.logged.join()).toContain('may come twice')
    })

    it('ends the subscription of a chat that is gone', async () => {
      await office.subscribe(...many(2))
      await office.tell('call')
      await office.tell('next')
      office.channel.answer('1', { kind: 'gone', reason: 'blocked', of: 'chat' })
      await deliverFor(MINUTE)
      expect(chatsOf(office.channel.handed)).toEqual(['1', '2', '2'])
      const subscription = await createSubscriptionBook(office.db).find({ chat: '1', topic: null })
      expect(subscription?.state).toMatchObject({ kind: 'ended', reason: 'blocked' })
    })

    it('goes on under the new id of a chat that has moved', async () => {
      await office.subscribe(subscriptionOf('-1'))
      await office.tell('call')
      office.channel.answer('-1', { kind: 'moved', to: '-100' })
      await deliverFor(MINUTE)
      expect(chatsOf(office.channel.handed)).toEqual(['-1', '-100'])
      await office.tell('next')
      await deliverFor(MINUTE)
      expect(office.channel.standing('-100')).toHaveLength(2)
    })

    it('puts aside what is our fault, tells of it once, and goes on with the rest', async () => {
      await office.subscribe(...many(3))
      await office.tell('call')
      for (const chat of ['1', '2'])
        office.channel.answer(chat, { kind: 'ours', reason: 'entities' })
      await deliverFor(MINUTE)
      expect(chatsOf(office.channel.handed)).toEqual(['1', '2', '3'])
      expect(office.parked).toMatchObject([{ chat: '1', call: 'call', reason: 'entities' }])
      expect(await office.book.parked(9)).toHaveLength(2)
    })

    it('puts aside what cannot be worded', async () => {
      await office.subscribe(...many(1))
      await office.tell('call')
      const render = async () => {
        throw new Error('no phrase')
      }
      await deliverFor(MINUTE, { parts: { render } })
      expect(office.channel.handed).toEqual([])
      expect(office.parked).toMatchObject([{ reason: 'Not worded: no phrase' }])
    })

    it('waits with what this process does not know yet', async () => {
      await office.subscribe(...many(1))
      await office.tell('call')
      let asked = 0
      const render = async () => {
        asked += 1
        return asked < 4
          ? ({ kind: 'behind' } as const)
          : ({ kind: 'content', content: 'at last' } as const)
      }
      await deliverFor(MINUTE, { parts: { render } })
      expect(office.channel.standing('1')).toEqual(['at last'])
      expect(asked).toBe(4)
    })
  })

  describe('edits', () => {
    const was = tellableCall('call')
    const call = tellableCall('right', { on: '2024-07-13' })

    const correct = async (): Promise<void> => {
      await office.tell('call')
      await deliverFor(MINUTE)
      await office.book.record([{ kind: 'corrected', call, was }], office.time.now())
    }

    it('what it sent, and says what was wrong', async () => {
      await office.subscribe(...many(2))
      await correct()
      await deliverFor(MINUTE)
      for (const chat of ['1', '2'])
        expect(office.channel.standing(chat)).toEqual(['edit corrected right not 2024-07-12'])
    })

    it('or replies where that cannot be done, to those who want to hear of corrections', async () => {
      await office.subscribe(subscriptionOf('1'), subscriptionOf('2', { extent: 'first-report' }))
      await correct()
      for (const chat of ['1', '2']) office.channel.answer(chat, { kind: 'not-editable' })
      await deliverFor(MINUTE)
      expect(office.channel.standing('1')).toEqual([
        'new new-call call',
        'reply corrected right not 2024-07-12',
      ])
      expect(office.channel.standing('2')).toEqual(['new new-call call'])
      expect(office.channel.handed.at(-1)?.form).toMatchObject({ kind: 'reply' })
    })

    it('nothing more where a further source cannot be added', async () => {
      await office.subscribe(...many(1))
      await office.tell('call')
      await deliverFor(MINUTE)
      const further = { kind: 'further-report', call: was, was } as const
      await office.book.record([further], office.time.now())
      office.channel.answer('1', { kind: 'not-editable' })
      await deliverFor(MINUTE)
      expect(office.channel.handed).toHaveLength(2)
      expect(office.channel.standing('1')).toHaveLength(1)
    })
  })

  it('wakes at once for what is put into the outbox', async () => {
    await office.subscribe(...many(1))
    const running = office.start('a', { settings: { idle: MINUTE } })
    await office.time.pass(SECOND)
    await office.tell('call')
    running.delivery.wake()
    await office.time.pass(100)
    expect(office.channel.handed).toHaveLength(1)
    await running.stop()
  })

  it('gives back what it has claimed when it stops, so that another goes on at once', async () => {
    await office.subscribe(...many(100))
    await office.tell('call')
    const first = office.start('a')
    await office.time.pass(SECOND)
    await first.stop()
    const sent = office.channel.handed.length
    expect(sent).toBeLessThan(40)
    await deliverFor(3 * SECOND)
    expect(new Set(chatsOf(office.channel.handed)).size).toBe(100)
    expect(office.channel.handed).toHaveLength(100)
  })

  it('waits while the store is away, notes what it had sent, and sends nothing twice', async () => {
    await office.subscribe(...many(120))
    await office.tell('call')
    const away = { from: office.time.now() + SECOND, to: office.time.now() + 61 * SECOND }
    const failing = through(office.book, async (run) => {
      const now = office.time.now()
      if (now >= away.from && now < away.to) throw new StorageFault('away', { reason: 'away' })
      return run()
    })
    const running = ['a', 'b'].map((by) => office.start(by, { parts: { book: failing } }))
    await office.time.pass(90 * SECOND)
    await office.time.pass(3 * MINUTE)
    for (const one of running) await one.stop()
    expect(new Set(chatsOf(office.channel.handed)).size).toBe(120)
    expect(office.channel.handed).toHaveLength(120)
    // Each process holds one message that cannot be noted, and sends no other meanwhile.
    const during = timesOf(office.channel.handed).filter((at) => at >= away.from && at < away.to)
    expect(during.length).toBeLessThanOrEqual(2)
    expect(office.logged.join()).toContain('is noted when that is possible')
  })
})
