import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe } from 'vitest'
import { openDatabase } from '#storage/open-database.ts'
import { openStore } from '#storage/open-store.ts'
import type { Database } from '#storage/tables.ts'

/** Where the tests' PostgreSQL is: a role that may make databases. */
export const TEST_DATABASE_URL =
  process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/test'

const answers = async (): Promise<boolean> => {
  const client = new Client({
    connectionString: TEST_DATABASE_URL,
    connectionTimeoutMillis: 2000,
  })
  try {
    await client.connect()
    await client.end()
    return true
  } catch (error) {
    console.warn(`No PostgreSQL answers at TEST_DATABASE_URL, its tests are skipped: ${error}`)
    return false
  }
}

let isThere: Promise<boolean> | null = null

/** Whether a PostgreSQL answers; where none does, it is said, once. */
export const hasPostgres = (): Promise<boolean> => {
  isThere ??= answers()
  return isThere
}

/** Does something as the owner of the tests' PostgreSQL. */
export const asOwner = async <T>(action: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: TEST_DATABASE_URL })
  await client.connect()
  try {
    return await action(client)
  } finally {
    await client.end()
  }
}

/** A database of its own in the tests' PostgreSQL, and what removes it. */
export type TestDatabase = { readonly url: string; readonly name: string; drop(): Promise<void> }

/** Makes an empty database that nobody else has. */
export const makeDatabase = async (): Promise<TestDatabase> => {
  const name = `hotline_${randomUUID().replaceAll('-', '')}`
  await asOwner((client) => client.query(`create database ${name}`))
  const url = new URL(TEST_DATABASE_URL)
  url.pathname = `/${name}`
  // What these tests are about survives a crash of a process, not of the machine.
  url.searchParams.set('options', '-c synchronous_commit=off')
  return {
    url: url.href,
    name,
    drop: () =>
      asOwner(async (client) => {
        await client.query(`drop database ${name} with (force)`)
      }),
  }
}

/** An empty store for one test, and what closes and removes it. */
export type TestStore = { readonly db: Database; close(): Promise<void> }

const inMemory = async (): Promise<TestStore> => {
  const db = await openDatabase(':memory:')
  return { db, close: () => db.destroy() }
}

/** A store in a schema of its own: to drop a whole database takes PostgreSQL far longer. */
const inSchema = async (database: TestDatabase): Promise<TestStore> => {
  const url = new URL(database.url)
  const schema = `s_${randomUUID().replaceAll('-', '')}`
  const options = url.searchParams.get('options') ?? ''
  url.searchParams.set('options', `${options} -c search_path=${schema}`)
  const asked = async (statement: string): Promise<void> => {
    const client = new Client({ connectionString: database.url })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await asked(`create schema ${schema}`)
  const db = await openStore({ kind: 'server', url: url.href })
  return {
    db,
    async close() {
      await db.destroy()
      await asked(`drop schema ${schema} cascade`)
    },
  }
}

/**
 * Runs a suite on both engines. It is handed the engine's name and what opens an empty store; where no
 * PostgreSQL answers, that half is skipped.
 */
export const onBothEngines = async (
  subject: string,
  suite: (open: () => Promise<TestStore>) => void,
): Promise<void> => {
  describe(`${subject} in SQLite`, () => suite(inMemory))
  describe.skipIf(!(await hasPostgres()))(`${subject} in PostgreSQL`, () => {
    let database: TestDatabase
    beforeAll(async () => {
      database = await makeDatabase()
    })
    afterAll(() => database.drop())
    suite(() => inSchema(database))
  })
}
