import type { UpdateLog } from '#notices/update-log.ts'
import type { Log } from '#telegram/log.ts'

/**
 * What became of an update: `done`, now or before; `in-hand`, another process has it; `away`, it cannot
 * be handled as the store is away or the bot not ready, and nothing of it is done.
 */
export type UpdateOutcome = 'done' | 'in-hand' | 'away'

/** Handles each update once. */
export type UpdateTurns = {
  /** Does the work of an update where its turn has come. `takeOver` has it done where another has it in hand. */
  once(
    update: number,
    work: () => Promise<void>,
    how?: { readonly takeOver: boolean },
  ): Promise<UpdateOutcome>
  /** Resolves once it is noted of all that were handled. */
  noted(): Promise<void>
}

/** What the turns work with. */
export type UpdateTurnsParts = {
  readonly updates: UpdateLog
  /** Whether a fault is the store's, which passes. */
  readonly isPassing: (fault: unknown) => boolean
  readonly now: () => number
  readonly log: Log
}

/** Longer than the longest answer, with all its waiting; after it an update of a process that died is free. */
const IN_HAND = 90_000

/** Turns by the log of updates: a fault of the store gives an update back, any other is the work's own. */
export const createUpdateTurns = (parts: UpdateTurnsParts): UpdateTurns => {
  const { updates, isPassing, now, log } = parts

  /** Handled here, and not noted yet. */
  const noting = new Map<number, Promise<void>>()

  const note = async (update: number): Promise<void> => {
    try {
      await updates.end(update, now())
    } catch (fault) {
      log.warn({ err: fault, update }, 'An update was handled, which could not be noted')
    } finally {
      noting.delete(update)
    }
  }

  const begin = async (update: number, takeOver: boolean) => {
    const turn = await updates.begin(update, now(), now() + IN_HAND)
    if (turn !== 'in-hand' || !takeOver) return turn
    await updates.abandon(update)
    return updates.begin(update, now(), now() + IN_HAND)
  }

  const away = (update: number, fault: unknown): UpdateOutcome => {
    log.warn({ err: fault, update }, 'The store does not answer: an update waits for it')
    return 'away'
  }

  return Object.freeze({
    async once(update: number, work: () => Promise<void>, { takeOver } = { takeOver: false }) {
      if (noting.has(update)) return 'done'
      try {
        const turn = await begin(update, takeOver)
        if (turn !== 'handle') return turn === 'handled' ? 'done' : 'in-hand'
      } catch (fault) {
        return away(update, fault)
      }
      try {
        await work()
      } catch (fault) {
        // Where the store does not take this either, the time in hand runs out.
        await updates.abandon(update).catch(() => undefined)
        if (isPassing(fault)) return away(update, fault)
        throw fault
      }
      // Telegram is not kept waiting for it: what it was told is done does not come again.
      noting.set(update, note(update))
      return 'done'
    },

    async noted() {
      await Promise.all(noting.values())
    },
  })
}
