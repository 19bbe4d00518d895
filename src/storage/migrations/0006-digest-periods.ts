import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const DAY = 86_400_000

/** From when on a digest tells. Of those before there was this, a day or a week before they were due. */
export const digestPeriods: Migration = {
  async up(db) {
    await db.schema.alterTable('notices').addColumn('since', 'bigint').execute()
    await sql`update notices set since = due - coalesce((
        select case s.cadence when 'weekly' then ${sql.lit(7 * DAY)} end from subscriptions s
        where s.chat = notices.chat and s.topic = notices.topic), ${sql.lit(DAY)})
      where gather = 1`.execute(db)
  },
}
