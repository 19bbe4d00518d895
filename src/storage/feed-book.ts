import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { FeedBook, FeedClaim, FeedItemState, FeedState } from '#ingest/feed-book.ts'
import type { Database } from '#storage/tables.ts'

// PostgreSQL gives a bigint as digits.
const FeedStateRow = z
  .object({
    etag: z.string().nullable(),
    last_modified: z.string().nullable(),
    next_at: z.coerce.number(),
    failures: z.number(),
    fault: z.string().nullable(),
    read_at: z.coerce.number().nullable(),
  })
  .transform(
    ({ etag, last_modified, next_at, failures, fault, read_at }): FeedState => ({
      etag,
      lastModified: last_modified,
      nextAt: next_at,
      failures,
      fault,
      readAt: read_at,
    }),
  )

const ItemRow = z
  .object({ name: z.string(), dealt: z.number(), failures: z.number(), next_at: z.coerce.number() })
  .transform(({ name, dealt, failures, next_at }): readonly [string, FeedItemState] => [
    name,
    { dealt: dealt === 1, failures, nextAt: next_at },
  ])

/** So often at most it is noted that an item is still in a feed. */
const DAY = 24 * 3600 * 1000

/** Below the number of values that a statement may have in either engine. */
const AT_ONCE = 500

const keyOf = (name: string): string => createHash('sha256').update(name).digest('hex')

const inParts = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) =>
    all.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  )

/** The book of feeds in a store. */
export const createFeedBook = (db: Database): FeedBook =>
  Object.freeze({
    async claim(feed: string, { by, now, until }: FeedClaim): Promise<FeedState | null> {
      const row = await db
        .insertInto('feeds')
        .values({
          feed,
          etag: null,
          last_modified: null,
          next_at: 0,
          failures: 0,
          fault: null,
          read_at: null,
          holder: by,
          until,
        })
        .onConflict((conflict) =>
          conflict
            .column('feed')
            .doUpdateSet({ holder: by, until })
            .where('feeds.next_at', '<=', now)
            .where('feeds.until', '<=', now),
        )
        .returning(['etag', 'last_modified', 'next_at', 'failures', 'fault', 'read_at'])
        .executeTakeFirst()
      return row === undefined ? null : FeedStateRow.parse(row)
    },

    async renew(feed: string, { by, now, until }: FeedClaim): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('feeds')
        .set({ until })
        .where('feed', '=', feed)
        .where('holder', '=', by)
        .where('until', '>', now)
        .executeTakeFirstOrThrow()
      return numUpdatedRows === 1n
    },

    async release(feed: string, by: string, state: FeedState): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('feeds')
        .set({
          etag: state.etag,
          last_modified: state.lastModified,
          next_at: state.nextAt,
          failures: state.failures,
          fault: state.fault,
          read_at: state.readAt,
          holder: null,
          until: 0,
        })
        .where('feed', '=', feed)
        .where('holder', '=', by)
        .executeTakeFirstOrThrow()
      return numUpdatedRows === 1n
    },

    async items(
      names: readonly string[],
      now: number,
    ): Promise<ReadonlyMap<string, FeedItemState>> {
      const byKey = new Map(names.map((name) => [keyOf(name), name]))
      const states = new Map<string, FeedItemState>()
      for (const keys of inParts([...byKey.keys()])) {
        const rows = await db
          .selectFrom('feed_items')
          .select(['name', 'dealt', 'failures', 'next_at'])
          .where('name', 'in', keys)
          .execute()
        for (const [key, state] of rows.map((row) => ItemRow.parse(row))) {
          const name = byKey.get(key)
          if (name !== undefined) states.set(name, state)
        }
        await db
          .updateTable('feed_items')
          .set({ at: now })
          .where('name', 'in', keys)
          .where('at', '<=', now - DAY)
          .execute()
      }
      return states
    },

    async keepItem(names: readonly string[], state: FeedItemState, now: number): Promise<void> {
      if (names.length === 0) return
      const { failures, nextAt } = state
      const kept = { dealt: state.dealt ? 1 : 0, failures, next_at: nextAt, at: now }
      await db
        .insertInto('feed_items')
        .values([...new Set(names)].map((name) => ({ name: keyOf(name), ...kept })))
        .onConflict((conflict) => conflict.column('name').doUpdateSet(kept))
        .execute()
    },
  })
