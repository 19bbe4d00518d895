import { describe, expect, it } from 'vitest'
import { createMetrics } from '#service/create-metrics.ts'
import { createOperations } from '#service/create-operations.ts'

const NOW = 1_000_000

const metricsOver = (isAway = false) => {
  const answer = <T>(value: T): Promise<T> =>
    isAway ? Promise.reject(new Error('away')) : Promise.resolve(value)
  return createMetrics({
    backlog: () => answer({ waiting: 5, claimed: 2, parked: 1, oldestDue: NOW - 3000 }),
    countActive: () => answer(7),
    now: () => NOW,
  })
}

const operations = (askStore: () => Promise<unknown>) =>
  createOperations({ metrics: metricsOver(), askStore })

describe('health', () => {
  it('is that of the process, whatever the store does', async () => {
    const app = operations(() => Promise.reject(new Error('away')))
    expect((await app.request('/health')).status).toBe(200)
    const ready = await app.request('/health/ready')
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'not-ready', store: 'away' },
    ])
  })

  it('is ready where the store answers', async () => {
    const app = operations(() => Promise.resolve(1))
    expect((await app.request('/health/ready')).status).toBe(200)
  })

  it('is not ready where the store takes too long', async () => {
    const app = operations(() => new Promise(() => {}))
    expect((await app.request('/health/ready')).status).toBe(503)
  })
})

describe('metrics', () => {
  it('count what the parts tell, and ask the store for the rest', async () => {
    const metrics = metricsOver()
    metrics.update(40)
    metrics.notice('delivered', 60)
    metrics.notice('delivered', 60)
    metrics.notice('gone', 60)
    metrics.feedRound(4, 1)
    const text = await metrics.text()
    const lines = text.split('\n')
    expect(lines).toEqual(
      expect.arrayContaining([
        'hotline_update_seconds_count 1',
        'hotline_update_seconds_bucket{le="0.05"} 1',
        'hotline_update_seconds_bucket{le="0.025"} 0',
        'hotline_notices_total{outcome="delivered"} 2',
        'hotline_notices_total{outcome="gone"} 1',
        'hotline_notice_seconds_count 3',
        'hotline_feed_rounds_total 1',
        'hotline_feeds_total{outcome="read"} 4',
        'hotline_feeds_total{outcome="failed"} 1',
        'hotline_outbox_notices{state="waiting"} 5',
        'hotline_outbox_notices{state="claimed"} 2',
        'hotline_outbox_notices{state="parked"} 1',
        'hotline_outbox_oldest_due_seconds 3',
        'hotline_subscriptions_active 7',
      ]),
    )
  })

  it('leave out what the store would say while it is away', async () => {
    const text = await metricsOver(true).text()
    expect(text).toContain('process_resident_memory_bytes')
    expect(text).not.toMatch(/^hotline_(?:outbox|subscriptions)_\w+(?:\{| \d)/m)
  })

  it('are served as Prometheus reads them', async () => {
    const response = await operations(() => Promise.resolve(1)).request('/metrics')
    expect(response.headers.get('Content-Type')).toMatch(/^text\/plain; version=0\.0\.4/)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(await response.text()).toContain('# HELP hotline_notices_total')
  })
})
