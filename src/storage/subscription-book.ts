import { checkChoices } from '#notices/check-choices.ts'
import { digestBefore, dueAt } from '#notices/due-at.ts'
import type { EndReason, Place, Subscription } from '#notices/subscription.ts'
import type { SubscriptionBook, SubscriptionChange } from '#notices/subscription-book.ts'
import { engineOf } from '#storage/engine.ts'
import { inTransaction } from '#storage/in-transaction.ts'
import { subscriptionOf, subscriptionRow, topicColumn } from '#storage/subscription-row.ts'
import type { Database } from '#storage/tables.ts'

/** What ends because a chat took no messages, and is revived by a word from it. */
const REVIVED: readonly EndReason[] = ['blocked', 'deleted', 'kicked', 'not-found', 'no-rights']

/** What waits for a place goes by its new schedule; what has been tried already keeps its turn. */
const reschedule = async (db: Database, subscription: Subscription, now: number): Promise<void> => {
  const due = dueAt(subscription, now)
  const since = digestBefore(subscription, due)
  const isGathered = subscription.cadence.kind !== 'at-once'
  await db
    .updateTable('notices')
    .set(({ eb, ref }) => ({
      due,
      ready: due,
      ...(isGathered
        ? {
            gather: 1,
            // What has waited for longer than one digest is told of by the next all the same.
            since: eb.case().when('since', '<', since).then(ref('since')).else(since).end(),
          }
        : { gather: 0, since: null }),
    }))
    .where('chat', '=', subscription.chat)
    .where('topic', '=', topicColumn(subscription))
    .where('form', '=', 'new')
    .where('status', '=', 'waiting')
    .where('settled_at', 'is', null)
    .where('attempts', '=', 0)
    .execute()
}

/** Which subscriptions end: a chat's, all of them or that of one topic. */
export type Ending = { readonly chat: string; readonly topic: number | null | 'all' }

/** Ends subscriptions and lets go of what waits for them, in the transaction that is handed in. Tells how many ended. */
export const endSubscriptions = async (
  db: Database,
  { chat, topic }: Ending,
  reason: EndReason,
  now: number,
): Promise<number> => {
  const inTopic = topic === 'all' ? null : topicColumn({ topic })
  const { numUpdatedRows } = await db
    .updateTable('subscriptions')
    .set({ ended: reason, ended_at: now })
    .where('chat', '=', chat)
    .where('ended', 'is', null)
    .$if(inTopic !== null, (query) => query.where('topic', '=', inTopic ?? 0))
    .executeTakeFirstOrThrow()
  await db
    .updateTable('notices')
    .set({ status: reason === 'unsubscribed' ? 'dropped' : 'gone', reason, settled_at: now })
    .where('chat', '=', chat)
    .where('settled_at', 'is', null)
    .$if(inTopic !== null, (query) => query.where('topic', '=', inTopic ?? 0))
    // One that is being sent ends by what becomes of it.
    .$if(reason === 'unsubscribed', (query) => query.where('status', '=', 'waiting'))
    .execute()
  return Number(numUpdatedRows)
}

const checked = (subscription: Subscription): Subscription => {
  const fault = checkChoices(subscription)
  if (fault !== null) throw new RangeError(`A subscription cannot be so: ${fault}`)
  return subscription
}

/** The subscription of a place, which nobody else changes until the transaction ends. */
const heldSubscription = async (db: Database, place: Place): Promise<Subscription | null> => {
  const row = await db
    .selectFrom('subscriptions')
    .selectAll()
    .where('chat', '=', place.chat)
    .where('topic', '=', topicColumn(place))
    .$if(engineOf(db) === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst()
  return row === undefined ? null : subscriptionOf(row)
}

const changeHeld = async <T>(
  db: Database,
  place: Place,
  make: (found: Subscription | null) => SubscriptionChange<T>,
  now: number,
): Promise<T> => {
  const found = await heldSubscription(db, place)
  const { keep, tell } = make(found)
  if (keep === null) return tell
  const { chat, topic, ...rest } = subscriptionRow(checked(keep))
  if (found === null) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('subscriptions')
      .values({ chat, topic, ...rest })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    // Somebody else was first: what they made is there now.
    if (numInsertedOrUpdatedRows === 0n) return changeHeld(db, place, make, now)
  } else
    await db
      .updateTable('subscriptions')
      .set(rest)
      .where('chat', '=', chat)
      .where('topic', '=', topic)
      .execute()
  if (keep.state.kind === 'active') await reschedule(db, keep, now)
  return tell
}

/** The subscriptions in a store. */
export const createSubscriptionBook = (db: Database): SubscriptionBook =>
  Object.freeze({
    async find(place: Place): Promise<Subscription | null> {
      const row = await db
        .selectFrom('subscriptions')
        .selectAll()
        .where('chat', '=', place.chat)
        .where('topic', '=', topicColumn(place))
        .executeTakeFirst()
      return row === undefined ? null : subscriptionOf(row)
    },

    async ofChat(chat: string): Promise<readonly Subscription[]> {
      const rows = await db
        .selectFrom('subscriptions')
        .selectAll()
        .where('chat', '=', chat)
        .orderBy('topic')
        .execute()
      return rows.map(subscriptionOf)
    },

    async save(subscription: Subscription, now: number): Promise<void> {
      const { chat, topic, ...rest } = subscriptionRow(checked(subscription))
      await inTransaction(db, async (within) => {
        await within
          .insertInto('subscriptions')
          .values({ chat, topic, ...rest })
          .onConflict((conflict) => conflict.columns(['chat', 'topic']).doUpdateSet(rest))
          .execute()
        if (subscription.state.kind === 'active') await reschedule(within, subscription, now)
      })
    },

    change: <T>(
      place: Place,
      make: (found: Subscription | null) => SubscriptionChange<T>,
      now: number,
    ): Promise<T> => inTransaction(db, (within) => changeHeld(within, place, make, now)),

    async end({ chat, topic }: Place, reason: EndReason, now: number): Promise<boolean> {
      const ended = await inTransaction(db, (within) =>
        endSubscriptions(within, { chat, topic }, reason, now),
      )
      return ended > 0
    },

    async revive(chat: string): Promise<readonly Subscription[]> {
      const rows = await db
        .updateTable('subscriptions')
        .set({ ended: null, ended_at: null })
        .where('chat', '=', chat)
        .where('ended', 'in', REVIVED)
        .returningAll()
        .execute()
      return rows.map(subscriptionOf)
    },

    async countActive(): Promise<number> {
      const { active } = await db
        .selectFrom('subscriptions')
        .select((select) => select.fn.countAll<number>().as('active'))
        .where('ended', 'is', null)
        .executeTakeFirstOrThrow()
      return active
    },
  })
