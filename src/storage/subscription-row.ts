import type { Insertable } from 'kysely'
import { z } from 'zod'
import type { Cadence, Place, Subscription, Who } from '#notices/subscription.ts'
import type { SubscriptionRow } from '#storage/notice-tables.ts'

const KINDS = ['held', 'planned', 'denied', 'refused', 'sought'] as const
const REASONS = ['unsubscribed', 'blocked', 'deleted', 'kicked', 'not-found', 'no-rights'] as const

const json = <T>(schema: z.ZodType<T>) =>
  z.string().transform((text): T => schema.parse(JSON.parse(text)))

const Row = z.object({
  chat: z.string(),
  topic: z.number(),
  language: z.enum(['ar', 'en']).nullable(),
  who: json(z.object({ sides: z.array(z.string()), people: z.array(z.string()) })).nullable(),
  kinds: json(z.array(z.enum(KINDS))),
  extent: z.enum(['first-report', 'all-reports']),
  cadence: z.enum(['at-once', 'daily', 'weekly']),
  digest_hour: z.number().nullable(),
  digest_weekday: z.number().nullable(),
  quiet_from: z.number().nullable(),
  quiet_to: z.number().nullable(),
  time_zone: z.string(),
  silent: z.number(),
  ended: z.enum(REASONS).nullable(),
  ended_at: z.number().nullable(),
  set_by: z.string(),
})

type Parsed = z.infer<typeof Row>

/** The topic as it is stored: 0 where there is none. */
export const topicColumn = ({ topic }: Pick<Place, 'topic'>): number => topic ?? 0

/** The topic of a row. */
export const topicOf = (column: number): number | null => (column === 0 ? null : column)

const cadenceOf = ({ cadence, digest_hour, digest_weekday }: Parsed): Cadence => {
  const hour = digest_hour ?? 0
  switch (cadence) {
    case 'at-once':
      return { kind: 'at-once' }
    case 'daily':
      return { kind: 'daily', hour }
    case 'weekly':
      return { kind: 'weekly', hour, weekday: digest_weekday ?? 1 }
  }
}

const whoOf = ({ who }: Parsed): Who =>
  who === null ? { kind: 'all' } : { kind: 'chosen', ...who }

/** A subscription as it stands in a row. Throws where the row is none. */
export const subscriptionOf = (found: unknown): Subscription => {
  const row = Row.parse(found)
  const { quiet_from: from, quiet_to: to, ended, ended_at: at } = row
  return {
    chat: row.chat,
    topic: topicOf(row.topic),
    language: row.language,
    who: whoOf(row),
    kinds: row.kinds,
    extent: row.extent,
    cadence: cadenceOf(row),
    quiet: from === null || to === null ? null : { from, to },
    timeZone: row.time_zone,
    silent: row.silent === 1,
    state: ended === null ? { kind: 'active' } : { kind: 'ended', reason: ended, at: at ?? 0 },
    setBy: row.set_by,
  }
}

/** The row of a subscription. */
export const subscriptionRow = (subscription: Subscription): Insertable<SubscriptionRow> => {
  const { cadence, quiet, state, who } = subscription
  return {
    chat: subscription.chat,
    topic: topicColumn(subscription),
    language: subscription.language,
    who: who.kind === 'all' ? null : JSON.stringify({ sides: who.sides, people: who.people }),
    kinds: JSON.stringify(subscription.kinds),
    extent: subscription.extent,
    cadence: cadence.kind,
    digest_hour: cadence.kind === 'at-once' ? null : cadence.hour,
    digest_weekday: cadence.kind === 'weekly' ? cadence.weekday : null,
    quiet_from: quiet?.from ?? null,
    quiet_to: quiet?.to ?? null,
    time_zone: subscription.timeZone,
    silent: subscription.silent ? 1 : 0,
    ended: state.kind === 'active' ? null : state.reason,
    ended_at: state.kind === 'active' ? null : state.at,
    set_by: subscription.setBy,
  }
}
