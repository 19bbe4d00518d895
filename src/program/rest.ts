import { setTimeout as sleep } from 'node:timers/promises'
import type { Sleep } from '#notices/pacer.ts'

/** Waits so many milliseconds, or less where the signal is aborted; never rejects. */
export const rest: Sleep = async (ms, signal) => {
  await sleep(ms, undefined, { signal }).catch(() => undefined)
}
