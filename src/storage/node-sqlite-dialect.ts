import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { SqliteDialect } from 'kysely'

const bindable = (value: unknown): SQLInputValue => {
  if (value === null || value instanceof Uint8Array) return value
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value
  throw new TypeError(`SQLite stores no ${typeof value}: make it a number or a text first`)
}

/** Kysely's SQLite, which was written for another driver, over the SQLite that is built into Node. */
export const nodeSqliteDialect = (database: DatabaseSync): SqliteDialect =>
  new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare(sql) {
        const statement = database.prepare(sql)
        return {
          reader: statement.columns().length > 0,
          all: (values) => statement.all(...values.map(bindable)),
          run: (values) => statement.run(...values.map(bindable)),
          iterate: (values) => statement.iterate(...values.map(bindable)),
        }
      },
    },
  })
