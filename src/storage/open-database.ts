import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { migrate } from '#storage/migrate.ts'
import { nodeSqliteDialect } from '#storage/node-sqlite-dialect.ts'
import { StorageFault } from '#storage/storage-fault.ts'
import type { Database, Tables } from '#storage/tables.ts'

/** How long a statement waits for another program that holds the file, in milliseconds. */
const BUSY_TIMEOUT = 5000

const openFile = (path: string): DatabaseSync => {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
  const file = new DatabaseSync(path, { timeout: BUSY_TIMEOUT })
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
 * the file and what to do, with the cause, where it cannot be opened, is damaged or is too new.
 */
export const openDatabase = async (path: string): Promise<Database> => {
  try {
    const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(openFile(path)) })
    try {
      await migrate(db)
      return db
    } catch (error) {
      await db.destroy()
      throw error
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new StorageFault(
      `The database ${path} cannot be used: ${reason}. ` +
        'Put back a copy that works, or move the file away to begin with an empty one.',
      { cause },
    )
  }
}
