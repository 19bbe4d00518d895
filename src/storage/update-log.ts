import { sql } from 'kysely'
import type { UpdateLog, UpdateTurn } from '#notices/update-log.ts'
import { engineOf } from '#storage/engine.ts'
import { gathered } from '#storage/gathered.ts'
import type { Database } from '#storage/tables.ts'
import { withoutFlush } from '#storage/without-flush.ts'

/** What is asked of the log: to take an update in hand until an instant, or to note that it was handled. */
type Wish =
  | {
      readonly kind: 'begin'
      readonly update: number
      readonly now: number
      readonly until: number
    }
  | { readonly kind: 'end'; readonly update: number; readonly now: number }

/** How many wishes go into one statement at most. */
const MOST = 200

/** How long an update that was handled waits for others, in milliseconds: nobody waits for its note. */
const PATIENCE = 20

type Row = { readonly update: number; readonly until: number; readonly handled: 0 | 1 }

/** A row for each update, in one order everywhere, so that no two processes wait for one another. */
const rowsOf = (wishes: readonly Wish[]): readonly Row[] => {
  const rows = new Map<number, Row>()
  for (const wish of wishes) {
    const { kind, update, now } = wish
    // What was handled here is not to be begun, whatever came first.
    if (kind === 'end') rows.set(update, { update, until: now, handled: 1 })
    else if (!rows.has(update)) rows.set(update, { update, until: wish.until, handled: 0 })
  }
  return [...rows.values()].sort((a, b) => a.update - b.update)
}

/** Rows as a table, with one text of the statement for any number of them. */
const tableOf = (db: Database, rows: readonly Row[]) => {
  const json = JSON.stringify(rows.map(({ update, until, handled }) => [update, until, handled]))
  return engineOf(db) === 'postgres'
    ? sql`(select (line->>0)::bigint as update_id, (line->>1)::bigint as until,
        (line->>2)::integer as handled from json_array_elements(${json}::json) as line) as wished`
    : sql`(select value->>0 as update_id, value->>1 as until, value->>2 as handled
        from json_each(${json})) as wished`
}

/** Writes the rows, and tells which updates are in hand by it now. */
const write = async (
  db: Database,
  rows: readonly Row[],
  now: number,
): Promise<ReadonlySet<number>> => {
  const { rows: written } = await withoutFlush(db, (within, condition) =>
    sql<{ update_id: number; handled: number }>`
      insert into updates (update_id, until, handled)
      select update_id, until, handled from ${tableOf(db, rows)} where ${condition}
      on conflict (update_id) do update set until = excluded.until, handled = excluded.handled
        where excluded.handled = 1 or (updates.handled = 0 and updates.until <= ${now})
      returning update_id, handled`.execute(within),
  )
  return new Set(written.filter(({ handled }) => handled === 0).map((row) => row.update_id))
}

/** Which of the updates were handled. */
const handledOf = async (
  db: Database,
  updates: readonly number[],
): Promise<ReadonlySet<number>> => {
  if (updates.length === 0) return new Set()
  const rows = await db
    .selectFrom('updates')
    .select('update_id')
    .where('update_id', 'in', updates)
    .where('handled', '=', 1)
    .execute()
  return new Set(rows.map(({ update_id }) => update_id))
}

/** The turn of each, where one update may be asked for twice: then the first has it. */
const grant = async (db: Database, wishes: readonly Wish[]): Promise<readonly UpdateTurn[]> => {
  const now = Math.min(...wishes.map((wish) => wish.now))
  const free = new Set(await write(db, rowsOf(wishes), now))
  const others = wishes.filter(({ kind, update }) => kind === 'begin' && !free.has(update))
  const handled = await handledOf(db, [...new Set(others.map(({ update }) => update))])
  return wishes.map(({ kind, update }) => {
    if (kind === 'end' || handled.has(update)) return 'handled'
    return free.delete(update) ? 'handle' : 'in-hand'
  })
}

/**
 * The log of incoming updates in a store: what is asked of it at the same time is written together, and
 * outlives the process. A power cut may take back the last moments of it: an update is then handled again
 * whose acknowledgement was lost too, as is one that was being handled at that moment.
 */
export const createUpdateLog = (db: Database): UpdateLog => {
  const log = gathered(MOST, PATIENCE, (wishes: readonly Wish[]) => grant(db, wishes))
  return Object.freeze({
    begin: (update: number, now: number, until: number): Promise<UpdateTurn> =>
      log.soon({ kind: 'begin', update, now, until }),
    async end(update: number, now: number): Promise<void> {
      await log.later({ kind: 'end', update, now })
    },
    async abandon(update: number): Promise<void> {
      await db
        .deleteFrom('updates')
        .where('update_id', '=', update)
        .where('handled', '=', 0)
        .execute()
    },
  })
}
