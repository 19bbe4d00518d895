import { afterEach, beforeEach, expect, it } from 'vitest'
import { engineOf } from '#storage/engine.ts'
import { createStoreClock } from '#storage/engine-clock.ts'
import { onBothEngines, type TestStore } from './engines.ts'

await onBothEngines('The clock of a store', (open) => {
  let store: TestStore

  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())

  it('is the store\u2019s where several processes share it, whatever each machine thinks', async () => {
    const hour = 3_600_000
    const [slow, fast] = [-hour, hour].map((by) =>
      createStoreClock(store.db, () => Date.now() + by),
    )
    if (slow === undefined || fast === undefined) throw new Error('No clocks')
    expect(fast.now() - slow.now()).toBeGreaterThan(hour)
    await slow.compare()
    await fast.compare()
    const apart = Math.abs(fast.now() - slow.now())
    if (engineOf(store.db) === 'postgres') expect(apart).toBeLessThan(5000)
    else expect(apart).toBeGreaterThan(hour)
  })
})
