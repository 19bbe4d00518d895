import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { engineOf } from '#storage/engine.ts'
import { storable } from '#storage/postgres-pool.ts'
import type { Database } from '#storage/tables.ts'

/** A row of any table, as its engine gives it. */
export type AnyRow = Readonly<Record<string, unknown>>

/** How many rows are read at once. */
const PAGE = 500

const ROW = '_row'

/** SQLite's rows by their own number. */
async function* fileRows(db: Database, table: string): AsyncGenerator<readonly AnyRow[]> {
  for (let last = 0; ; ) {
    const { rows } = await sql<AnyRow>`
      select rowid as ${sql.ref(ROW)}, * from ${sql.table(table)}
      where rowid > ${last} order by rowid limit ${PAGE}`.execute(db)
    if (rows.length === 0) return
    last = Number(rows.at(-1)?.[ROW])
    yield rows.map(({ [ROW]: _, ...row }) => row)
  }
}

/** PostgreSQL's rows in any order, by a cursor of the transaction that is handed in. */
async function* serverRows(db: Database, table: string): AsyncGenerator<readonly AnyRow[]> {
  await sql`declare rows no scroll cursor for select * from ${sql.table(table)}`.execute(db)
  for (;;) {
    const { rows } = await sql<AnyRow>`fetch ${sql.lit(PAGE)} from rows`.execute(db)
    if (rows.length === 0) break
    yield rows
  }
  await sql`close rows`.execute(db)
}

/** All rows of a table, page by page, in the transaction that is handed in. */
export const rowsOf = (db: Database, table: string): AsyncGenerator<readonly AnyRow[]> =>
  engineOf(db) === 'postgres' ? serverRows(db, table) : fileRows(db, table)

const asText = (value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : storable(value)

const digestOf = (row: AnyRow): bigint => {
  const fields = Object.keys(row)
    .sort()
    .map((name) => [name, asText(row[name])])
  return BigInt(`0x${createHash('sha256').update(JSON.stringify(fields)).digest('hex')}`)
}

/** How many rows a table has, and a sum over their content that does not depend on their order. */
export type TableContent = { readonly count: number; readonly sum: bigint }

/** What is in a table, in the transaction that is handed in. */
export const contentOf = async (db: Database, table: string): Promise<TableContent> => {
  let [count, sum] = [0, 0n]
  for await (const rows of rowsOf(db, table)) {
    count += rows.length
    for (const row of rows) sum = BigInt.asUintN(256, sum + digestOf(row))
  }
  return { count, sum }
}
