import { afterEach, beforeEach, expect, it } from 'vitest'
import type { JobLocks } from '#notices/job-locks.ts'
import { createJobLocks } from '#storage/job-locks.ts'
import { onBothEngines, type TestStore } from './engines.ts'

await onBothEngines('The locks of jobs', (open) => {
  let store: TestStore
  let locks: JobLocks
  const times = { every: 10_000, lease: 3000 }

  beforeEach(async () => {
    store = await open()
    locks = createJobLocks(store.db)
  })
  afterEach(() => store.close())

  it('let one of all processes begin a job, and none again before it is due', async () => {
    const began = await Promise.all(
      Array.from({ length: 12 }, (_, at) => locks.begin('feeds', `p${at}`, times, 50_000)),
    )
    expect(began.filter(Boolean)).toHaveLength(1)
    await locks.end('feeds', `p${began.indexOf(true)}`)
    expect(await locks.begin('feeds', 'b', times, 59_999)).toBe(false)
    expect(await locks.begin('feeds', 'b', times, 60_000)).toBe(true)
  })

  it('keep jobs apart', async () => {
    expect(await locks.begin('feeds', 'a', times, 0)).toBe(true)
    expect(await locks.begin('prune', 'b', times, 0)).toBe(true)
  })

  it('leave the job of a dead process to the others when its time is over', async () => {
    const long = { every: 1000, lease: 5000 }
    await locks.begin('feeds', 'a', long, 0)
    expect(await locks.begin('feeds', 'b', long, 4999)).toBe(false)
    expect(await locks.begin('feeds', 'b', long, 5000)).toBe(true)
    expect(await locks.renew('feeds', 'a', 5000, 5001)).toBe(false)
    await locks.end('feeds', 'a')
    expect(await locks.begin('feeds', 'c', long, 6000)).toBe(false)
  })

  it('hold a job for as long as it is renewed', async () => {
    const long = { every: 1000, lease: 5000 }
    await locks.begin('feeds', 'a', long, 0)
    expect(await locks.renew('feeds', 'a', 5000, 4000)).toBe(true)
    expect(await locks.begin('feeds', 'b', long, 8000)).toBe(false)
    expect(await locks.renew('feeds', 'a', 5000, 9000)).toBe(false)
  })
})
