import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sqliteFault } from '#storage/sqlite-fault.ts'
import { StorageFault } from '#storage/storage-fault.ts'

/** A store that is one process's own until it is released, or the process ends in whatever way. */
export type HeldFile = { release(): void }

/** How long the process before this one may take to end, in milliseconds. */
const PATIENCE = 3000

const IN_MEMORY = ':memory:'

const faultOf = (cause: unknown, path: string): StorageFault => {
  const fault = sqliteFault(cause, path)
  if (fault instanceof StorageFault && fault.reason !== 'locked') return fault
  if (fault instanceof StorageFault)
    return new StorageFault(
      `Another process of this program uses the database ${path}. Stop it, or set DATABASE_PATH to ` +
        'another file. Several processes can share a PostgreSQL: see DATABASE_URL.',
      { cause, reason: 'locked' },
    )
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new StorageFault(
    `The database ${path} cannot be used: ${reason}. See that this user may write its folder.`,
    { cause },
  )
}

/**
 * Holds the store in an SQLite file for one process of the program: of two, each would take what the
 * other is sending for what a dead one left. What only opens the store, such as a backup, is not kept
 * out: the hold is the system's lock on an empty file beside it, which a crash ends too. Throws a
 * StorageFault that says what to do where another process has it.
 */
export const holdFile = (path: string, patience = PATIENCE): HeldFile => {
  if (path === IN_MEMORY) return Object.freeze({ release: () => undefined })
  let file: DatabaseSync | null = null
  try {
    mkdirSync(dirname(path), { recursive: true })
    file = new DatabaseSync(`${path}-process`, { timeout: patience })
    file.exec('BEGIN EXCLUSIVE')
    const held = file
    return Object.freeze({ release: () => held.close() })
  } catch (cause) {
    file?.close()
    throw faultOf(cause, path)
  }
}
