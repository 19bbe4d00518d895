import type { Logger } from 'pino'
import type { Program } from '#program/open-program.ts'
import { rest } from '#program/rest.ts'
import { pruneStore } from '#storage/prune-store.ts'

const HOUR = 3_600_000

/** Deletes once a day, in one of all processes, what has no more use, until the signal is aborted. */
export const runUpkeep = async (
  { database, locks, by }: Pick<Program, 'database' | 'locks' | 'by'>,
  log: Logger,
  signal: AbortSignal,
): Promise<void> => {
  while (!signal.aborted) {
    try {
      if (await locks.begin('prune', by, { every: 24 * HOUR, lease: HOUR }, Date.now())) {
        const rows = await pruneStore(database, Date.now())
        await locks.end('prune', by)
        log.info({ rows }, 'Old rows were deleted')
      }
    } catch (err) {
      log.warn({ err }, 'Old rows could not be deleted: it is tried again')
    }
    await rest(HOUR, signal)
  }
}
