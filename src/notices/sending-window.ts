import type { Sleep } from '#notices/pacer.ts'

/** A message on its way: from its beginning until what became of it is noted. */
type OnTheWay = {
  readonly start: number
  /** Whether the channel has answered, so that only the note is missing. */
  isAnswered: boolean
  /** Whether it took so long that the next was begun without it. */
  isPassed: boolean
}

/**
 * How many messages are on their way at the same time: as few as keep to the rate, as each of them is
 * repeated where the process dies before it is noted.
 */
export type SendingWindow = {
  /** Resolves once another message may be begun. */
  room(signal: AbortSignal): Promise<void>
  /**
   * Counts work as on its way until it ends. It is handed what to call when the channel has answered:
   * from then on nothing passes it. It must not reject.
   */
  begin(work: (onAnswer: () => void) => Promise<void>): void
  /** Resolves once nothing is on its way. */
  empty(): Promise<void>
}

/** How many of the last messages tell how long one takes. */
const REMEMBERED = 21

/** What is held beyond the need, for messages that take longer than most. */
const MARGIN = 1.1

/** A message without an answer that takes so many times as long as most is not waited for before the next. */
const PATIENCE = 3

/** What stands ready when a message seems late is looked at before it is passed: so many milliseconds. */
const LOOK = 1

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/**
 * A window that is as wide as the rate needs at the speed of the last messages (their number is the rate
 * times the time that one takes: Little's law), and `most` wide at most. One chat that does not answer is
 * passed by; while none answers, each that is passed makes the next be waited for twice as long. One that
 * was answered and cannot be noted holds all others up: they could not be noted either. Times are in
 * milliseconds.
 */
export const createSendingWindow = (
  { now, sleep }: { readonly now: () => number; readonly sleep: Sleep },
  { interval, most }: { readonly interval: number; readonly most: number },
): SendingWindow => {
  const onTheWay = new Set<OnTheWay>()
  const works = new Set<Promise<void>>()
  const took: number[] = []
  let passedInARow = 0
  let changed = Promise.withResolvers<void>()

  const change = (): void => {
    changed.resolve()
    changed = Promise.withResolvers<void>()
  }

  /** Resolves when a message is answered or ends, or has taken so long that the next may go. */
  const wait = async (patience: number, signal: AbortSignal): Promise<void> => {
    const late = [...onTheWay].find(({ isAnswered, isPassed }) => !isAnswered && !isPassed)
    if (late === undefined) return changed.promise
    const ended = new AbortController()
    const either = AbortSignal.any([signal, ended.signal])
    const until = late.start + patience * 2 ** passedInARow
    await Promise.race([changed.promise, sleep(Math.max(LOOK, until - now()), either)])
    ended.abort()
    if (signal.aborted || now() < until) return
    // An answer that came while this process was busy with something else is heard first.
    await sleep(LOOK, signal)
    if (late.isAnswered || !onTheWay.has(late)) return
    late.isPassed = true
    passedInARow += 1
  }

  return Object.freeze({
    async room(signal: AbortSignal): Promise<void> {
      while (!signal.aborted) {
        const usual = median(took)
        const needed = Math.max(1, Math.ceil((MARGIN * usual) / interval))
        const held = [...onTheWay].filter(({ isPassed }) => !isPassed).length
        if (onTheWay.size < most && held < needed) return
        await wait(Math.max(PATIENCE * usual, interval), signal)
      }
    },
    begin(work: (onAnswer: () => void) => Promise<void>): void {
      const message: OnTheWay = { start: now(), isAnswered: false, isPassed: false }
      onTheWay.add(message)
      const working = work(() => {
        message.isAnswered = true
        message.isPassed = false
        passedInARow = 0
        change()
      }).finally(() => {
        onTheWay.delete(message)
        works.delete(working)
        took.push(now() - message.start)
        if (took.length > REMEMBERED) took.shift()
        change()
      })
      works.add(working)
    },
    empty: async () => {
      await Promise.all(works)
    },
  })
}
