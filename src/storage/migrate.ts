import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { migrations } from '#storage/migrations.ts'

/** Brings a store to today's tables. Throws where it cannot; a step that fails leaves nothing behind. */
export const migrate = async <T>(db: Kysely<T>): Promise<void> => {
  const provider = { getMigrations: async () => ({ ...migrations }) }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error !== undefined) throw error
}
