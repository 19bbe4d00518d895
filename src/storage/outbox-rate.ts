import { sql } from 'kysely'
import type { Database } from '#storage/tables.ts'

const NAME = 'all'
const MICROSECONDS = 1000

/**
 * Reserves instants for sending, `interval` milliseconds apart: the generic cell rate algorithm without
 * a burst, in one row that all processes share. In milliseconds since 1970, to the microsecond.
 */
export const reserveInstants = async (
  db: Database,
  count: number,
  interval: number,
  now: number,
): Promise<readonly number[]> => {
  const step = Math.ceil(interval * MICROSECONDS)
  const start = Math.ceil(now * MICROSECONDS)
  const taken = count * step
  const { rows } = await sql<{ reserved: number }>`
    insert into rates (name, reserved) values (${NAME}, ${sql.lit(start + taken)})
    on conflict (name) do update set reserved =
      case when rates.reserved > ${sql.lit(start)} then rates.reserved else ${sql.lit(start)} end
      + ${sql.lit(taken)}
    returning reserved`.execute(db)
  const end = rows[0]?.reserved ?? start + taken
  return Array.from({ length: count }, (_, at) => (end - taken + at * step) / MICROSECONDS)
}

/** Lets nobody reserve an instant before this one, in milliseconds since 1970. */
export const pauseUntil = async (db: Database, until: number): Promise<void> => {
  const end = sql.lit(Math.ceil(until * MICROSECONDS))
  await sql`
    insert into rates (name, reserved) values (${NAME}, ${end})
    on conflict (name) do update set reserved =
      case when rates.reserved > ${end} then rates.reserved else ${end} end`.execute(db)
}
