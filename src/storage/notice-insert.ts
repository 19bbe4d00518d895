import type { Insertable } from 'kysely'
import type { NoticeRow } from '#storage/notice-tables.ts'
import type { Database } from '#storage/tables.ts'

/** Puts rows into the outbox; one that is there already is left as it is. Tells how many are new. */
export const insertNotices = async (
  db: Database,
  rows: readonly Insertable<NoticeRow>[],
): Promise<number> => {
  if (rows.length === 0) return 0
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('notices')
    .values([...rows])
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return Number(numInsertedOrUpdatedRows ?? 0)
}
