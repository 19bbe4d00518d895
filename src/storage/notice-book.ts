import type { CallChange, TellableCall } from '#notices/call-change.ts'
import type { ParkedNotice, Sending } from '#notices/notice.ts'
import type { Backlog, ClaimOrder, NoticeBook, Recorded, Settlement } from '#notices/notice-book.ts'
import type { Place } from '#notices/subscription.ts'
import { editWaits } from '#storage/edit-waits.ts'
import { inTransaction } from '#storage/in-transaction.ts'
import { knowCalls, recordChanges } from '#storage/notice-record.ts'
import { claimRows } from '#storage/outbox-claim.ts'
import { pauseUntil, reserveInstants } from '#storage/outbox-rate.ts'
import { prepareSendings } from '#storage/outbox-sendings.ts'
import { settleRows } from '#storage/outbox-settle.ts'
import { topicColumn, topicOf } from '#storage/subscription-row.ts'
import type { Database } from '#storage/tables.ts'

const claim = async (db: Database, order: ClaimOrder): Promise<readonly Sending[]> => {
  const prepared = await prepareSendings(db, await claimRows(db, order), order.now)
  const sendings: Sending[] = []
  for (const one of prepared) {
    if (one.kind === 'send') sendings.push(one.sending)
    else {
      const [first] = one.rows
      if (first === undefined) continue
      const { chat, topic, form, message } = first
      const claimed = {
        chat,
        topic: topicOf(topic),
        rows: one.rows.map(({ id }) => id),
        form:
          form === 'edit'
            ? ({ kind: 'edit', message: message ?? '' } as const)
            : ({ kind: 'new' } as const),
      }
      await settleRows(db, claimed, order.by, one.settlement, order.now)
    }
  }
  return sendings
}

/**
 * The queue of notices in a store. Made over a transaction, it takes part in it: so changes are recorded
 * together with what was published.
 */
export const createNoticeBook = (db: Database): NoticeBook =>
  Object.freeze({
    record: (changes: readonly CallChange[], now: number): Promise<Recorded> =>
      recordChanges(db, changes, now),

    know: (calls: readonly TellableCall[]): Promise<void> => knowCalls(db, calls),

    claim: (order: ClaimOrder): Promise<readonly Sending[]> =>
      inTransaction(db, (within) => claim(within, order)),

    async settle(
      sending: Sending,
      by: string,
      settlement: Settlement,
      now: number,
    ): Promise<boolean> {
      // One statement needs no transaction of its own.
      const isOne = ['delivered', 'parked', 'dropped'].includes(settlement.kind)
      const settled = isOne
        ? await settleRows(db, sending, by, settlement, now)
        : await inTransaction(db, (within) => settleRows(within, sending, by, settlement, now))
      return settled === sending.rows.length
    },

    async release(by: string | null, now: number): Promise<void> {
      await db
        .updateTable('notices')
        .set({ ready: now })
        .where('settled_at', 'is', null)
        .where('status', '=', 'claimed')
        .$if(by !== null, (query) => query.where('claimed_by', '=', by))
        .execute()
    },

    reserve: (count: number, interval: number, now: number): Promise<readonly number[]> =>
      reserveInstants(db, count, interval, now),

    pause: (until: number): Promise<void> => pauseUntil(db, until),

    async parked(limit: number): Promise<readonly ParkedNotice[]> {
      const rows = await db
        .selectFrom('notices')
        .innerJoin('stories', 'stories.story', 'notices.story')
        .select(['notices.id', 'notices.chat', 'notices.topic', 'stories.call'])
        .select(['notices.reason', 'notices.settled_at'])
        .where('notices.status', '=', 'parked')
        .orderBy('notices.settled_at')
        .orderBy('notices.id')
        .limit(limit)
        .execute()
      return rows.map(({ id, chat, topic, call, reason, settled_at }) => ({
        row: id,
        chat,
        topic: topicOf(topic),
        call,
        reason: reason ?? '',
        at: settled_at ?? 0,
      }))
    },

    async unpark(rows: readonly number[] | null, now: number): Promise<number> {
      if (rows?.length === 0) return 0
      const { numUpdatedRows } = await db
        .updateTable('notices')
        .set({ status: 'waiting', reason: null, settled_at: null, ready: now, attempts: 0 })
        .where('status', '=', 'parked')
        .$if(rows !== null, (query) => query.where('id', 'in', rows ?? []))
        .where((row) => row.not(editWaits(row)))
        .executeTakeFirstOrThrow()
      return Number(numUpdatedRows)
    },

    async backlog(now: number): Promise<Backlog> {
      const open = await db
        .selectFrom('notices')
        .select(({ fn }) => [
          'status',
          fn.countAll<number>().as('rows'),
          fn.min<number | null>('ready').as('oldest'),
        ])
        .where('settled_at', 'is', null)
        .groupBy('status')
        .execute()
      const { parked } = await db
        .selectFrom('notices')
        .select(({ fn }) => fn.countAll<number>().as('parked'))
        .where('status', '=', 'parked')
        .executeTakeFirstOrThrow()
      const countOf = (wanted: string): number =>
        open.find(({ status }) => status === wanted)?.rows ?? 0
      const oldest = open.find(({ status }) => status === 'waiting')?.oldest ?? null
      return {
        waiting: countOf('waiting'),
        claimed: countOf('claimed'),
        parked,
        oldestDue: oldest !== null && oldest <= now ? oldest : null,
      }
    },

    async waitingFor(place: Place): Promise<number> {
      const { waiting } = await db
        .selectFrom('notices')
        .select(({ fn }) => fn.countAll<number>().as('waiting'))
        .where('chat', '=', place.chat)
        .where('topic', '=', topicColumn(place))
        .where('settled_at', 'is', null)
        .executeTakeFirstOrThrow()
      return waiting
    },
  })
