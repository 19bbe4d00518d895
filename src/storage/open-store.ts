import { Kysely, PostgresDialect } from 'kysely'
import { migrate } from '#storage/migrate.ts'
import { openDatabase } from '#storage/open-database.ts'
import {
  databaseName,
  POSTGRES_LIMITS,
  type PostgresLimits,
  postgresPool,
} from '#storage/postgres-pool.ts'
import { StorageFault } from '#storage/storage-fault.ts'
import type { Database, Tables } from '#storage/tables.ts'

/** Where a store is: in a file of one process, or in a PostgreSQL that several processes share. */
export type StoreAddress =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'server'; readonly url: string }

/** What may be set when a store is opened. */
export type StoreSettings = {
  readonly limits?: PostgresLimits
  /** Told of a connection to PostgreSQL that was lost while nothing used it. */
  readonly onLost?: (error: Error) => void
}

const openServer = async (url: string, settings: StoreSettings): Promise<Database> => {
  const { limits = POSTGRES_LIMITS, onLost = () => undefined } = settings
  const pool = postgresPool(url, limits, onLost)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    await migrate(db)
    return db
  } catch (cause) {
    await db.destroy()
    if (cause instanceof StorageFault) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new StorageFault(
      `The database ${databaseName(url)} cannot be used: ${reason}. ` +
        'Give DATABASE_URL an empty database, or one of this version of the program or an earlier one.',
      { cause },
    )
  }
}

/**
 * Opens the store in an SQLite file or in PostgreSQL and brings its tables up to date; of several
 * processes that start at once, one does. `destroy()` closes it. Throws a StorageFault that says which
 * store, why and what to do. While PostgreSQL is away, what is asked for waits for it, within the limits,
 * and then throws a StorageFault; when it is back, all works again.
 */
export const openStore = (
  address: StoreAddress,
  settings: StoreSettings = {},
): Promise<Database> =>
  address.kind === 'file' ? openDatabase(address.path) : openServer(address.url, settings)
