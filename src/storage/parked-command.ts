import { inspect, parseArgs } from 'node:util'
import { createNoticeBook } from '#storage/notice-book.ts'
import { openStore } from '#storage/open-store.ts'
import { StorageFault } from '#storage/storage-fault.ts'

/**
 * `npm run notices:parked -- STORE [--release]`: prints the notices that were put aside by a fault of
 * ours, a line each with the row, the call, the chat and the reason; with `--release` lets them go on.
 * STORE is an SQLite file or the address of a PostgreSQL database. The bot may run meanwhile.
 */
const USAGE =
  'Usage: npm run notices:parked -- SQLITE-FILE|postgres://USER@HOST/DATABASE [--release]\n'

/** How many are printed. */
const SHOWN = 100

const show = async (store: string, isReleased: boolean): Promise<void> => {
  const isServer = /^postgres(?:ql)?:/.test(store)
  const db = await openStore(
    isServer ? { kind: 'server', url: store } : { kind: 'file', path: store },
  )
  try {
    const book = createNoticeBook(db)
    for (const { row, call, chat, topic, reason, at } of await book.parked(SHOWN)) {
      const place = topic === null ? chat : `${chat}/${topic}`
      process.stdout.write(`${row}  ${new Date(at).toISOString()}  ${call}  ${place}  ${reason}\n`)
    }
    const { parked } = await book.backlog(Date.now())
    process.stdout.write(`${parked} notices are put aside.\n`)
    if (isReleased)
      process.stdout.write(`${await book.unpark(null, Date.now())} of them go on now.\n`)
  } finally {
    await db.destroy()
  }
}

const run = async (): Promise<number> => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { release: { type: 'boolean', default: false } },
  })
  const [store, ...more] = positionals
  if (store === undefined || more.length > 0) {
    process.stderr.write(USAGE)
    return 2
  }
  try {
    await show(store, values.release)
    return 0
  } catch (error) {
    process.stderr.write(`${error instanceof StorageFault ? error.message : inspect(error)}\n`)
    return 1
  }
}

process.exitCode = await run()
