import type { JobLocks } from '#notices/job-locks.ts'
import type { Log } from '#telegram/log.ts'

/** Which of several processes fetches the updates. */
export type PollingTurn = {
  /** Resolves once it is this process's turn; false where the signal came first. */
  wait(signal: AbortSignal): Promise<boolean>
  /** Keeps the turn until `stop`, and tells once it is lost. */
  hold(onLost: () => void): { stop(): Promise<void> }
}

/** What decides whose turn it is. */
export type PollingTurnParts = {
  readonly locks: JobLocks
  /** The name of this process: one that no other has. */
  readonly by: string
  readonly now: () => number
  /** Waits so many milliseconds, or less where the signal is aborted; never rejects. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>
  readonly log: Log
}

const JOB = 'telegram-updates'

/** Times in milliseconds: how long a turn lasts unheld, how often it is held, how often it is asked for. */
const LEASE = 30_000
const HOLD = 10_000
const ASK = 3000

/**
 * Telegram gives updates to one program alone. Of several equal ones each is ready to be it: the others
 * wait, do all else meanwhile, and take over when the turn is given back or its process dies.
 */
export const createPollingTurn = (parts: PollingTurnParts): PollingTurn => {
  const { locks, by, now, sleep, log } = parts

  const begin = async (): Promise<boolean> => {
    try {
      return await locks.begin(JOB, by, { every: 0, lease: LEASE }, now())
    } catch (error) {
      log.warn({ err: error }, 'The store does not say whose turn it is to fetch updates')
      return false
    }
  }

  return Object.freeze({
    async wait(signal: AbortSignal) {
      for (let asked = 0; !signal.aborted; asked += 1) {
        if (await begin()) return true
        if (asked === 0)
          log.info({}, 'Another process fetches the updates; this one is ready to take over')
        await sleep(ASK, signal)
      }
      return false
    },

    hold(onLost: () => void) {
      const stopped = new AbortController()
      let until = now() + LEASE
      const holding = async (): Promise<void> => {
        for (;;) {
          await sleep(HOLD, stopped.signal)
          if (stopped.signal.aborted) return
          const start = now()
          try {
            if (!(await locks.renew(JOB, by, LEASE, start))) break
            until = start + LEASE
          } catch (error) {
            log.warn({ err: error }, 'The turn to fetch updates could not be held')
            if (now() + HOLD >= until) break
          }
        }
        log.warn({}, 'Another process may fetch the updates now: this one stops')
        onLost()
      }
      const ended = holding()
      return {
        async stop() {
          stopped.abort()
          await ended
          await locks.end(JOB, by).catch(() => undefined)
        },
      }
    },
  })
}
