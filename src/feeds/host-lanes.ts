import { setTimeout as sleep } from 'node:timers/promises'
import { orAborted } from '#feeds/or-aborted.ts'

/**
 * Runs a task when its host's turn has come, `pauseMs` or more after the host's last task ended. Rejects
 * with the signal's reason where that ends the waiting, and as the task does.
 */
export type HostLanes = <T>(
  host: string,
  wait: { readonly pauseMs: number; readonly signal: AbortSignal | undefined },
  task: () => Promise<T>,
) => Promise<T>

type Lane = { tail: Promise<unknown>; waiting: number; freeSince: number }

/** After so many milliseconds nobody asks for a pause any more, and the host is forgotten. */
const LONGEST_PAUSE = 60_000

const rest = async (milliseconds: number, signal: AbortSignal | undefined): Promise<void> => {
  if (milliseconds <= 0) return
  try {
    await sleep(milliseconds, undefined, signal === undefined ? {} : { signal })
  } catch (error) {
    signal?.throwIfAborted()
    throw error
  }
}

/** One task at a time for each host, in the order in which they came. */
export const createHostLanes = (): HostLanes => {
  const lanes = new Map<string, Lane>()

  const laneOf = (host: string): Lane => {
    const now = performance.now()
    for (const [name, { waiting, freeSince }] of lanes)
      if (waiting === 0 && now - freeSince > LONGEST_PAUSE) lanes.delete(name)
    const known = lanes.get(host)
    if (known !== undefined) return known
    const lane = { tail: Promise.resolve(), waiting: 0, freeSince: Number.NEGATIVE_INFINITY }
    lanes.set(host, lane)
    return lane
  }

  return async (host, { pauseMs, signal }, task) => {
    const lane = laneOf(host)
    const { promise: done, resolve: finish } = Promise.withResolvers<void>()
    const before = lane.tail
    lane.tail = before.then(() => done)
    lane.waiting += 1
    try {
      await orAborted(before, signal)
      await rest(lane.freeSince + pauseMs - performance.now(), signal)
      try {
        return await task()
      } finally {
        lane.freeSince = performance.now()
      }
    } finally {
      lane.waiting -= 1
      finish()
    }
  }
}
