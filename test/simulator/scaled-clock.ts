import { setTimeout as wait } from 'node:timers/promises'

/** A clock that runs faster than the world's, the same in every process that is told of it. */
export type ScaledClock = {
  /** Milliseconds since 1970 by this clock. */
  now(): number
  /** Waits so many milliseconds of this clock; less where the signal is aborted. Never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
  /** So many milliseconds of this clock in the world's. */
  real(ms: number): number
}

/**
 * A clock `scale` times as fast as the world's, equal to it at `origin` (milliseconds since 1970). Of
 * processes on one machine each has the same time, to a fraction of a millisecond of the world's.
 */
export const createScaledClock = (scale: number, origin: number): ScaledClock => {
  const start = performance.timeOrigin
  const world = (): number => start + performance.now()
  const now = (): number => origin + (world() - origin) * scale
  return Object.freeze({
    now,
    async sleep(ms: number, signal?: AbortSignal) {
      await wait(Math.max(0, ms / scale), undefined, signal && { signal }).catch(() => undefined)
    },
    real: (ms: number) => ms / scale,
  })
}
