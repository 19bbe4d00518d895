import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ChangeBell, createChangeSignal } from '#storage/change-signal.ts'
import { openStore } from '#storage/open-store.ts'
import { postgresBell } from '#storage/postgres-bell.ts'
import type { Database } from '#storage/tables.ts'
import { asOwner, hasPostgres, makeDatabase, onBothEngines, type TestStore } from './engines.ts'

const failing = (fault: unknown): never => {
  throw fault
}

/** A signal that would look by itself only after the test. */
const signalOf = (db: Database, bell: ChangeBell | null = null, round = 60_000) =>
  createChangeSignal(db, { bell, onFault: failing }, { round })

/** Versions as they are told, and a way to wait for one. */
const hearing = () => {
  const heard: number[] = []
  let onHeard = (): void => undefined
  return {
    heard,
    hear: async (version: number): Promise<void> => {
      heard.push(version)
      onHeard()
    },
    until: async (version: number): Promise<void> => {
      while (!heard.includes(version))
        await new Promise<void>((resolve) => {
          onHeard = resolve
        })
    },
  }
}

await onBothEngines('The signal of changes', (open) => {
  let store: TestStore

  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())

  it('counts changes up from none', async () => {
    const signal = signalOf(store.db)
    expect(await signal.version()).toBe(0)
    expect(await signal.raise()).toBe(1)
    expect(await signal.raise()).toBe(2)
    expect(await signal.version()).toBe(2)
  })

  it('tells what came before it listened, and after a look', async () => {
    const signal = signalOf(store.db)
    await signal.raise()
    const { heard, hear, until } = hearing()
    const listening = signal.listen(0, hear)
    await until(1)
    await signal.raise()
    await signal.raise()
    signal.look()
    await until(3)
    expect(heard).toEqual([1, 3])
    await listening.stop()
  })

  it('finds a change of another process in its rounds', async () => {
    const { hear, until } = hearing()
    const listening = signalOf(store.db, null, 10).listen(0, hear)
    await signalOf(store.db).raise()
    await until(1)
    await listening.stop()
  })

  it('tells a change again that could not be taken in', async () => {
    const faults: unknown[] = []
    const signal = createChangeSignal(
      store.db,
      { bell: null, onFault: (fault) => faults.push(fault) },
      { round: 10 },
    )
    await signal.raise()
    const { hear, until } = hearing()
    const listening = signal.listen(0, async (version) => {
      if (faults.length < 2) throw new Error('Not now')
      await hear(version)
    })
    await until(1)
    expect(faults).toHaveLength(2)
    await listening.stop()
  })

  it('says nothing of a change that was taken back', async () => {
    const failed = store.db.transaction().execute(async (within) => {
      await signalOf(within).raise()
      throw new Error('Taken back')
    })
    await expect(failed).rejects.toThrow('Taken back')
    expect(await signalOf(store.db).version()).toBe(0)
  })
})

describe.skipIf(!(await hasPostgres()))('The bell of PostgreSQL', () => {
  it('rings for a change of another process at once, also after its connection was cut', async () => {
    const database = await makeDatabase()
    const address = { kind: 'server', url: database.url } as const
    const [here, there] = [await openStore(address), await openStore(address)]
    const faults: unknown[] = []
    const bell = postgresBell(database.url, (fault) => faults.push(fault))
    const { hear, until } = hearing()
    const listening = signalOf(here, bell).listen(0, hear)
    await signalOf(there).raise()
    await until(1)
    await asOwner(async (client) => {
      await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = $1 and query = 'listen hotline_changes'`,
        [database.name],
      )
    })
    await signalOf(there).raise()
    await until(2)
    expect(faults.length).toBeGreaterThan(0)
    await listening.stop()
    await Promise.all([here.destroy(), there.destroy()])
    await database.drop()
  })
})
