import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { CallChange, TellableCall } from '#notices/call-change.ts'
import { FIRST_CHOICES, type Subscription } from '#notices/subscription.ts'
import { createNoticeBook } from '#storage/notice-book.ts'
import { openStore, type StoreAddress } from '#storage/open-store.ts'
import { subscriptionRow } from '#storage/subscription-row.ts'
import type { Database } from '#storage/tables.ts'

const USAGE = `Usage: node bench/notices.ts [--sizes 1000,10000,100000] [--url POSTGRES-URL]
  For each number of subscribers, one JSON line: what it takes to put the notices of a call, and of a
  correction of it, into the outbox, and how many a second can be claimed and noted one by one.
  In a file of SQLite, or in the EMPTY database at --url, which is left as it was.`

/** How many messages are claimed and noted to time it. */
const SENT = 3000

const ZONES = ['UTC', 'Asia/Riyadh', 'Africa/Cairo', 'Europe/London', 'America/New_York']

/** A subscriber as there may be many: a third in digests, half with quiet hours of their own. */
const subscriber = (at: number): Subscription => ({
  ...FIRST_CHOICES,
  chat: String(1_000_000 + at),
  topic: null,
  timeZone: ZONES[at % ZONES.length] ?? 'UTC',
  cadence: at % 3 === 0 ? { kind: 'daily', hour: at % 24 } : { kind: 'at-once' },
  quiet: at % 2 === 0 ? { from: (20 + (at % 4)) * 60, to: (5 + (at % 4)) * 60 } : null,
  state: { kind: 'active' },
  setBy: '1',
})

const PAGE = 1000

const subscribe = async (db: Database, count: number): Promise<void> => {
  for (let from = 0; from < count; from += PAGE) {
    const size = Math.min(PAGE, count - from)
    const rows = Array.from({ length: size }, (_, at) => subscriptionRow(subscriber(from + at)))
    await db.insertInto('subscriptions').values(rows).execute()
  }
}

const callOf = (on: string): TellableCall => ({
  id: `${on}-smith-ivanov`,
  kind: 'held',
  on,
  between: ['smith', 'ivanov'],
  sides: ['us', 'ru'],
})

/** What work takes, in milliseconds, and how far memory grew meanwhile at most, in MiB. */
const measured = async <T>(work: () => Promise<T>) => {
  const before = process.memoryUsage.rss()
  let most = before
  const watching = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 5)
  const start = performance.now()
  const result = await work()
  clearInterval(watching)
  const grown = Math.max(most, process.memoryUsage.rss()) - before
  return { result, ms: Math.round(performance.now() - start), mib: Math.round(grown / 2 ** 20) }
}

/** Messages that are claimed and noted in a second, one at a time, as the delivery notes them. */
const throughput = async (db: Database, now: number): Promise<number> => {
  const book = createNoticeBook(db)
  const start = performance.now()
  let noted = 0
  while (noted < SENT) {
    const order = { by: 'bench', limit: 30, digestSize: 10, now, until: now + 60_000 }
    const claimed = await book.claim(order)
    if (claimed.length === 0) break
    for (const sending of claimed) {
      noted += 1
      const settlement = { kind: 'delivered', message: String(noted), freeAt: now } as const
      await book.settle(sending, 'bench', settlement, now)
    }
  }
  return Math.round((noted / (performance.now() - start)) * 1000)
}

const bench = async (address: StoreAddress, subscribers: number): Promise<void> => {
  const db = await openStore(address)
  const noon = Date.UTC(2024, 6, 18, 12)
  const [was, call] = [callOf('2024-07-12'), callOf('2024-07-13')]
  try {
    await subscribe(db, subscribers)
    const book = createNoticeBook(db)
    const told = await measured(() => book.record([{ kind: 'new-call', call: was }], noon))
    const perSecond = await throughput(db, noon + 24 * 3_600_000)
    await db
      .updateTable('notices')
      .set({ status: 'delivered', message: '1', settled_at: noon })
      .where('settled_at', 'is', null)
      .execute()
    const correction: CallChange = { kind: 'corrected', call, was }
    const corrected = await measured(() => book.record([correction], noon))
    console.log(
      JSON.stringify({
        engine: address.kind === 'file' ? 'SQLite' : 'PostgreSQL',
        subscribers,
        notices: told.result.announced,
        newCallMs: told.ms,
        newCallMiB: told.mib,
        edits: corrected.result.edits,
        correctionMs: corrected.ms,
        correctionMiB: corrected.mib,
        claimedAndNotedPerSecond: perSecond,
      }),
    )
    for (const table of ['notices', 'subscriptions', 'stories', 'call_names'] as const)
      await db.deleteFrom(table).execute()
  } finally {
    await db.destroy()
  }
}

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    url: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) console.log(USAGE)
else
  for (const size of values.sizes.split(',').map(Number)) {
    const folder = mkdtempSync(join(tmpdir(), 'hotline-bench-'))
    const file = { kind: 'file', path: join(folder, 'hotline.sqlite') } as const
    const { url } = values
    await bench(url === undefined ? file : { kind: 'server', url }, size)
    rmSync(folder, { recursive: true })
  }
