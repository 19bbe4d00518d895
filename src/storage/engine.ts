import { type Kysely, PostgresAdapter } from 'kysely'

/** The two engines that a store can be in. */
export type Engine = 'sqlite' | 'postgres'

/** The engine that a store, or a transaction in one, is in. */
export const engineOf = <T>(db: Kysely<T>): Engine =>
  db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite'
