import { sql } from 'kysely'
import { engineOf } from '#storage/engine.ts'
import type { Database } from '#storage/tables.ts'

/** The channel on which PostgreSQL tells its listeners of a change. */
export const CHANGES_CHANNEL = 'hotline_changes'

const NAME = 'articles'

/** The version of the knowledge in a store; 0 where nothing was ever added. */
export const readVersion = async (db: Database): Promise<number> => {
  const row = await db
    .selectFrom('knowledge_versions')
    .select('version')
    .where('name', '=', NAME)
    .executeTakeFirst()
  return row?.version ?? 0
}

/** Raises the version, and tells all listeners once the transaction that it is in has ended well. */
export const raiseVersion = async (db: Database): Promise<number> => {
  const { version } = await db
    .insertInto('knowledge_versions')
    .values({ name: NAME, version: 1 })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((update) => ({
        version: update('knowledge_versions.version', '+', 1),
      })),
    )
    .returning('version')
    .executeTakeFirstOrThrow()
  if (engineOf(db) === 'postgres')
    await sql`select pg_notify(${CHANGES_CHANNEL}, ${String(version)})`.execute(db)
  return version
}
