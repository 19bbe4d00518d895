import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { SqliteDialect } from 'kysely'
import { sqliteFault } from '#storage/sqlite-fault.ts'

/** How many statements are kept prepared: those of other texts are prepared again. */
const KEPT = 200

const bindable = (value: unknown): SQLInputValue => {
  if (value === null || value instanceof Uint8Array) return value
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value
  throw new TypeError(`SQLite stores no ${typeof value}: make it a number or a text first`)
}

type Prepared = { readonly statement: StatementSync; readonly reader: boolean }

/** Prepares statements, and keeps those that were asked for last. */
const createStatements = (database: DatabaseSync): ((sql: string) => Prepared) => {
  const kept = new Map<string, Prepared>()
  return (sql) => {
    const known = kept.get(sql)
    kept.delete(sql)
    const statement = known?.statement ?? database.prepare(sql)
    const prepared = known ?? { statement, reader: statement.columns().length > 0 }
    // A pragma may take effect when it is prepared, and then only then.
    if (/^\s*pragma\b/i.test(sql)) return prepared
    kept.set(sql, prepared)
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break
      kept.delete(oldest)
    }
    return prepared
  }
}

/**
 * Kysely's SQLite, which was written for another driver, over the SQLite that is built into Node. What is
 * wrong with the file itself is thrown as a StorageFault that names it by its path.
 */
export const nodeSqliteDialect = (database: DatabaseSync, path: string): SqliteDialect => {
  const prepareOnce = createStatements(database)
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
        const { statement, reader } = attempt(() => prepareOnce(statementOf(sql)))
        return {
          reader,
          all: (values) => attempt(() => statement.all(...values.map(bindable))),
          run: (values) => attempt(() => statement.run(...values.map(bindable))),
          // Two readers row by row must not share a statement.
          iterate: (values) =>
            attempt(() => database.prepare(sql).iterate(...values.map(bindable))),
        }
      },
    },
  })
}
