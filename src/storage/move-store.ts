import { existsSync } from 'node:fs'
import { sql } from 'kysely'
import { contentOf, rowsOf, type TableContent } from '#storage/move-rows.ts'
import { openDatabase } from '#storage/open-database.ts'
import { openStore } from '#storage/open-store.ts'
import { databaseName } from '#storage/postgres-pool.ts'
import { StorageFault } from '#storage/storage-fault.ts'
import type { Database } from '#storage/tables.ts'

/** How many rows of each table were moved, by its name. */
export type Moved = Readonly<Record<string, number>>

/** PostgreSQL takes so many values in one statement at most. */
const MOST_VALUES = 60_000

const tablesOf = async (file: Database): Promise<readonly string[]> => {
  const tables = await file.introspection.getTables()
  return tables.map(({ name }) => name).filter((name) => !name.startsWith('sqlite_'))
}

/** The tables in an order in which each comes after those that it refers to. */
const inOrder = async (server: Database, tables: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await sql<{ table: string; target: string }>`
    select own.relname as table, other.relname as target
    from pg_constraint
    join pg_class own on own.oid = conrelid
    join pg_class other on other.oid = confrelid
    where contype = 'f' and connamespace = current_schema()::regnamespace`.execute(server)
  const placed: string[] = []
  while (placed.length < tables.length) {
    const next = tables.filter(
      (name) =>
        !placed.includes(name) &&
        rows.every(
          ({ table, target }) => table !== name || target === name || placed.includes(target),
        ),
    )
    if (next.length === 0) throw new Error('Tables refer to one another in a circle')
    placed.push(...next)
  }
  return placed
}

const copy = async (file: Database, server: Database, table: string): Promise<void> => {
  for await (const rows of rowsOf(file, table)) {
    const [first] = rows
    if (first === undefined) continue
    const names = Object.keys(first)
    const size = Math.max(1, Math.floor(MOST_VALUES / names.length))
    const columns = sql.join(names.map((name) => sql.ref(name)))
    for (let from = 0; from < rows.length; from += size) {
      const values = rows
        .slice(from, from + size)
        .map((row) => sql`(${sql.join(names.map((name) => row[name]))})`)
      await sql`insert into ${sql.table(table)} (${columns}) values ${sql.join(values)}`.execute(
        server,
      )
    }
  }
}

/** The next row of a numbered table gets a number after all that were moved. */
const continueNumbers = async (server: Database): Promise<void> => {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = current_schema() and is_identity = 'YES'`.execute(server)
  for (const { table, column } of rows)
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}),
      (select coalesce(max(${sql.ref(column)}), 0) + 1 from ${sql.table(table)}), false)`.execute(
      server,
    )
}

const isSame = (one: TableContent, other: TableContent | undefined): boolean =>
  one.count === other?.count && one.sum === other.sum

const contentsOf = async (
  db: Database,
  tables: readonly string[],
): Promise<ReadonlyMap<string, TableContent>> => {
  const contents = new Map<string, TableContent>()
  for (const table of tables) contents.set(table, await contentOf(db, table))
  return contents
}

/** What a store has in its tables when it is made. */
const freshContents = async (
  tables: readonly string[],
): Promise<ReadonlyMap<string, TableContent>> => {
  const fresh = await openDatabase(':memory:')
  try {
    return await contentsOf(fresh, tables)
  } finally {
    await fresh.destroy()
  }
}

const moveTables = async (file: Database, server: Database, name: string): Promise<Moved> => {
  const tables = await inOrder(server, await tablesOf(file))
  const fresh = await freshContents(tables)
  for (const [table, content] of await contentsOf(server, tables))
    if (!isSame(content, fresh.get(table)))
      throw new StorageFault(
        `The database ${name} is not empty: ${table} has rows. Give an empty one; nothing was moved.`,
      )
  for (const table of [...tables].reverse())
    await sql`delete from ${sql.table(table)}`.execute(server)
  for (const table of tables) await copy(file, server, table)
  await continueNumbers(server)
  const [were, are] = [await contentsOf(file, tables), await contentsOf(server, tables)]
  for (const [table, content] of were)
    if (!isSame(content, are.get(table)))
      throw new StorageFault(
        `What arrived of ${table} in ${name} is not what the file has. Nothing was moved.`,
      )
  return Object.fromEntries([...were].map(([table, { count }]) => [table, count]))
}

/**
 * Copies a store from an SQLite file into an empty PostgreSQL: every table, compared row by row before
 * it counts; all of it or nothing. The file is brought up to date and otherwise left as it is, and
 * nobody can write to it meanwhile. Throws a StorageFault where there is no such file, where the database
 * is not empty, or where a row did not arrive as it was.
 */
export const moveStore = async (path: string, url: string): Promise<Moved> => {
  if (!existsSync(path))
    throw new StorageFault(`There is no file ${path}. Give the path of the SQLite file.`)
  const file = await openDatabase(path)
  try {
    const server = await openStore({ kind: 'server', url })
    try {
      return await file
        .transaction()
        .execute((from) =>
          server.transaction().execute((to) => moveTables(from, to, databaseName(url))),
        )
    } finally {
      await server.destroy()
    }
  } finally {
    await file.destroy()
  }
}
