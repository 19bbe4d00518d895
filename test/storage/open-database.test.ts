import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createChatBook } from '#storage/chat-book.ts'
import { openDatabase } from '#storage/open-database.ts'
import { StorageFault } from '#storage/storage-fault.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hotline-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const faultOf = async (path: string): Promise<StorageFault> => {
  const fault = await openDatabase(path).then(
    async (db) => db.destroy(),
    (error: unknown) => error,
  )
  if (!(fault instanceof StorageFault)) throw new Error('It opened, or failed otherwise')
  return fault
}

describe('openDatabase', () => {
  it('makes the file with its folders, and finds in it what was kept', async () => {
    const path = join(folder, 'deep', 'down', 'hotline.sqlite')
    const first = await openDatabase(path)
    await createChatBook(first).setLanguage('1', '1', 'en')
    await first.destroy()
    const second = await openDatabase(path)
    expect(await createChatBook(second).language('1', '1')).toBe('en')
    await second.destroy()
  })

  it('lets one program read while another writes', async () => {
    const path = join(folder, 'hotline.sqlite')
    const [first, second] = [await openDatabase(path), await openDatabase(path)]
    await first.transaction().execute(async (writing) => {
      await writing
        .insertInto('chosen_languages')
        .values({ chat: '1', person: '1', language: 'en' })
        .execute()
      expect(await createChatBook(second).language('1', '1')).toBeNull()
    })
    expect(await createChatBook(second).language('1', '1')).toBe('en')
    await first.destroy()
    await second.destroy()
  })

  it('says which file is no database, why, and what to do', async () => {
    const path = join(folder, 'notes.txt')
    writeFileSync(path, 'These are notes of the desk, and no database. '.repeat(100))
    const fault = await faultOf(path)
    expect(fault.message).toContain(path)
    expect(fault.message).toContain('file is not a database')
    expect(fault.message).toContain('move the file away')
    expect(fault.cause).toBeInstanceOf(Error)
    expect(readFileSync(path, 'utf8')).toContain('notes of the desk')
  })

  it('says so where a database is damaged inside', async () => {
    const path = join(folder, 'hotline.sqlite')
    const db = await openDatabase(path)
    const book = createChatBook(db)
    for (let person = 0; person < 400; person += 1) {
      await book.setSubject('1', String(person), {
        calls: ['a'.repeat(200)],
        asked: '',
        at: person,
      })
    }
    await db.destroy()
    const bytes = readFileSync(path)
    bytes.fill(0xaa, 4096 * 6, 4096 * 12)
    writeFileSync(path, bytes)
    expect((await faultOf(path)).message).toContain(path)
  })

  it('says so where the folder cannot be made', async () => {
    writeFileSync(join(folder, 'file'), '')
    const fault = await faultOf(join(folder, 'file', 'hotline.sqlite'))
    expect(fault.message).toContain('cannot be used')
  })

  it('does not touch a database of a later version', async () => {
    const path = join(folder, 'hotline.sqlite')
    await (await openDatabase(path)).destroy()
    const later = new DatabaseSync(path)
    later.exec("INSERT INTO kysely_migration VALUES ('9999-later', '2030-01-01T00:00:00Z')")
    later.close()
    expect((await faultOf(path)).message).toContain('9999-later')
  })

  it('counts what it changes, gives back what is asked for, and streams', async () => {
    const db = await openDatabase(':memory:')
    const rows = ['1', '2'].map((person) => ({ chat: '1', person, language: 'ar' }))
    const inserted = db.insertInto('chosen_languages').values(rows).returning('person')
    expect(await inserted.execute()).toEqual([{ person: '1' }, { person: '2' }])
    const streamed: string[] = []
    for await (const { person } of db.selectFrom('chosen_languages').select('person').stream()) {
      streamed.push(person)
    }
    expect(streamed).toEqual(['1', '2'])
    const { numDeletedRows } = await db.deleteFrom('chosen_languages').executeTakeFirstOrThrow()
    expect(numDeletedRows).toBe(2n)
    await db.destroy()
  })

  it('gives what a table holds now, though the same was asked before it changed', async () => {
    const db = await openDatabase(':memory:')
    const asked = () => sql`select * from things order by 1`.execute(db)
    await sql`create table things (name text)`.execute(db)
    expect((await asked()).rows).toEqual([])
    await sql`insert into things values ('a')`.execute(db)
    await sql`alter table things add column size integer`.execute(db)
    expect((await asked()).rows).toEqual([{ name: 'a', size: null }])
    for (let at = 0; at < 300; at += 1)
      await sql`insert into things (name, size) values ('b', ${sql.lit(at)})`.execute(db)
    expect((await asked()).rows).toHaveLength(301)
    await db.destroy()
  })

  it('refuses a value that SQLite would not give back', async () => {
    const db = await openDatabase(':memory:')
    const where = db.selectFrom('subjects').selectAll()
    await expect(where.where('at', '=', Object(true)).execute()).rejects.toThrow(
      'SQLite stores no object',
    )
    await db.destroy()
  })
})
