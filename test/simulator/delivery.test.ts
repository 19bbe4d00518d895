import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { hasPostgres, makeDatabase } from '../storage/engines.ts'
import { type DeliveryTrial, runDelivery } from './run-delivery.ts'

/** Long enough for a machine that does much else. */
const PATIENCE = 100_000

const trial = (more: Partial<DeliveryTrial> & Pick<DeliveryTrial, 'address'>): DeliveryTrial => ({
  chats: 400,
  scale: 4,
  latency: 20,
  processes: 1,
  inFlight: null,
  kills: 0,
  restart: null,
  patience: PATIENCE,
  ...more,
})

const inFile = () => {
  const folder = mkdtempSync(join(tmpdir(), 'hotline-delivery-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return { kind: 'file', path: join(folder, 'test.sqlite') } as const
}

const isPostgresThere = await hasPostgres()

describe('a call told by real processes to a Telegram that keeps its limits', () => {
  it('reaches every chat that can be reached once, and no other', {
    timeout: 120_000,
  }, async () => {
    const { report, ended, parked } = await runDelivery(trial({ address: inFile() }))
    expect(report).toMatchObject({ reached: report.reachable, twice: 0, wrong: 0 })
    expect([ended, parked]).toEqual([400 - report.reachable, 0])
    // A test machine may be slow for moments; bench/delivery.ts holds the real bound.
    expect(report.refusedForSpeed).toBeLessThan(20)
  })

  it('is lost to nobody though the process is killed', { timeout: 120_000 }, async () => {
    const { report, kills, repeats } = await runDelivery(
      trial({ address: inFile(), kills: 3, inFlight: 1 }),
    )
    expect(report).toMatchObject({ reached: report.reachable, wrong: 0 })
    expect(kills).toBe(3)
    expect(Math.max(...repeats)).toBeLessThanOrEqual(1)
    expect(repeats.at(-1)).toBe(0)
  })

  it.skipIf(!isPostgresThere)(
    'is lost to nobody though three processes are killed in turn',
    { timeout: 120_000 },
    async () => {
      const database = await makeDatabase()
      onTestFinished(database.drop)
      const { report, repeats } = await runDelivery(
        trial({
          address: { kind: 'server', url: database.url },
          processes: 3,
          kills: 3,
          inFlight: 1,
          scale: 8,
        }),
      )
      expect(report).toMatchObject({ reached: report.reachable, wrong: 0 })
      expect(Math.max(...repeats)).toBeLessThanOrEqual(1)
      expect(repeats.at(-1)).toBe(0)
    },
  )
})
