import type { UpdateLog, UpdateTurn } from '#notices/update-log.ts'
import type { Database } from '#storage/tables.ts'

/** The log of incoming updates in a store. */
export const createUpdateLog = (db: Database): UpdateLog =>
  Object.freeze({
    async begin(update: number, now: number, until: number): Promise<UpdateTurn> {
      const taken = await db
        .insertInto('updates')
        .values({ update_id: update, until, handled: 0 })
        .onConflict((conflict) =>
          conflict
            .column('update_id')
            .doUpdateSet({ until })
            .where('updates.handled', '=', 0)
            .where('updates.until', '<=', now),
        )
        .returning('update_id')
        .executeTakeFirst()
      if (taken !== undefined) return 'handle'
      const row = await db
        .selectFrom('updates')
        .select('handled')
        .where('update_id', '=', update)
        .executeTakeFirst()
      return row?.handled === 1 ? 'handled' : 'in-hand'
    },

    async end(update: number, now: number): Promise<void> {
      await db
        .updateTable('updates')
        .set({ handled: 1, until: now })
        .where('update_id', '=', update)
        .execute()
    },

    async abandon(update: number): Promise<void> {
      await db
        .deleteFrom('updates')
        .where('update_id', '=', update)
        .where('handled', '=', 0)
        .execute()
    },
  })
