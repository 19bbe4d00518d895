import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { DeliveryOutcomeKind } from '#notices/delivery-outcome.ts'
import type { Backlog } from '#notices/notice-book.ts'

/** What parts of the program tell the metrics. Times are in milliseconds. */
export type Metrics = {
  /** An update was handled. */
  update(took: number): void
  /** The channel answered to a notice. */
  notice(outcome: DeliveryOutcomeKind, took: number): void
  /** A round of the feeds ended: so many feeds were read, and so many could not be. */
  feedRound(read: number, failed: number): void
  /** All in the text format of Prometheus. */
  text(): Promise<string>
  readonly contentType: string
}

/** What is asked of the store when the metrics are read. */
export type MetricSources = {
  readonly backlog: () => Promise<Backlog>
  readonly countActive: () => Promise<number>
  /** Milliseconds since 1970. */
  readonly now: () => number
}

const SECOND = 1000

const ANSWER_BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/**
 * The metrics of one process, beside Node's own. What is asked of the store is the same in every process
 * that shares it; while the store is away those are left out.
 */
export const createMetrics = ({ backlog, countActive, now }: MetricSources): Metrics => {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })

  const updates = new Histogram({
    name: 'hotline_update_seconds',
    help: 'Time from an update that came in to its answer sent.',
    buckets: ANSWER_BUCKETS,
    registers,
  })
  const notices = new Counter({
    name: 'hotline_notices_total',
    help: 'Attempts to send or edit a notice, by outcome.',
    labelNames: ['outcome'],
    registers,
  })
  const noticeTime = new Histogram({
    name: 'hotline_notice_seconds',
    help: 'Time that Telegram took to answer to a notice.',
    buckets: ANSWER_BUCKETS,
    registers,
  })
  const rounds = new Counter({
    name: 'hotline_feed_rounds_total',
    help: 'Rounds of reading the feeds.',
    registers,
  })
  const feeds = new Counter({
    name: 'hotline_feeds_total',
    help: 'Readings of a feed, by outcome.',
    labelNames: ['outcome'],
    registers,
  })
  const outbox = new Gauge({
    name: 'hotline_outbox_notices',
    help: 'Notices that are not settled, or were put aside, by state.',
    labelNames: ['state'],
    registers,
  })
  const oldest = new Gauge({
    name: 'hotline_outbox_oldest_due_seconds',
    help: 'How long the oldest notice that could be sent has been due.',
    registers,
  })
  const subscriptions = new Gauge({
    name: 'hotline_subscriptions_active',
    help: 'Active subscriptions.',
    registers,
  })

  const readStore = async (): Promise<void> => {
    outbox.reset()
    try {
      const [{ waiting, claimed, parked, oldestDue }, active] = await Promise.all([
        backlog(),
        countActive(),
      ])
      outbox.set({ state: 'waiting' }, waiting)
      outbox.set({ state: 'claimed' }, claimed)
      outbox.set({ state: 'parked' }, parked)
      oldest.set(oldestDue === null ? 0 : Math.max(0, now() - oldestDue) / SECOND)
      subscriptions.set(active)
    } catch {
      oldest.remove()
      subscriptions.remove()
    }
  }

  return Object.freeze({
    update: (took: number) => updates.observe(took / SECOND),
    notice(outcome: DeliveryOutcomeKind, took: number) {
      notices.inc({ outcome })
      noticeTime.observe(took / SECOND)
    },
    feedRound(read: number, failed: number) {
      rounds.inc()
      feeds.inc({ outcome: 'read' }, read)
      feeds.inc({ outcome: 'failed' }, failed)
    },
    async text() {
      await readStore()
      return registry.metrics()
    },
    contentType: registry.contentType,
  })
}
