import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { migrate } from '#storage/migrate.ts'
import { nodeSqliteDialect } from '#storage/node-sqlite-dialect.ts'
import { StorageFault } from '#storage/storage-fault.ts'
import type { Database, Tables } from '#storage/tables.ts'

/** How long a statement waits for another program that holds the file, in milliseconds: nothing else runs meanwhile. */
const BUSY_TIMEOUT = 5000

const openFile = (path: string, busyTimeout: number): DatabaseSync => {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
  const file = new DatabaseSync(path, { timeout: busyTimeout })
  try {
    // Readers and the writer do not wait for one another, and a crash leaves no half of a change.
    file.exec('PRAGMA journal_mode = WAL')
    const [found] = Object.values(file.prepare('PRAGMA quick_check(1)').get() ?? {})
    if (found !== 'ok') throw new Error(String(found))
    return file
  } catch (error) {
    file.close()
    throw error
  }
}

/**
 * Opens the store in an SQLite file, made with its folders where there is none, or in memory for
 * `:memory:`, and brings its tables up to date. `destroy()` closes it. Throws a StorageFault that names
 * the file and what to do, with the cause, where it cannot be opened, is damaged or is too new. While it
 * is open, every statement throws one where the disk is full or the file locked or damaged, and works
 * again when that is over. `busyTimeout` is how many milliseconds a statement waits for a lock.
 */
export const openDatabase = async (path: string, busyTimeout = BUSY_TIMEOUT): Promise<Database> => {
  try {
    const dialect = nodeSqliteDialect(openFile(path, busyTimeout), path)
    const db = new Kysely<Tables>({ dialect })
    try {
      await migrate(db)
      return db
    } catch (error) {
      await db.destroy()
      throw error
    }
  } catch (cause) {
    if (cause instanceof StorageFault) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new StorageFault(
      `The database ${path} cannot be used: ${reason}. ` +
        'Put back a copy that works, or move the file away to begin with an empty one.',
      { cause },
    )
  }
}
