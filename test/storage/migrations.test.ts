import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrations } from '#storage/migrations.ts'
import { nodeSqliteDialect } from '#storage/node-sqlite-dialect.ts'
import { createNoticeBook } from '#storage/notice-book.ts'
import { openDatabase } from '#storage/open-database.ts'
import { createSubscriptionBook } from '#storage/subscription-book.ts'
import { subscriptionOf, tellableCall } from '../makers/notices.ts'

const NOON = Date.UTC(2024, 6, 18, 12)

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hotline-'))
  path = join(folder, 'hotline.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A file as a version of the program left it whose last step was this one. */
const fileOf = async (lastStep: string): Promise<Kysely<unknown>> => {
  const db = new Kysely<unknown>({ dialect: nodeSqliteDialect(new DatabaseSync(path), path) })
  const provider = { getMigrations: async () => ({ ...migrations }) }
  const { error } = await new Migrator({ db, provider }).migrateTo(lastStep)
  if (error !== undefined) throw error
  return db
}

describe('A store of an older version', () => {
  it('goes on saying of a call what was corrected of it before', async () => {
    const was = tellableCall('2024-07-12-smith-ivanov')
    const is = tellableCall('2024-07-13-smith-ivanov', { on: '2024-07-13' })
    const old = await fileOf('0004-notices')
    await sql`insert into stories
      (story, call, facts, revision, change, corrected_at, corrected_from, withdrawn, merged_into, version)
      values (${was.id}, ${is.id}, ${JSON.stringify(is)}, 2, 'corrected', 2, ${JSON.stringify(was)}, 0, null, 2)`.execute(
      old,
    )
    await sql`insert into call_names values (${was.id}, ${was.id}), (${is.id}, ${was.id})`.execute(
      old,
    )
    await sql`insert into notices
      (story, revision, chat, topic, form, change, gather, status, due, ready, attempts, message, free_at, settled_at)
      values (${was.id}, 1, '1', 0, 'new', 'new-call', 0, 'delivered', 1, 1, 0, 'm1', 1, 1)`.execute(
      old,
    )
    await old.destroy()
    const db = await openDatabase(path)
    await createSubscriptionBook(db).save(subscriptionOf('1'), NOON)
    const book = createNoticeBook(db)
    await book.record([{ kind: 'further-report', call: is, was: is }], NOON)
    const order = { by: 'a', limit: 10, digestSize: 10, now: NOON, until: NOON + 1 }
    expect(await book.claim(order)).toMatchObject([
      { notices: [{ call: is, superseded: [{ call: was, isWithdrawn: false }] }] },
    ])
    await db.destroy()
  })
})
