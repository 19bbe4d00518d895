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
  it('hears of many updates at the same moment, of some that they begin and of some that they end', async () => {
    const begun = Array.from({ length: 500 }, (_, update) => log.begin(update, 0, 1000))
    expect(new Set(await Promise.all(begun))).toEqual(new Set(['handle']))
    const [, , again, other, next] = await Promise.all([
      log.end(7, 10),
      log.end(8, 10),
      log.begin(7, 10, 1010),
      log.begin(9, 10, 1010),
      log.begin(600, 10, 1010),
    ])
    expect([again, other, next]).toEqual(['handled', 'in-hand', 'handle'])
    const handled = await store.db
      .selectFrom('updates')
      .select('update_id')
      .where('handled', '=', 1)
      .orderBy('update_id')
      .execute()
    expect(handled).toEqual([{ update_id: 7 }, { update_id: 8 }])
  })

  it('notes that an update was handled though no other comes', async () => {
    await log.begin(7, 0, 1000)
    await log.end(7, 10)
    expect(await log.begin(7, 2000, 3000)).toBe('handled')
  })
})
