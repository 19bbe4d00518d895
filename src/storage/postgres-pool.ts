import { setTimeout as sleep } from 'node:timers/promises'
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import { Pool, type PoolClient, types } from 'pg'
import { postgresFault } from '#storage/postgres-fault.ts'
import { StorageFault } from '#storage/storage-fault.ts'

/** PostgreSQL's number of its type of whole numbers of eight bytes. */
const INT8 = 20

/** Limits in milliseconds. */
export type PostgresLimits = {
  /** How long to wait for a connection while the server is away. */
  readonly patience: number
  /** How long a statement may take. */
  readonly statement: number
  readonly connections: number
}

/** Fit for a bot: nothing that it asks for takes seconds but the notices of a new call. */
export const POSTGRES_LIMITS: PostgresLimits = {
  patience: 10_000,
  statement: 60_000,
  connections: 10,
}

const readInt8 = (digits: string): number => {
  const value = Number(digits)
  if (!Number.isSafeInteger(value)) throw new RangeError(`Too large a number: ${digits}`)
  return value
}

/** The name of a database that a message may show: without its user and password. */
export const databaseName = (url: string): string => {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}

/** The settings of every connection. A whole number of eight bytes is read as a number. */
export const connectionSettings = (url: string, limits: PostgresLimits) => ({
  connectionString: url,
  application_name: 'hotline',
  connectionTimeoutMillis: 5000,
  keepAlive: true,
  statement_timeout: limits.statement,
  // A server that vanishes without a word is noticed by this one.
  query_timeout: limits.statement + 5000,
  idle_in_transaction_session_timeout: limits.statement,
  types: {
    getTypeParser: (id: number, format?: 'text' | 'binary') =>
      id === INT8 && format !== 'binary' ? readInt8 : types.getTypeParser(id, format),
  },
})

/** PostgreSQL takes no NUL in a text: it becomes the sign for what cannot be shown. */
export const storable = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value

const FIRST_WAIT = 100
const LONGEST_WAIT = 1000

/**
 * A pool of connections whose errors are StorageFaults that name the database. Where the server is away,
 * a connection is asked for again until it is back, within the limit; a statement that was begun is not
 * made again. `onLost` is told of a connection that was lost while nothing used it.
 */
export const postgresPool = (
  url: string,
  limits: PostgresLimits,
  onLost: (error: Error) => void,
): PostgresPool => {
  const name = databaseName(url)
  const pool = new Pool({ ...connectionSettings(url, limits), max: limits.connections })
  pool.on('error', onLost)

  const connect = async (): Promise<PoolClient> => {
    const start = performance.now()
    for (let wait = FIRST_WAIT; ; wait = Math.min(LONGEST_WAIT, wait * 2)) {
      try {
        return await pool.connect()
      } catch (error) {
        const fault = postgresFault(error, name)
        const isAway = fault instanceof StorageFault && fault.reason === 'away'
        if (!isAway || performance.now() - start + wait > limits.patience) throw fault
        await sleep(wait)
      }
    }
  }

  const guarded = (client: PoolClient): PostgresPoolClient => {
    // A connection in use that breaks between two statements fails the next one.
    const onBroken = (): void => undefined
    client.on('error', onBroken)
    let isBroken = false
    const query = async <R>(
      statement: string,
      values: readonly unknown[],
    ): Promise<PostgresQueryResult<R>> => {
      try {
        return (await client.query(
          statement,
          values.map(storable),
        )) as unknown as PostgresQueryResult<R>
      } catch (error) {
        const fault = postgresFault(error, name)
        isBroken ||= fault instanceof StorageFault && fault.reason === 'away'
        throw fault
      }
    }
    return {
      // Kysely's other way to ask is by a cursor, for which it would need to be given one.
      query: query as PostgresPoolClient['query'],
      release() {
        client.off('error', onBroken)
        client.release(isBroken)
      },
    }
  }

  return {
    options: pool.options,
    connect: async () => guarded(await connect()),
    end: () => pool.end(),
  }
}
