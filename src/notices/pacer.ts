/** Waits so many milliseconds, or less where the signal is aborted: it never rejects. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>

/** What a pacer works with. */
export type PacerParts = {
  /** Reserves so many instants of the rate that all processes share, in milliseconds since 1970. */
  readonly reserve: (count: number) => Promise<readonly number[]>
  /** How many answers used the rate since this was asked last. */
  readonly taken: () => number
  readonly now: () => number
  readonly sleep: Sleep
}

/** Settings of a pacer. */
export type PacerSettings = {
  /** How many instants are reserved at once, at most. */
  readonly batch: number
  /** How many milliseconds after its instant a message may still be begun; an instant missed is lost. */
  readonly lateness: number
  /** No more messages than this are begun by this process in any second. */
  readonly perSecond: number
}

/** Says when the next message may be begun. Used by one loop alone. */
export type Pacer = {
  /** Resolves at the next instant that is ours, of at most `wanted` that are needed; false where the signal came first. */
  next(wanted: number, signal: AbortSignal): Promise<boolean>
  /** Gives up the instants in hand: the rate has been paused. */
  drop(): void
}

const SECOND = 1000

/** A pacer over a shared rate. */
export const createPacer = (parts: PacerParts, settings: PacerSettings): Pacer => {
  const { reserve, taken, now, sleep } = parts
  const { batch, lateness, perSecond } = settings
  let instants: number[] = []
  const begun: number[] = []
  let filling: Promise<void> | null = null
  let pauses = 0
  /** How many instants are to be left unused for answers. */
  let owed = 0

  const until = async (instant: number, signal: AbortSignal): Promise<void> => {
    while (!signal.aborted && now() < instant) await sleep(Math.ceil(instant - now()), signal)
  }

  /** Reserves more; what is reserved while the rate is paused is void. */
  const fill = (count: number): Promise<void> => {
    const since = pauses
    filling ??= reserve(count)
      .then((more) => {
        if (since === pauses) instants.push(...more)
      })
      .finally(() => {
        filling = null
      })
    return filling
  }

  /** Reserves the next instants while there still are some, so that none is missed between them. */
  const fillAhead = (wanted: number): void => {
    const missing = wanted - instants.length
    if (missing <= 0 || instants.length > batch / 2) return
    // Where it fails, whoever needs an instant is told.
    fill(Math.min(batch, missing)).catch(() => undefined)
  }

  /** The next instant that is neither missed nor owed for an answer. */
  const nextInstant = async (wanted: number, signal: AbortSignal): Promise<number | null> => {
    while (!signal.aborted) {
      owed += taken()
      const instant = instants.shift()
      if (instant === undefined) await fill(Math.max(1, Math.min(batch, wanted)) + owed)
      else if (instant < now() - lateness) continue
      else if (owed > 0) owed -= 1
      else {
        fillAhead(wanted - 1)
        return instant
      }
    }
    return null
  }

  return Object.freeze({
    async next(wanted: number, signal: AbortSignal): Promise<boolean> {
      const instant = await nextInstant(wanted, signal)
      if (instant === null) return false
      await until(instant, signal)
      const [oldest] = begun.length < perSecond ? [] : begun.splice(0, begun.length - perSecond + 1)
      if (oldest !== undefined) await until(oldest + SECOND, signal)
      begun.push(now())
      return !signal.aborted
    },
    drop() {
      pauses += 1
      instants = []
    },
  })
}
