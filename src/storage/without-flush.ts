import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { engineOf } from '#storage/engine.ts'
import type { Database } from '#storage/tables.ts'

/** True, and by being asked in a statement of PostgreSQL it lets its transaction end before the disk has it. */
const unflushed = sql<SqlBool>`(select set_config('synchronous_commit', 'off', true)) = 'off'`

const always = sql<SqlBool>`true`

/**
 * Writes without waiting for the disk, with one statement that holds the condition which it is handed. It
 * outlives the process, and no power cut damages the store, but one may take the last moments of such
 * writes back: those since the last other write in SQLite, half a second of them in PostgreSQL
 * (https://sqlite.org/pragma.html#pragma_synchronous,
 * https://www.postgresql.org/docs/current/wal-async-commit.html). Every other write waits until the disk
 * has it, and all that was written before it.
 */
export const withoutFlush = <T>(
  db: Database,
  write: (within: Database, condition: RawBuilder<SqlBool>) => Promise<T>,
): Promise<T> => {
  if (engineOf(db) === 'postgres') return write(db, unflushed)
  return db.connection().execute(async (within) => {
    await sql`pragma synchronous = normal`.execute(within)
    try {
      return await write(within, always)
    } finally {
      await sql`pragma synchronous = full`.execute(within)
    }
  })
}
