import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { SqliteDialect } from 'kysely'
import { sqliteFault } from '#storage/sqlite-fault.ts'

const bindable = (value: unknown): SQLInputValue => {
  if (value === null || value instanceof Uint8Array) return value
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value
  throw new TypeError(`SQLite stores no ${typeof value}: make it a number or a text first`)
}

/**
 * Kysely's SQLite, which was written for another driver, over the SQLite that is built into Node. What is
 * wrong with the file itself is thrown as a StorageFault that names it by its path.
 */
export const nodeSqliteDialect = (database: DatabaseSync, path: string): SqliteDialect => {
  const attempt = <T>(action: () => T): T => {
    try {
      return action()
    } catch (error) {
      throw sqliteFault(error, path)
    }
  }
  const statementOf = (sql: string): string => {
    // A transaction that begins by reading could not be made a writing one under another writer.
    if (sql === 'begin') return 'begin immediate'
    // A full disk ends a transaction by itself, and Kysely rolls it back once more.
    if (sql === 'rollback' && !database.isTransaction) return 'select 1 where false'
    return sql
  }
  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare(sql) {
        const statement = attempt(() => database.prepare(statementOf(sql)))
        return {
          reader: statement.columns().length > 0,
          all: (values) => attempt(() => statement.all(...values.map(bindable))),
          run: (values) => attempt(() => statement.run(...values.map(bindable))),
          iterate: (values) => attempt(() => statement.iterate(...values.map(bindable))),
        }
      },
    },
  })
}
