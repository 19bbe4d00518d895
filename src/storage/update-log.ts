import type { UpdateLog, UpdateTurn } from '#notices/update-log.ts'
import { gathered } from '#storage/gathered.ts'
import type { Database } from '#storage/tables.ts'

type Beginning = { readonly update: number; readonly now: number; readonly until: number }

type Ending = { readonly update: number; readonly now: number }

/** How many updates go into one statement at most. */
const MOST = 200

/** How long an update that was handled waits for others, in milliseconds: nobody waits for its note. */
const PATIENCE = 20

const takeAll = async (
  db: Database,
  beginnings: readonly Beginning[],
): Promise<ReadonlyMap<number, UpdateTurn>> => {
  const now = Math.min(...beginnings.map((one) => one.now))
  const rows = new Map(
    // In one order everywhere, so that no two processes wait for one another.
    [...beginnings]
      .sort((a, b) => a.update - b.update)
      .map(({ update, until }) => [update, { update_id: update, until, handled: 0 }] as const),
  )
  const taken = await db
    .insertInto('updates')
    .values([...rows.values()])
    .onConflict((conflict) =>
      conflict
        .column('update_id')
        .doUpdateSet(({ ref }) => ({ until: ref('excluded.until') }))
        .where('updates.handled', '=', 0)
        .where('updates.until', '<=', now),
    )
    .returning('update_id')
    .execute()
  const turns = new Map<number, UpdateTurn>(taken.map(({ update_id }) => [update_id, 'handle']))
  const others = [...rows.keys()].filter((update) => !turns.has(update))
  if (others.length === 0) return turns
  const held = await db
    .selectFrom('updates')
    .select(['update_id', 'handled'])
    .where('update_id', 'in', others)
    .execute()
  const handled = new Set(held.filter((row) => row.handled === 1).map((row) => row.update_id))
  for (const update of others) turns.set(update, handled.has(update) ? 'handled' : 'in-hand')
  return turns
}

/** The turn of each, where one update may be asked for twice: then the first has it. */
const beginAll = async (
  db: Database,
  beginnings: readonly Beginning[],
): Promise<readonly UpdateTurn[]> => {
  const turns = new Map(await takeAll(db, beginnings))
  return beginnings.map(({ update }) => {
    const turn = turns.get(update) ?? 'in-hand'
    if (turn === 'handle') turns.set(update, 'in-hand')
    return turn
  })
}

const endAll = async (db: Database, endings: readonly Ending[]): Promise<readonly undefined[]> => {
  await db
    .updateTable('updates')
    .set({ handled: 1, until: Math.max(...endings.map(({ now }) => now)) })
    .where(
      'update_id',
      'in',
      endings.map(({ update }) => update),
    )
    .execute()
  return endings.map(() => undefined)
}

/** The log of incoming updates in a store: those that come at the same time are written together. */
export const createUpdateLog = (db: Database): UpdateLog => {
  const begin = gathered(MOST, (beginnings: readonly Beginning[]) => beginAll(db, beginnings))
  const end = gathered(MOST, (endings: readonly Ending[]) => endAll(db, endings), PATIENCE)
  return Object.freeze({
    begin: (update: number, now: number, until: number): Promise<UpdateTurn> =>
      begin({ update, now, until }),
    end: (update: number, now: number): Promise<void> => end({ update, now }),
    async abandon(update: number): Promise<void> {
      await db
        .deleteFrom('updates')
        .where('update_id', '=', update)
        .where('handled', '=', 0)
        .execute()
    },
  })
}
