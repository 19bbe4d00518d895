import { sql } from 'kysely'
import { engineOf } from '#storage/engine.ts'
import type { Database } from '#storage/tables.ts'

/**
 * Writes to SQLite without waiting for the disk, which would hold up all else in the process; PostgreSQL
 * holds nobody up, and flushes as ever. What is written so outlives the process, and no power cut damages
 * the file, but one may take the last of such writes back (https://sqlite.org/pragma.html#pragma_synchronous).
 * Every other write waits until the disk has it, and all that was written before it.
 */
export const withoutFlush = <T>(
  db: Database,
  write: (within: Database) => Promise<T>,
): Promise<T> => {
  if (engineOf(db) === 'postgres') return write(db)
  return db.connection().execute(async (within) => {
    await sql`pragma synchronous = normal`.execute(within)
    try {
      return await write(within)
    } finally {
      await sql`pragma synchronous = full`.execute(within)
    }
  })
}
