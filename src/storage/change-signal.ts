import { setTimeout as sleep } from 'node:timers/promises'
import type { ChangeSignal } from '#notices/change-signal.ts'
import { raiseVersion, readVersion } from '#storage/knowledge-version.ts'
import type { Database } from '#storage/tables.ts'

/** What tells at once that there may be a change; without one, the rounds find it. */
export type ChangeBell = {
  /** Rings until it is stopped, also after the connection was lost and found again. */
  start(ring: () => void): { stop(): Promise<void> }
}

/** Told of a failure that is waited out. */
export type OnFault = (fault: unknown) => void

/** How often the version is looked at, in milliseconds: the way of last resort where there is a bell. */
const ROUND = 2000

/**
 * The signal of changes over a store: every process reads the version in rounds, and at once when the
 * bell rings. Made over a transaction, `raise` takes part in it.
 */
export const createChangeSignal = (
  db: Database,
  parts: { readonly bell: ChangeBell | null; readonly onFault: OnFault },
  settings: { readonly round: number } = { round: ROUND },
): ChangeSignal => {
  const lookers = new Set<() => void>()

  const listen: ChangeSignal['listen'] = (since, onChange) => {
    const stopped = new AbortController()
    let known = since
    let wake = new AbortController()
    const look = (): void => wake.abort()
    lookers.add(look)
    const ringing = parts.bell?.start(look)

    const round = async (): Promise<void> => {
      try {
        const version = await readVersion(db)
        if (version <= known) return
        await onChange(version)
        known = version
      } catch (fault) {
        parts.onFault(fault)
      }
    }

    const rounds = async (): Promise<void> => {
      while (!stopped.signal.aborted) {
        wake = new AbortController()
        await round()
        const signal = AbortSignal.any([wake.signal, stopped.signal])
        await sleep(settings.round, undefined, { signal, ref: false }).catch(() => undefined)
      }
    }

    const ended = rounds()
    return {
      async stop() {
        lookers.delete(look)
        stopped.abort()
        await ringing?.stop()
        await ended
      },
    }
  }

  return Object.freeze({
    version: () => readVersion(db),
    raise: () => raiseVersion(db),
    look: () => {
      for (const look of lookers) look()
    },
    listen,
  })
}
