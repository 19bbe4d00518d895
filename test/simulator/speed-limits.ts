const SECOND = 1000
const MINUTE = 60 * SECOND

/** https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
export const ALLOWED = { perSecond: 30, groupPerMinute: 20, chatPause: SECOND } as const

/** Telegram's three limits over all chats. */
export type SpeedLimits = {
  /** Takes a message for a chat; or says how many seconds to wait where it comes too fast. */
  take(at: number, isGroup: boolean, now: number): number | null
}

/** The last instants of something, as many as matter. */
const createWindow = (size: number) => {
  const instants = new Float64Array(size).fill(Number.NEGATIVE_INFINITY)
  let next = 0
  return {
    /** The oldest of the last `size` instants. */
    oldest: (): number => instants[next] ?? Number.NEGATIVE_INFINITY,
    add(instant: number): void {
      instants[next] = instant
      next = (next + 1) % size
    },
  }
}

/** Limits over so many chats: any second, any second of a chat, any minute of a group. */
export const createSpeedLimits = (chats: number): SpeedLimits => {
  const all = createWindow(ALLOWED.perSecond)
  const last = new Float64Array(chats).fill(Number.NEGATIVE_INFINITY)
  const groups = new Map<number, ReturnType<typeof createWindow>>()

  const groupWindow = (at: number) => {
    const known = groups.get(at)
    if (known !== undefined) return known
    const made = createWindow(ALLOWED.groupPerMinute)
    groups.set(at, made)
    return made
  }

  return Object.freeze({
    take(at: number, isGroup: boolean, now: number): number | null {
      const group = isGroup ? groupWindow(at) : null
      const free = Math.max(
        all.oldest() + SECOND,
        (last[at] ?? 0) + ALLOWED.chatPause,
        (group?.oldest() ?? Number.NEGATIVE_INFINITY) + MINUTE,
      )
      if (free > now) return Math.max(1, Math.ceil((free - now) / SECOND))
      all.add(now)
      last[at] = now
      group?.add(now)
      return null
    },
  })
}
