import fc from 'fast-check'
import { expect, it } from 'vitest'
import { afterOutcome } from '#notices/after-outcome.ts'
import { fullJitter } from '#notices/backoff.ts'
import { DELIVERY_SETTINGS, type DeliverySettings } from '#notices/delivery.ts'
import type { DeliveryOutcome } from '#notices/delivery-outcome.ts'
import type { Sending } from '#notices/notice.ts'
import { tellableCall } from '../makers/notices.ts'

const NOW = 1_721_304_000_000

const settings: DeliverySettings = {
  ...DELIVERY_SETTINGS,
  by: 'a',
  limits: { interval: 33.4, perSecond: 30, spacing: () => 1003.7 },
}

const sending: Sending = {
  chat: '1',
  topic: null,
  rows: [1],
  form: { kind: 'new' },
  notices: [
    {
      call: tellableCall('call'),
      change: 'new-call',
      superseded: [],
      isWithdrawn: false,
      into: null,
      version: 1,
    },
  ],
  digest: null,
  language: null,
  silent: false,
  mayReply: true,
  attempts: 0,
  claimedUntil: NOW + 60_000,
}

it('gives whole instants, which every store takes', () => {
  const times = { now: NOW, random: () => 0.123 }
  const outcomes: readonly DeliveryOutcome[] = [
    { kind: 'delivered', message: '1' },
    { kind: 'later', reason: 'busy', retryAfterMs: 12.5, scope: 'all' },
    { kind: 'later', reason: 'busy', retryAfterMs: null, scope: 'chat' },
    { kind: 'unsure', reason: 'cut' },
  ]
  for (const outcome of outcomes) {
    const { settlement, pauseUntil } = afterOutcome(sending, outcome, settings, times)
    const instants = [
      pauseUntil,
      settlement?.kind === 'delivered' ? settlement.freeAt : null,
      settlement?.kind === 'later' ? settlement.at : null,
    ].filter((instant) => instant !== null)
    expect(instants).not.toEqual([])
    expect(instants.every((instant) => Number.isInteger(instant) && instant >= NOW)).toBe(true)
  }
})

it('waits anything up to a bound that doubles with every failure, and never longer than the longest', () => {
  const bounds = { first: 100, longest: 60_000 }
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2000 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (failures, chance) => {
        const wait = fullJitter(failures, bounds, () => chance)
        expect(wait).toBeGreaterThanOrEqual(0)
        expect(wait).toBeLessThanOrEqual(Math.min(60_000, 100 * 2 ** (failures - 1)))
      },
    ),
  )
})
