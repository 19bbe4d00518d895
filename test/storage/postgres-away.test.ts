import { createServer, connect as dial, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createChatBook } from '#storage/chat-book.ts'
import { createNoticeBook } from '#storage/notice-book.ts'
import { openStore } from '#storage/open-store.ts'
import { POSTGRES_LIMITS } from '#storage/postgres-pool.ts'
import { StorageFault } from '#storage/storage-fault.ts'
import { createSubscriptionBook } from '#storage/subscription-book.ts'
import type { Database } from '#storage/tables.ts'
import { subscriptionOf, tellableCall } from '../makers/notices.ts'
import { hasPostgres, makeDatabase, type TestDatabase } from './engines.ts'

/** A way to the tests' PostgreSQL that can be cut and mended, as its own restart would do. */
type Way = { readonly url: string; cut(): Promise<void>; mend(): Promise<void> }

const layWay = async (to: string): Promise<Way> => {
  const target = new URL(to)
  const sockets = new Set<Socket>()
  let server: Server
  let port = 0

  const open = async (): Promise<void> => {
    server = createServer((near) => {
      const far = dial(Number(target.port || 5432), target.hostname)
      for (const socket of [near, far]) {
        sockets.add(socket)
        socket.on('error', () => socket.destroy())
        socket.on('close', () => {
          sockets.delete(socket)
          near.destroy()
          far.destroy()
        })
      }
      near.pipe(far).pipe(near)
    })
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    const address = server.address()
    if (typeof address === 'object' && address !== null) port = address.port
  }

  await open()
  const url = new URL(to)
  url.hostname = '127.0.0.1'
  url.port = String(port)
  return {
    url: url.href,
    mend: open,
    async cut() {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
      // A connection that nobody uses hears of its end a moment later.
      await sleep(50)
    },
  }
}

describe.skipIf(!(await hasPostgres()))('A store whose PostgreSQL goes away', () => {
  let database: TestDatabase
  let way: Way
  let db: Database
  let lost: number

  beforeEach(async () => {
    database = await makeDatabase()
    way = await layWay(database.url)
    lost = 0
    db = await openStore(
      { kind: 'server', url: way.url },
      {
        limits: { ...POSTGRES_LIMITS, patience: 1000 },
        onLost: () => {
          lost += 1
        },
      },
    )
  })
  afterEach(async () => {
    await db.destroy()
    await way.cut()
    await database.drop()
  })

  const failed = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => null,
      (error: unknown) => error,
    )

  it('says so after a while, without a secret, and works again when it is back', async () => {
    const chats = createChatBook(db)
    await chats.setLanguage('1', '1', 'ar')
    await way.cut()
    const fault = await failed(chats.language('1', '1'))
    expect(fault).toBeInstanceOf(StorageFault)
    expect(fault).toMatchObject({ reason: 'away' })
    expect(String(fault)).toContain(database.name)
    expect(String(fault)).not.toContain('postgres:')
    await way.mend()
    expect(await chats.language('1', '1')).toBe('ar')
    expect(lost).toBeGreaterThan(0)
  })

  it('waits for it where it is back soon', async () => {
    const chats = createChatBook(db)
    await way.cut()
    const setting = chats.setLanguage('1', '1', 'en')
    await sleep(300)
    await way.mend()
    await setting
    expect(await chats.language('1', '1')).toBe('en')
  })

  it('keeps a publication and its notices whole or not at all', async () => {
    await createSubscriptionBook(db).save(subscriptionOf('1'), 0)
    const change = { kind: 'new-call', call: tellableCall('call') } as const
    const fault = await failed(
      db.transaction().execute(async (within) => {
        await createNoticeBook(within).record([change], 0)
        await way.cut()
        await createChatBook(within).setLanguage('1', '1', 'ar')
      }),
    )
    expect(fault).toMatchObject({ name: 'StorageFault', reason: 'away' })
    await way.mend()
    const book = createNoticeBook(db)
    expect(await book.backlog(0)).toMatchObject({ waiting: 0 })
    expect((await book.record([change], 0)).announced).toBe(1)
  })

  it('is refused with what to do where the address is wrong', async () => {
    const wrong = new URL(database.url)
    wrong.pathname = '/no_such_database'
    wrong.password = 'secret-word'
    const fault = await failed(openStore({ kind: 'server', url: wrong.href }))
    expect(fault).toMatchObject({ name: 'StorageFault', reason: 'unusable' })
    expect(String(fault)).toContain('DATABASE_URL')
    expect(String(fault)).not.toContain('secret-word')
  })

  it('is brought up to date by one of all who start at once', async () => {
    const fresh = await makeDatabase()
    const address = { kind: 'server', url: fresh.url } as const
    const stores = await Promise.all(Array.from({ length: 5 }, () => openStore(address)))
    await Promise.all(
      stores.map((store, at) => createChatBook(store).setLanguage('1', String(at), 'ar')),
    )
    await Promise.all(stores.map((store) => store.destroy()))
    await fresh.drop()
  })
})
