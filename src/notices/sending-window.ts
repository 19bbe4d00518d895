import type { Sleep } from '#notices/pacer.ts'

/**
 * How many messages are on their way at the same time: as few as keep to the rate, as each of them is
 * repeated where the process dies before it is noted.
 */
export type SendingWindow = {
  /** Resolves once another message may be begun. */
  room(signal: AbortSignal): Promise<void>
  /** Counts work as on its way until it ends. It must not reject. */
  begin(work: Promise<void>): void
  /** Resolves once nothing is on its way. */
  empty(): Promise<void>
}

/** How many of the last messages tell how long one takes. */
const REMEMBERED = 21

/** What is held beyond the need, for messages that take longer than most. */
const MARGIN = 1.25

/** A message that takes so many times as long as most is not waited for before the next. */
const PATIENCE = 3

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/**
 * A window that is as wide as the rate needs at the speed of the last messages (their number is the rate
 * times the time that one takes: Little's law), and `most` wide at most. Times are in milliseconds.
 */
export const createSendingWindow = (
  { now, sleep }: { readonly now: () => number; readonly sleep: Sleep },
  { interval, most }: { readonly interval: number; readonly most: number },
): SendingWindow => {
  const onTheWay = new Map<Promise<void>, number>()
  const took: number[] = []

  /** Resolves when a message ends, or has taken so long that the next may go. */
  const change = async (patience: number, signal: AbortSignal): Promise<void> => {
    const waited = new AbortController()
    const oldest = Math.min(...[...onTheWay.values()].filter((start) => now() - start < patience))
    const works = [...onTheWay.keys()]
    const wait = Number.isFinite(oldest) ? Math.max(1, oldest + patience - now()) : null
    const slow = wait === null ? [] : [sleep(wait, AbortSignal.any([signal, waited.signal]))]
    await Promise.race([...works, ...slow])
    waited.abort()
  }

  return Object.freeze({
    async room(signal: AbortSignal): Promise<void> {
      while (!signal.aborted) {
        const usual = median(took)
        const patience = Math.max(PATIENCE * usual, interval)
        const needed = Math.max(1, Math.ceil((MARGIN * usual) / interval))
        const waiting = [...onTheWay.values()].filter((start) => now() - start < patience).length
        if (onTheWay.size < most && waiting < needed) return
        await change(patience, signal)
      }
    },
    begin(work: Promise<void>): void {
      const start = now()
      const working = work.finally(() => {
        onTheWay.delete(working)
        took.push(now() - start)
        if (took.length > REMEMBERED) took.shift()
      })
      onTheWay.set(working, start)
    },
    empty: async () => {
      await Promise.all(onTheWay.keys())
    },
  })
}
