import type { Logger } from 'pino'
import type { Config } from '#config.ts'
import { holdFile } from '#storage/hold-file.ts'
import { openStore } from '#storage/open-store.ts'
import type { Database } from '#storage/tables.ts'

/** The store of this process. */
export type OwnStore = { readonly database: Database; close(): Promise<void> }

/**
 * Opens the store that the configuration names: PostgreSQL, which processes share, or a file, which is
 * this process's alone. Throws a StorageFault that says what to do.
 */
export const openOwnStore = async (
  { databaseUrl, databasePath }: Pick<Config, 'databaseUrl' | 'databasePath'>,
  log: Logger,
): Promise<OwnStore> => {
  const held = databaseUrl === null ? holdFile(databasePath) : null
  try {
    const database = await openStore(
      databaseUrl === null
        ? { kind: 'file', path: databasePath }
        : { kind: 'server', url: databaseUrl },
      { onLost: (err) => log.warn({ err }, 'A connection to the database was lost') },
    )
    return Object.freeze({
      database,
      async close() {
        await database.destroy()
        held?.release()
      },
    })
  } catch (fault) {
    held?.release()
    throw fault
  }
}
