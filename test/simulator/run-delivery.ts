import { execSync } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { FIRST_CHOICES } from '#notices/subscription.ts'
import { createNoticeBook } from '#storage/notice-book.ts'
import { openStore, type StoreAddress } from '#storage/open-store.ts'
import { subscriptionRow } from '#storage/subscription-row.ts'
import type { Database } from '#storage/tables.ts'
import { simulatedChat } from './chat-kinds.ts'
import { startWorker, type Worker } from './delivery-worker.ts'
import type { Usage } from './process-usage.ts'
import { repeatsByKill } from './repeats-by-kill.ts'
import { createScaledClock } from './scaled-clock.ts'
import { ALLOWED } from './speed-limits.ts'
import { startSimulator } from './start-simulator.ts'
import type { Report } from './tally.ts'

/** What is to be tried. */
export type DeliveryTrial = {
  readonly address: StoreAddress
  readonly chats: number
  /** How many times as fast as the world's the clock runs, for the program and for Telegram. */
  readonly scale: number
  /** After how many milliseconds of the clock a message that was taken is answered. */
  readonly latency: number
  readonly processes: number
  readonly inFlight: number | null
  /** How often a process is killed, each in turn, at random moments. */
  readonly kills: number
  /** A command that restarts PostgreSQL, made once in the middle; null for none. */
  readonly restart: string | null
  /** How long to wait for the last notice, in milliseconds of the world. */
  readonly patience: number
}

/** What came of it. */
export type DeliveryFigures = {
  readonly report: Report
  readonly kills: number
  /** How many messages were repeated for each kill, and last for none. */
  readonly repeats: readonly number[]
  /** Subscriptions that ended as their chats take nothing. */
  readonly ended: number
  readonly parked: number
  /** How long the transaction took that stores the call and its notices, in milliseconds. */
  readonly recorded: number
  /** Requests a second of the clock over those allowed, until nineteen of twenty chats had the message. */
  readonly rate: number
  readonly usage: Usage
  /** Of each kind of complaint in the logs, how many. */
  readonly complaints: ReadonlyMap<string, number>
}

const PAGE = 1000

const SECOND = 1000

/** Until what share of the chats is reached processes are killed: the last of them wait for their next try. */
const KILLED = 0.97

/** How often the store is asked whether anything is left, in milliseconds of the world. */
const LOOK = 3000

const subscribe = async (db: Database, chats: number): Promise<void> => {
  for (let from = 0; from < chats; from += PAGE) {
    const rows = Array.from({ length: Math.min(PAGE, chats - from) }, (_, at) =>
      subscriptionRow({
        ...FIRST_CHOICES,
        chat: String(simulatedChat(from + at).id),
        topic: null,
        state: { kind: 'active' },
        setBy: '1',
      }),
    )
    await db.insertInto('subscriptions').values(rows).execute()
  }
}

/** How often each complaint is made, by its sentence. */
const createComplaints = () => {
  const counts = new Map<string, number>()
  let rest = ''
  return {
    counts,
    hear(piece: string): void {
      const lines = (rest + piece).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const [, sentence = line] = /"msg":"([^"]*)"/.exec(line) ?? []
        counts.set(sentence, (counts.get(sentence) ?? 0) + 1)
      }
    },
  }
}

const countEnded = async (db: Database): Promise<number> => {
  const { ended } = await db
    .selectFrom('subscriptions')
    .select(({ fn }) => fn.countAll<number>().as('ended'))
    .where('ended', 'is not', null)
    .executeTakeFirstOrThrow()
  return ended
}

/**
 * Tells so many simulated chats of one call: through the real store, by real processes that deliver, to a
 * Telegram that keeps its limits; kills processes meanwhile where that is wanted. The store must be new.
 */
export const runDelivery = async (trial: DeliveryTrial): Promise<DeliveryFigures> => {
  const { address, chats, scale, latency, processes, kills, restart } = trial
  const origin = Date.now()
  const clock = createScaledClock(scale, origin)
  const db = await openStore(address)
  await subscribe(db, chats)
  const book = createNoticeBook(db)
  const start = performance.now()
  await book.record(
    [
      {
        kind: 'new-call',
        call: {
          id: '2024-07-12-smith-ivanov',
          kind: 'held',
          on: '2024-07-12',
          between: ['smith', 'ivanov'],
          sides: ['us', 'ru'],
        },
      },
    ],
    Math.trunc(clock.now()),
  )
  const recorded = performance.now() - start
  const simulator = await startSimulator({ chats, scale, origin, latency })
  const complaints = createComplaints()
  const settings = { scale, origin, apiRoot: simulator.apiRoot, address, inFlight: trial.inFlight }
  const begin = (): Promise<Worker> => startWorker(settings, complaints.hear)
  const workers = await Promise.all(Array.from({ length: processes }, begin))
  let usage: Usage = { peak: 0, cpu: 0 }
  /** When each that was killed had been replaced. */
  const replaced: number[] = []
  const note = (worker: Worker): void => {
    const { peak, cpu } = worker.usage()
    usage = { peak: Math.max(usage.peak, peak), cpu: usage.cpu + cpu }
  }

  /** How many chats are to be reached before the next kill: a random part of an even share of them. */
  const nextKill = (reachable: number): number =>
    Math.max(1, ((replaced.length + Math.random()) / kills) * KILLED * reachable)

  let restarted = restart === null
  let lookAt = 0
  const deadline = performance.now() + trial.patience
  try {
    for (let killAt = 1; ; ) {
      const report = await simulator.report()
      const now = performance.now()
      if (report.reached === report.reachable || now > lookAt) {
        lookAt = now + LOOK
        const { waiting, claimed } = await book.backlog(Math.trunc(clock.now()))
        if (waiting + claimed === 0) break
      }
      if (now > deadline) break
      if (replaced.length < kills && report.reached >= killAt) {
        const place = replaced.length % processes
        const worker = workers[place]
        if (worker !== undefined) note(worker)
        await worker?.kill()
        workers[place] = await begin()
        replaced.push(clock.now())
        killAt = nextKill(report.reachable)
      }
      if (!restarted && report.reached > report.reachable / 2) {
        execSync(restart ?? 'true')
        restarted = true
      }
      await wait(kills > 0 ? 20 : 200)
    }
    for (const worker of workers) note(worker)
    const report = await simulator.report()
    const { parked } = await book.backlog(Math.trunc(clock.now()))
    const ended = await countEnded(db)
    const rate = report.mostRequests / (report.mostAt / SECOND) / ALLOWED.perSecond
    return {
      report,
      kills: replaced.length,
      repeats: repeatsByKill(report.repeated, replaced),
      ended,
      parked,
      recorded,
      rate,
      usage,
      complaints: complaints.counts,
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()))
    await simulator.stop()
    await db.destroy()
  }
}
