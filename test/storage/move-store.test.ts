import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createChatBook } from '#storage/chat-book.ts'
import { createChatRecords } from '#storage/chat-records.ts'
import { moveStore } from '#storage/move-store.ts'
import { createNoticeBook } from '#storage/notice-book.ts'
import { openDatabase } from '#storage/open-database.ts'
import { openStore } from '#storage/open-store.ts'
import { createSubscriptionBook } from '#storage/subscription-book.ts'
import { subscriptionOf, tellableCall } from '../makers/notices.ts'
import { hasPostgres, makeDatabase, type TestDatabase } from './engines.ts'

const NOON = Date.UTC(2024, 6, 18, 12)

describe.skipIf(!(await hasPostgres()))('Moving a store from SQLite into PostgreSQL', () => {
  let folder: string
  let path: string
  let database: TestDatabase

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hotline-'))
    path = join(folder, 'hotline.sqlite')
    database = await makeDatabase()
  })
  afterEach(async () => {
    rmSync(folder, { recursive: true })
    await database.drop()
  })

  const fill = async (): Promise<void> => {
    const db = await openDatabase(path)
    await createChatBook(db).setLanguage('1', '1', 'ar')
    const strange = { calls: ["'; --", 'ق\u200f😀'], asked: 'a\0b', at: 1_734_652_800_123 }
    await createChatBook(db).setSubject('1', '1', strange)
    const rows = Array.from({ length: 1500 }, (_, at) => ({
      chat: `chat ${at}`,
      person: '1',
      language: 'en',
    }))
    await db.insertInto('chosen_languages').values(rows).execute()
    await db
      .insertInto('review_drafts')
      .values({
        id: 'd',
        slug: 's',
        outlet: 'o',
        text_key: 'k',
        url: null,
        text: 't',
        draft: '{}',
        state: '{}',
        waiting: 1,
        version: 1,
        taken_at: 1,
      })
      .execute()
    const subscriptions = createSubscriptionBook(db)
    for (const chat of ['1', '2', '3']) await subscriptions.save(subscriptionOf(chat), NOON)
    await createNoticeBook(db).record([{ kind: 'new-call', call: tellableCall('told') }], NOON)
    await db.destroy()
  }

  const opened = () => openStore({ kind: 'server', url: database.url })

  it('brings over every row of every table, and goes on counting where the file was', async () => {
    await fill()
    const moved = await moveStore(path, database.url)
    expect(moved).toMatchObject({
      chosen_languages: 1501,
      subjects: 1,
      review_drafts: 1,
      subscriptions: 3,
      notices: 3,
      stories: 1,
    })
    const [file, server] = [await openDatabase(path), await opened()]
    for (const chat of ['1', '2', 'chat 77'])
      expect(
        (await createChatRecords(server).kept({ chat: chat, person: null })).languages,
      ).toEqual((await createChatRecords(file).kept({ chat: chat, person: null })).languages)
    expect(await createChatBook(server).subject('1', '1')).toEqual({
      calls: ["'; --", 'ق\u200f😀'],
      asked: 'a\ufffdb',
      at: 1_734_652_800_123,
    })
    const book = createNoticeBook(server)
    expect(
      (await book.record([{ kind: 'new-call', call: tellableCall('told') }], 0)).announced,
    ).toBe(0)
    await createSubscriptionBook(server).save(subscriptionOf('4'), NOON)
    const next = await book.record([{ kind: 'new-call', call: tellableCall('next') }], NOON)
    expect(next.announced).toBe(4)
    await Promise.all([file.destroy(), server.destroy()])
  })

  it('refuses a database that is not empty, and leaves it as it is', async () => {
    await fill()
    const server = await opened()
    await createChatBook(server).setLanguage('9', '9', 'en')
    await expect(moveStore(path, database.url)).rejects.toThrow(/not empty: chosen_languages/)
    expect(await createChatBook(server).language('9', '9')).toBe('en')
    expect(await createChatBook(server).language('1', '1')).toBeNull()
    await server.destroy()
  })

  it('makes no file where there is none', async () => {
    await expect(moveStore(path, database.url)).rejects.toThrow(/no file/)
    expect(existsSync(path)).toBe(false)
  })

  it('is a command that says what it moved, or why it did not', async () => {
    await fill()
    const run = promisify(execFile)
    const command = [join(import.meta.dirname, '../../src/storage/move-command.ts'), path]
    const { stdout } = await run(process.execPath, [...command, database.url])
    expect(stdout).toContain('1501  chosen_languages')
    const again = run(process.execPath, [...command, database.url])
    await expect(again).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching('not empty'),
    })
    await expect(run(process.execPath, command)).rejects.toMatchObject({ code: 2 })
  })
})
