import type { Transaction } from 'kysely'
import type { Database, Tables } from '#storage/tables.ts'

/** Does something in a transaction: in the one that is handed in, or else in one of its own. */
export const inTransaction = <T>(
  db: Database,
  action: (within: Transaction<Tables>) => Promise<T>,
): Promise<T> =>
  db.isTransaction ? action(db as Transaction<Tables>) : db.transaction().execute(action)
