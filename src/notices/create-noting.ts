import { fullJitter } from '#notices/backoff.ts'
import type { DeliveryLog } from '#notices/delivery.ts'
import type { Sending } from '#notices/notice.ts'
import type { NoticeBook, Settlement } from '#notices/notice-book.ts'
import type { Sleep } from '#notices/pacer.ts'

/** Notes what became of messages, and goes on trying while the store is away. */
export type Noting = {
  /** Resolves once it is noted, or given up a while after the end was asked for: then it is logged. */
  note(sending: Sending, settlement: Settlement, signal: AbortSignal): Promise<void>
}

/** The shortest and the longest time between two attempts, in milliseconds. */
export const NOTING = { first: 50, longest: 1000 } as const

/** How long it is tried after the end was asked for, in milliseconds. */
const LAST_NOTES = 10_000

const NEVER = new AbortController().signal

/** The noting of one process, which claims by a name. */
export const createNoting = (
  parts: {
    readonly book: NoticeBook
    readonly now: () => number
    readonly random: () => number
    readonly sleep: Sleep
    readonly log: DeliveryLog
  },
  by: string,
): Noting => {
  const { book, now, random, sleep, log } = parts

  const note: Noting['note'] = async (sending, settlement, signal) => {
    const { rows } = sending
    let giveUp = Number.POSITIVE_INFINITY
    for (let tries = 1; ; tries += 1) {
      try {
        const isClaimed = await book.settle(sending, by, settlement, Math.trunc(now()))
        if (!isClaimed) log.warn({ rows }, 'A claim had ended before what was sent was noted')
        return
      } catch (fault) {
        if (signal.aborted) giveUp = Math.min(giveUp, now() + LAST_NOTES)
        if (now() >= giveUp) {
          log.error({ err: fault, rows }, 'What was sent could not be noted: it may be sent again')
          return
        }
        if (tries === 1)
          log.warn({ err: fault, rows }, 'What was sent is noted when that is possible')
        await sleep(Math.max(NOTING.first, fullJitter(tries, NOTING, random)), NEVER)
      }
    }
  }

  return Object.freeze({ note })
}
