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

/** The share of them, the quickest, that takes as long as the channel alone does. */
const QUICKEST = 1 / 4

/** What is held beyond the need, for messages that take longer. */
const MARGIN = 1.1

/**
 * A message without an answer is not waited for before the next where it takes so many times as long as
 * most, and longer than this machine may be busy with something else; while little is known of how long one
 * takes, as the first of a process take longer, it is waited for longer. In milliseconds but for `times`.
 */
const PATIENCE = { times: 3, least: 100, atFirst: 500 } as const

/** What stands ready when a message seems late is looked at before it is passed: so many milliseconds. */
const LOOK = 1

/** The value below which so large a share of the values is; 0 where there are none. */
const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0

/**
 * A window that is as wide as the rate needs at the speed of the last messages (their number is the rate
 * times the time that one takes: Little's law), and `most` wide at most. The time is that of the quickest
 * quarter: what the others take longer is mostly this machine's doing, and more at once would not be
 * quicker there. One chat that does not answer is passed by; while none answers, each that is passed makes
 * the next be waited for twice as long. One that was answered and cannot be noted holds all others up: they
 * could not be noted either. Times are in milliseconds.
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

  const patience = (): number =>
    took.length < REMEMBERED
      ? PATIENCE.atFirst
      : Math.max(PATIENCE.least, PATIENCE.times * quantile(took, 1 / 2))

  /** Resolves when a message is answered or ends, or has taken so long that the next may go. */
  const wait = async (longest: number, signal: AbortSignal): Promise<void> => {
    const late = [...onTheWay].find(({ isAnswered, isPassed }) => !isAnswered && !isPassed)
    if (late === undefined) return changed.promise
    const ended = new AbortController()
    const either = AbortSignal.any([signal, ended.signal])
    const until = late.start + longest * 2 ** passedInARow
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
        const needed = Math.max(1, Math.ceil((MARGIN * quantile(took, QUICKEST)) / interval))
        const held = [...onTheWay].filter(({ isPassed }) => !isPassed).length
        if (onTheWay.size < most && held < needed) return
        await wait(patience(), signal)
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
