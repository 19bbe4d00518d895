import type { Sending } from '#notices/notice.ts'
import type { Settlement } from '#notices/notice-book.ts'
import { editWaits } from '#storage/edit-waits.ts'
import { endSubscriptions } from '#storage/subscription-book.ts'
import type { Database } from '#storage/tables.ts'

/** What of a message is to be settled. */
export type Claimed = Pick<Sending, 'rows' | 'chat' | 'topic' | 'form'>

const claimedRows = (db: Database, { rows }: Claimed, by: string) =>
  db
    .updateTable('notices')
    .where('id', 'in', rows)
    .where('claimed_by', '=', by)
    .where('status', '=', 'claimed')

/** A message that waits again tells the newest: edits of it that came meanwhile are part of it. */
const mergeEdits = async (db: Database, { rows }: Claimed): Promise<void> => {
  const waiting = await db
    .selectFrom('notices')
    .select(['id', 'story', 'chat', 'topic'])
    .where('id', 'in', rows)
    .execute()
  for (const { id, story, chat, topic } of waiting) {
    const merged = await db
      .deleteFrom('notices')
      .where('story', '=', story)
      .where('chat', '=', chat)
      .where('topic', '=', topic)
      .where('form', '=', 'edit')
      .where('status', '=', 'waiting')
      .returning('revision')
      .executeTakeFirst()
    if (merged === undefined) continue
    const { revision } = merged
    await db.updateTable('notices').set({ revision }).where('id', '=', id).execute()
  }
}

/** An edit that is tried again is needless where a newer one waits. */
const dropSuperseded = async (
  db: Database,
  sending: Claimed,
  by: string,
  now: number,
): Promise<number> => {
  const { numUpdatedRows } = await claimedRows(db, sending, by)
    .set({ status: 'dropped', reason: 'superseded', settled_at: now })
    .where(editWaits)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

const putBack = async (
  db: Database,
  sending: Claimed,
  by: string,
  { at, counts }: { readonly at: number; readonly counts: boolean },
  now: number,
): Promise<number> => {
  const isEdit = sending.form.kind !== 'new'
  const dropped = isEdit ? await dropSuperseded(db, sending, by, now) : 0
  const { numUpdatedRows } = await claimedRows(db, sending, by)
    .set((row) => ({
      status: 'waiting',
      ready: at,
      claimed_by: null,
      attempts: counts ? row('attempts', '+', 1) : row.ref('attempts'),
    }))
    .executeTakeFirstOrThrow()
  if (!isEdit) await mergeEdits(db, sending)
  return dropped + Number(numUpdatedRows)
}

/** Settles claimed rows, in the transaction that is handed in. Tells how many of them were still claimed. */
export const settleRows = async (
  db: Database,
  sending: Claimed,
  by: string,
  settlement: Settlement,
  now: number,
): Promise<number> => {
  switch (settlement.kind) {
    case 'delivered': {
      const { message, freeAt } = settlement
      const { numUpdatedRows } = await claimedRows(db, sending, by)
        .set({ status: 'delivered', message, free_at: freeAt, settled_at: now })
        .executeTakeFirstOrThrow()
      return Number(numUpdatedRows)
    }
    case 'parked':
    case 'dropped': {
      const { numUpdatedRows } = await claimedRows(db, sending, by)
        .set({ status: settlement.kind, reason: settlement.reason, settled_at: now })
        .executeTakeFirstOrThrow()
      return Number(numUpdatedRows)
    }
    case 'later':
      return putBack(db, sending, by, settlement, now)
    case 'gone': {
      const { numUpdatedRows } = await claimedRows(db, sending, by)
        .set({ status: 'gone', reason: settlement.reason, settled_at: now })
        .executeTakeFirstOrThrow()
      const { chat, topic } = sending
      const which = settlement.of === 'chat' ? ('all' as const) : topic
      await endSubscriptions(db, { chat, topic: which }, settlement.reason, now)
      return Number(numUpdatedRows)
    }
  }
}
