import { setTimeout as wait } from 'node:timers/promises'
import { Hono } from 'hono'
import type { Metrics } from '#service/create-metrics.ts'

/** What the program tells of itself. */
export type OperationsParts = {
  readonly metrics: Pick<Metrics, 'text' | 'contentType'>
  /** Resolves where the store answers, and rejects where it does not. */
  readonly askStore: () => Promise<unknown>
}

/** How long the store may take, in milliseconds: who asks waits for a few seconds at most. */
const PATIENCE = 2000

/**
 * For whoever runs the program, never for the public: `GET /health` says that the process lives;
 * `GET /health/ready` that it can do its work, 503 where the store does not answer; `GET /metrics` is for
 * Prometheus. The app listens nowhere by itself.
 */
export const createOperations = ({ metrics, askStore }: OperationsParts): Hono => {
  const app = new Hono()

  const storeAnswers = async (): Promise<boolean> => {
    const late = new AbortController()
    try {
      const asked = askStore().then(() => true)
      return await Promise.race([asked, wait(PATIENCE, false, { signal: late.signal })])
    } catch {
      return false
    } finally {
      late.abort()
    }
  }

  app.use(async (context, next) => {
    await next()
    context.header('Cache-Control', 'no-store')
  })
  app.get('/health', (context) => context.json({ status: 'alive' }))
  app.get('/health/ready', async (context) =>
    (await storeAnswers())
      ? context.json({ status: 'ready', store: 'answers' })
      : context.json({ status: 'not-ready', store: 'away' }, 503),
  )
  app.get('/metrics', async (context) =>
    context.body(await metrics.text(), 200, { 'Content-Type': metrics.contentType }),
  )
  return app
}
