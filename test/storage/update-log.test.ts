import { afterEach, beforeEach, expect, it } from 'vitest'
import type { UpdateLog } from '#notices/update-log.ts'
import { createUpdateLog } from '#storage/update-log.ts'
import { onBothEngines, type TestStore } from './engines.ts'

await onBothEngines('The log of updates', (open) => {
  let store: TestStore
  let log: UpdateLog

  beforeEach(async () => {
    store = await open()
    log = createUpdateLog(store.db)
  })
  afterEach(() => store.close())

  it('gives an update to one of all who ask at the same time', async () => {
    const turns = await Promise.all(Array.from({ length: 20 }, () => log.begin(7, 0, 1000)))
    expect(turns.filter((turn) => turn === 'handle')).toHaveLength(1)
    expect(turns.filter((turn) => turn === 'in-hand')).toHaveLength(19)
  })

  it('knows an update that was handled, however late it is repeated', async () => {
    await log.begin(7, 0, 1000)
    await log.end(7, 500)
    expect(await log.begin(7, 999_999, 1_000_999)).toBe('handled')
    expect(await log.begin(8, 999_999, 1_000_999)).toBe('handle')
  })

  it('gives an update out again when its process has died with it', async () => {
    await log.begin(7, 0, 1000)
    expect(await log.begin(7, 999, 1999)).toBe('in-hand')
    expect(await log.begin(7, 1000, 2000)).toBe('handle')
    expect(await log.begin(7, 1000, 2000)).toBe('in-hand')
  })

  it('gives an update out again at once when it was given back, unless it was handled', async () => {
    await log.begin(7, 0, 1000)
    await log.abandon(7)
    expect(await log.begin(7, 1, 1001)).toBe('handle')
    await log.end(7, 2)
    await log.abandon(7)
    expect(await log.begin(7, 3, 1003)).toBe('handled')
  })
})
