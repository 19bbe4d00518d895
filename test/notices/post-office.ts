import { createDelivery } from '#notices/create-delivery.ts'
import type { Delivery, DeliveryParts, DeliverySettings } from '#notices/delivery.ts'
import { DELIVERY_SETTINGS } from '#notices/delivery.ts'
import type { ParkedNotice } from '#notices/notice.ts'
import type { NoticeBook } from '#notices/notice-book.ts'
import { createPriorityGate, type PriorityGate } from '#notices/priority-gate.ts'
import { TELEGRAM_LIMITS } from '#notices/sending-limits.ts'
import type { Subscription } from '#notices/subscription.ts'
import { createChatRecords } from '#storage/chat-records.ts'
import { createNoticeBook } from '#storage/notice-book.ts'
import { openDatabase } from '#storage/open-database.ts'
import { createSubscriptionBook } from '#storage/subscription-book.ts'
import type { Database } from '#storage/tables.ts'
import { tellableCall } from '../makers/notices.ts'
import { type Channel, createChannel, wordsOf } from './channel.ts'
import { createVirtualTime, type VirtualTime } from './virtual-time.ts'

/** Noon on a Thursday in UTC. */
export const NOON = Date.UTC(2024, 6, 18, 12)

/** Something that is never there any more, as of a process that has died. */
const gone = new Promise<never>(() => undefined)

/** A delivery that is running, and two ways to end it. */
export type Running = {
  readonly delivery: Delivery
  readonly gate: PriorityGate
  /** Ends it as it should end. */
  stop(): Promise<void>
  /** Ends it as `kill -9` does: nothing that it began goes on, and nothing more reaches the store. */
  kill(): void
}

/** A store of notices, a channel and a clock, over which deliveries run. */
export type PostOffice = {
  readonly time: VirtualTime
  readonly channel: Channel
  readonly db: Database
  readonly book: NoticeBook
  readonly parked: Omit<ParkedNotice, 'row'>[]
  readonly logged: string[]
  subscribe(...given: readonly Subscription[]): Promise<void>
  tell(call: string): Promise<void>
  start(by: string, more?: StartOptions): Running
  close(): Promise<void>
}

/** What a test changes of a delivery. */
export type StartOptions = {
  readonly settings?: Partial<DeliverySettings>
  readonly parts?: Partial<DeliveryParts<string>>
}

/** Every function of a whole, each called through another. */
export const through = <T extends object>(
  whole: T,
  call: (run: () => Promise<unknown>) => Promise<unknown>,
): T =>
  Object.fromEntries(
    Object.entries(whole).map(([name, found]) => [
      name,
      typeof found === 'function'
        ? (...args: readonly unknown[]) => call(async () => Reflect.apply(found, whole, args))
        : found,
    ]),
  ) as T

/** What a process works with, until it is dead. */
const mortal = <T extends object>(whole: T, isDead: () => boolean): T =>
  through(whole, async (run) => {
    if (isDead()) return gone
    const result = await run()
    return isDead() ? gone : result
  })

/** Opens a post office in memory. */
export const openPostOffice = async (latency: () => number = () => 20): Promise<PostOffice> => {
  const time = createVirtualTime(NOON)
  const channel = createChannel(time, latency)
  const db = await openDatabase(':memory:')
  const book = createNoticeBook(db)
  const parked: Omit<ParkedNotice, 'row'>[] = []
  const logged: string[] = []
  const log = (_: object, message: string): void => {
    logged.push(message)
  }

  const start = (by: string, { settings = {}, parts = {} }: StartOptions = {}): Running => {
    let isDead = false
    const ended = new AbortController()
    const gate = parts.gate ?? createPriorityGate()
    const living = mortal(
      {
        render: async (sending: Parameters<typeof wordsOf>[0]) =>
          ({ kind: 'content', content: wordsOf(sending) }) as const,
        send: channel.send,
        moveChat: createChatRecords(db).move,
        reportParked: async (one: Omit<ParkedNotice, 'row'>) => {
          parked.push(one)
        },
        sleep: time.sleep,
        ...parts,
      },
      () => isDead,
    )
    const delivery = createDelivery<string>(
      {
        book: mortal(parts.book ?? book, () => isDead),
        render: living.render,
        send: living.send,
        moveChat: living.moveChat,
        reportParked: living.reportParked,
        sleep: living.sleep,
        gate,
        now: time.now,
        random: parts.random ?? (() => 0.5),
        log: { info: log, warn: log, error: log },
      },
      { ...DELIVERY_SETTINGS, limits: TELEGRAM_LIMITS, by, ...settings },
    )
    const running = delivery.run(ended.signal)
    return {
      delivery,
      gate,
      async stop() {
        ended.abort()
        await time.until(running)
      },
      kill() {
        isDead = true
      },
    }
  }

  return {
    time,
    channel,
    db,
    book,
    parked,
    logged,
    start,
    async subscribe(...given) {
      const subscriptions = createSubscriptionBook(db)
      for (const one of given) await subscriptions.save(one, time.now())
    },
    async tell(call) {
      await book.record([{ kind: 'new-call', call: tellableCall(call) }], time.now())
    },
    close: () => db.destroy(),
  }
}
