import { setImmediate } from 'node:timers/promises'
import type { Sleep } from '#notices/pacer.ts'

type Sleeper = { readonly at: number; readonly wake: () => void }

/** A clock that jumps to the next instant for which anyone waits, as soon as all have done what they can. */
export type VirtualTime = {
  now(): number
  readonly sleep: Sleep
  /** Lets time go on until the work is done, and gives what it gives. */
  until<T>(work: Promise<T>): Promise<T>
  /** Lets so many milliseconds go by. */
  pass(ms: number): Promise<void>
}

/** A clock that begins at an instant in milliseconds since 1970. */
export const createVirtualTime = (start: number): VirtualTime => {
  let now = start
  const sleepers = new Set<Sleeper>()
  const never = new AbortController().signal

  const sleep: Sleep = (ms, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve()
      const sleeper: Sleeper = {
        at: now + Math.max(0, ms),
        wake: () => {
          sleepers.delete(sleeper)
          signal.removeEventListener('abort', sleeper.wake)
          resolve()
        },
      }
      sleepers.add(sleeper)
      signal.addEventListener('abort', sleeper.wake)
    })

  const earliest = (): Sleeper => {
    const [first, ...others] = sleepers
    if (first === undefined) throw new Error('Everybody waits for something that will not come')
    return others.reduce((least, one) => (one.at < least.at ? one : least), first)
  }

  const until = async <T>(work: Promise<T>): Promise<T> => {
    let isDone = false
    const watched = work.finally(() => {
      isDone = true
    })
    watched.catch(() => undefined)
    for (;;) {
      await setImmediate()
      await setImmediate()
      if (isDone) return watched
      const next = earliest()
      now = Math.max(now, next.at)
      next.wake()
    }
  }

  return Object.freeze({
    now: () => now,
    sleep,
    until,
    pass: (ms: number) => until(sleep(ms, never)),
  })
}
