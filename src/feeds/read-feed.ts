import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { decodeFeed } from '#feeds/decode-feed.ts'
import type { FeedReading } from '#ingest/feed-item.ts'

/** How much is read of a feed, and how long that may take. */
export type FeedLimits = {
  /** The most items; the first ones of the feed are taken. */
  readonly maxItems: number
  readonly timeoutMs: number
}

const LIMITS: FeedLimits = { maxItems: 200, timeoutMs: 10_000 }

const Reading = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('feed'),
    items: z.array(
      z.object({
        url: z.string(),
        guid: z.string().nullable(),
        title: z.string(),
        summary: z.string(),
        published: z.string().nullable(),
      }),
    ),
  }),
  z.object({ kind: z.literal('unreadable') }),
])

/** Whether the thread ran out of its time or its memory. */
const isSpent = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'AbortError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'))

/**
 * Reads a feed in RSS, Atom, RDF or JSON, malformed ones too, in a thread of its own: the parser's time is
 * quadratic for some texts, and a thread can be ended. A feed that takes longer than the limit, or more
 * than 256 MiB, is unreadable, as is what is no feed.
 */
export const readFeed = async (
  bytes: Uint8Array,
  contentType: string | null,
  url: string,
  { maxItems, timeoutMs }: FeedLimits = LIMITS,
): Promise<FeedReading> => {
  const worker = new Worker(new URL('./feed-worker.ts', import.meta.url), {
    workerData: { text: decodeFeed(bytes, contentType), url, maxItems },
    resourceLimits: { maxOldGenerationSizeMb: 256 },
    execArgv: [],
  })
  try {
    const signal = AbortSignal.timeout(timeoutMs)
    const [reading] = await once(worker, 'message', { signal })
    return Reading.parse(reading)
  } catch (error) {
    if (isSpent(error)) return { kind: 'unreadable' }
    throw error
  } finally {
    await worker.terminate()
  }
}
