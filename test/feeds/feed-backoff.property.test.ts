import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backoff } from '#ingest/feed-backoff.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const rhythm = { every: 15 * MINUTE, longest: 360 * MINUTE }
const chance = fc.double({ min: 0, max: 1, noNaN: true })

describe('backoff', () => {
  it('is never shorter than the usual time, nor longer than that and the longest, but where asked', () => {
    fc.assert(
      fc.property(fc.nat(2000), chance, (failures, random) => {
        const wait = backoff(failures, rhythm, () => random, null)
        expect(wait).toBeGreaterThanOrEqual(rhythm.every)
        expect(wait).toBeLessThanOrEqual(rhythm.every + rhythm.longest)
      }),
    )
  })

  it('doubles with each failure up to the longest', () => {
    const waits = [0, 1, 2, 3, 4, 5, 6].map((failures) => backoff(failures, rhythm, () => 1, null))
    expect(waits.map((wait) => (wait - rhythm.every) / MINUTE)).toEqual([
      15, 30, 60, 120, 240, 360, 360,
    ])
  })

  it('waits as long as the server asks, for a day at most', () => {
    fc.assert(
      fc.property(fc.nat(100), chance, fc.nat(10 * DAY), (failures, random, asked) => {
        const wait = backoff(failures, rhythm, () => random, asked)
        expect(wait).toBeGreaterThanOrEqual(Math.min(asked, DAY))
        expect(wait).toBeLessThanOrEqual(DAY)
      }),
    )
  })
})
