import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { engineOf } from '#storage/engine.ts'
import { migrations } from '#storage/migrations.ts'

/** The schema in which tables are made; without its name Kysely takes those of any for ours. */
const schemaOf = async <T>(db: Kysely<T>): Promise<{ readonly migrationTableSchema?: string }> => {
  if (engineOf(db) === 'sqlite') return {}
  const { rows } = await sql<{ schema: string | null }>`select current_schema() as schema`.execute(
    db,
  )
  const schema = rows[0]?.schema ?? null
  if (schema === null) throw new Error('the schema of its search_path does not exist')
  return { migrationTableSchema: schema }
}

/**
 * Brings a store to today's tables; of several processes that start at once, the first does. Throws
 * where it cannot; a step that fails leaves nothing behind.
 */
export const migrate = async <T>(db: Kysely<T>): Promise<void> => {
  const provider = { getMigrations: async () => ({ ...migrations }) }
  const { error } = await new Migrator({
    db,
    provider,
    ...(await schemaOf(db)),
  }).migrateToLatest()
  if (error !== undefined) throw error
}
