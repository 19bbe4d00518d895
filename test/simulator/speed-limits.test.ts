import { describe, expect, it } from 'vitest'
import { createSpeedLimits } from './speed-limits.ts'

const CHATS = 100

describe('the speed limits of the simulated Telegram', () => {
  it('let thirty messages pass in any second, whatever the chats', () => {
    const limits = createSpeedLimits(CHATS)
    const taken = (now: number) =>
      Array.from({ length: CHATS }, (_, at) => limits.take(at, false, now)).filter(
        (seconds) => seconds === null,
      ).length
    expect(taken(0)).toBe(30)
    expect(taken(999)).toBe(0)
    expect(taken(1000)).toBe(30)
  })

  it('let one message a second pass to a chat, and say how long to wait', () => {
    const limits = createSpeedLimits(CHATS)
    expect(limits.take(1, false, 0)).toBeNull()
    expect(limits.take(1, false, 999)).toBe(1)
    expect(limits.take(1, false, 1000)).toBeNull()
  })

  it('let twenty messages a minute pass to a group', () => {
    const limits = createSpeedLimits(CHATS)
    const asked = Array.from({ length: 30 }, (_, second) => limits.take(1, true, second * 1000))
    expect(asked.filter((seconds) => seconds === null)).toHaveLength(20)
    expect(asked.at(-1)).toBe(31)
    expect(limits.take(1, true, 60_000)).toBeNull()
  })
})
