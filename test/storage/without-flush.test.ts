import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SqlBool, sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '#storage/open-database.ts'
import { openStore } from '#storage/open-store.ts'
import type { Database } from '#storage/tables.ts'
import { createUpdateLog } from '#storage/update-log.ts'
import { withoutFlush } from '#storage/without-flush.ts'
import { hasPostgres, makeDatabase } from './engines.ts'

/** https://sqlite.org/pragma.html#pragma_synchronous */
const [NORMAL, FULL] = [1, 2]

/** Takes two updates in hand, notes one as handled, and dies as by kill -9. */
const DYING = `
  import { openDatabase } from '#storage/open-database.ts'
  import { createUpdateLog } from '#storage/update-log.ts'
  const log = createUpdateLog(await openDatabase(process.argv[1]))
  await Promise.all([log.begin(7, 0, 1000), log.begin(8, 0, 1000)])
  await log.end(7, 1)
  process.kill(process.pid, 'SIGKILL')`

describe('A write to a file of SQLite', () => {
  let folder: string
  let path: string
  let db: Database

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hotline-'))
    path = join(folder, 'hotline.sqlite')
    db = await openDatabase(path)
  })
  afterEach(async () => {
    await db.destroy()
    rmSync(folder, { recursive: true })
  })

  const level = async (within: Database): Promise<number | undefined> => {
    const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(within)
    return rows[0]?.synchronous
  }

  it('waits for the disk, but where it is not to', async () => {
    expect(await level(db)).toBe(FULL)
    expect(await withoutFlush(db, level)).toBe(NORMAL)
    expect(await level(db)).toBe(FULL)
  })

  it('waits for the disk again when one that did not has failed', async () => {
    const failing = withoutFlush(db, () => Promise.reject(new Error('It failed')))
    await expect(failing).rejects.toThrow('It failed')
    expect(await level(db)).toBe(FULL)
  })

  it('waits for the disk while another does not', async () => {
    const [relaxed, other] = await Promise.all([withoutFlush(db, level), level(db)])
    expect([relaxed, other]).toEqual([NORMAL, FULL])
  })
  it('outlives a process that is killed, though it did not wait', async () => {
    const dying = spawnSync(process.execPath, ['--input-type=module', '-e', DYING, path])
    expect(dying.signal).toBe('SIGKILL')
    const log = createUpdateLog(db)
    expect(await log.begin(7, 2000, 3000)).toBe('handled')
    expect(await log.begin(8, 500, 1500)).toBe('in-hand')
    expect(await log.begin(8, 2000, 3000)).toBe('handle')
  })
})

describe.skipIf(!(await hasPostgres()))('A write to PostgreSQL', () => {
  it('waits for the disk, but for one statement that is not to', async () => {
    const database = await makeDatabase()
    const db = await openStore({ kind: 'server', url: database.url })
    const level = async (within: Database, condition = sql<SqlBool>`true`) => {
      const { rows } = await sql<{ level: string }>`
        select current_setting('synchronous_commit') as level where ${condition}`.execute(within)
      return rows[0]?.level
    }
    await db.connection().execute(async (within) => {
      await sql`set synchronous_commit = on`.execute(within)
      expect(await withoutFlush(within, level)).toBe('off')
      expect(await level(within)).toBe('on')
    })
    await db.destroy()
    await database.drop()
  })
})
