import type { Logger } from 'pino'
import { PREVIEW_CHATS } from '#preview/inbox.ts'
import type { Program } from '#program/open-program.ts'
import { rest } from '#program/rest.ts'
import { pruneStore } from '#storage/prune-store.ts'
import { endUnopened } from '#storage/unopened-chats.ts'

const HOUR = 3_600_000

/** How long notices wait for a page of the local chat that nobody opens, in milliseconds. */
const UNOPENED = 30 * 24 * HOUR

/** How often it is looked what is to be done, in milliseconds. */
const LOOK = 300_000

/**
 * Keeps this process's clock with the store's, and deletes once a day, in one of all processes, what has
 * no more use, until the signal is aborted.
 */
export const runUpkeep = async (
  {
    database,
    locks,
    by,
    now,
    compareClocks,
  }: Pick<Program, 'database' | 'locks' | 'by' | 'now' | 'compareClocks'>,
  log: Logger,
  signal: AbortSignal,
): Promise<void> => {
  while (!signal.aborted) {
    try {
      await compareClocks()
      if (await locks.begin('prune', by, { every: 24 * HOUR, lease: HOUR }, now())) {
        await endUnopened(database, PREVIEW_CHATS, now() - UNOPENED, now())
        const rows = await pruneStore(database, now())
        await locks.end('prune', by)
        if (rows > 0) log.info({ rows }, 'Old rows were deleted')
      }
    } catch (err) {
      log.warn({ err }, 'The upkeep of the store failed: it is tried again')
    }
    await rest(LOOK, signal)
  }
}
