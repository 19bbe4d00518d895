import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createChatBook } from '#storage/chat-book.ts'
import { createNoticeBook } from '#storage/notice-book.ts'
import { openDatabase } from '#storage/open-database.ts'
import { StorageFault } from '#storage/storage-fault.ts'
import { createSubscriptionBook } from '#storage/subscription-book.ts'
import type { Database } from '#storage/tables.ts'
import { subscriptionOf, tellableCall } from '../makers/notices.ts'

const faultOf = async (work: Promise<unknown>): Promise<StorageFault> => {
  const fault = await work.then(
    () => null,
    (error: unknown) => error,
  )
  if (fault instanceof StorageFault) return fault
  throw new Error('It worked, or failed otherwise', { cause: fault })
}

describe('A store whose file fails while it is open', () => {
  let folder: string
  let path: string
  let db: Database

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hotline-'))
    path = join(folder, 'hotline.sqlite')
    db = await openDatabase(path, 50)
  })
  afterEach(async () => {
    await db.destroy()
    rmSync(folder, { recursive: true })
  })

  const subscribe = async (count: number): Promise<void> => {
    const subscriptions = createSubscriptionBook(db)
    for (let chat = 0; chat < count; chat += 1)
      await subscriptions.save(subscriptionOf(String(chat)), 0)
  }

  const tell = () =>
    createNoticeBook(db).record([{ kind: 'new-call', call: tellableCall('call') }], 0)

  it('says that the disk is full, keeps nothing half, and goes on when there is room', async () => {
    await subscribe(600)
    // SQLite says the same where a file may not grow as where the disk has no room for it.
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db)
    await sql`pragma max_page_count = ${sql.lit((rows[0]?.page_count ?? 0) + 8)}`.execute(db)
    const fault = await faultOf(tell())
    expect(fault.reason).toBe('full')
    expect(fault.message).toContain(path)
    expect(fault.message).toContain('Make room')
    expect(await createNoticeBook(db).backlog(0)).toMatchObject({ waiting: 0 })
    await sql`pragma max_page_count = 1000000`.execute(db)
    expect((await tell()).announced).toBe(600)
  })

  it('says that another program holds the file, and goes on when it has ended', async () => {
    const other = new DatabaseSync(path)
    other.exec('begin immediate')
    const fault = await faultOf(createChatBook(db).setLanguage('1', '1', 'ar'))
    expect(fault.reason).toBe('locked')
    expect(fault.message).toContain(path)
    expect((await faultOf(tell())).reason).toBe('locked')
    other.exec('rollback')
    other.close()
    await createChatBook(db).setLanguage('1', '1', 'ar')
    expect(await createChatBook(db).language('1', '1')).toBe('ar')
  })

  it('says that the file is damaged', async () => {
    await subscribe(600)
    await tell()
    await db.destroy()
    db = await openDatabase(path, 50)
    await sql`pragma cache_size = 1`.execute(db)
    const bytes = readFileSync(path)
    bytes.fill(0xaa, 4096 * 20)
    writeFileSync(path, bytes)
    const fault = await faultOf(
      db
        .selectFrom('notices')
        .selectAll()
        .execute()
        .then(() => tell()),
    )
    expect(fault.reason).toBe('damaged')
    expect(fault.message).toContain('put back a copy')
  })
})
