import { sql } from 'kysely'
import { engineOf } from '#storage/engine.ts'
import type { Database } from '#storage/tables.ts'

/** A clock that all processes of a store agree on, as leases and the shared rate are kept by it. */
export type StoreClock = {
  /** Milliseconds since 1970. */
  now(): number
  /** Compares this machine's clock with the store's; to be done at the start and every few minutes. */
  compare(): Promise<void>
}

/**
 * The clock of a store: PostgreSQL's, as this machine's differs from it; in SQLite, which has one
 * process, this machine's own. Until it was compared it is this machine's.
 */
export const createStoreClock = (db: Database, local: () => number): StoreClock => {
  let ahead = 0
  return Object.freeze({
    now: () => local() + ahead,
    async compare(): Promise<void> {
      if (engineOf(db) === 'sqlite') return
      const asked = local()
      const { rows } = await sql<{ now: number }>`
        select cast(extract(epoch from clock_timestamp()) * 1000 as bigint) as now`.execute(db)
      const answered = local()
      const [row] = rows
      // The store looked at its clock about halfway between question and answer.
      if (row !== undefined) ahead = Math.round(row.now - (asked + answered) / 2)
    },
  })
}
