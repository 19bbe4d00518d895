import robotsParser from 'robots-parser'
import { orAborted } from '#feeds/or-aborted.ts'
import type { FetchOutcome } from '#ingest/fetch-outcome.ts'

/** What a site says of a page: it may be fetched, with a pause between requests, or why not now. */
export type RobotsWord =
  | { readonly kind: 'allowed'; readonly pauseMs: number }
  | Exclude<FetchOutcome, { readonly kind: 'fetched' | 'unchanged' }>

/** Asks the robots.txt of a page's site. */
export type Robots = (url: URL, signal: AbortSignal | undefined) => Promise<RobotsWord>

type Rules = (url: string) => RobotsWord
type Kept = { readonly rules: Rules; readonly until: number }

/** RFC 9309, 2.4: not longer than a day. */
const DAY = 24 * 3600 * 1000
/** A site whose robots.txt cannot be read now is asked again after this. */
const SOON = 10 * 60 * 1000
/** RFC 9309, 2.5: at least so much of the file is read. */
const READ_BYTES = 500 * 1024
const LONGEST_PAUSE = 30_000
const MOST_SITES = 1000

// The package exports the function itself; its declaration says that it is under `default`.
const parseRobots = robotsParser as unknown as typeof robotsParser.default

const ALLOWED: RobotsWord = { kind: 'allowed', pauseMs: 0 }

const rulesOf = (origin: string, bytes: Uint8Array, product: string): Rules => {
  const text = new TextDecoder().decode(bytes.subarray(0, READ_BYTES))
  const robots = parseRobots(`${origin}/robots.txt`, text)
  const delay = (robots.getCrawlDelay(product) ?? 0) * 1000
  const pauseMs = Math.min(Math.max(0, delay), LONGEST_PAUSE)
  return (url) =>
    robots.isAllowed(url, product) === false
      ? { kind: 'refused', reason: 'robots' }
      : { kind: 'allowed', pauseMs }
}

/** RFC 9309, 2.3.1: a file that is not there allows all, one that cannot be reached forbids all for now. */
const read = (origin: string, outcome: FetchOutcome, product: string, now: number): Kept => {
  const allowAll: Kept = { rules: () => ALLOWED, until: now + DAY }
  switch (outcome.kind) {
    case 'fetched':
      return { rules: rulesOf(origin, outcome.bytes, product), until: now + DAY }
    case 'unchanged':
      return allowAll
    case 'refused':
      return outcome.reason === 'too-many-redirects'
        ? allowAll
        : { rules: () => outcome, until: now + SOON }
    case 'failed': {
      // «Too many requests» is no word on what may be fetched.
      const isAbsent = outcome.reason === 'http' && outcome.status < 500 && outcome.status !== 429
      return isAbsent ? allowAll : { rules: () => outcome, until: now + SOON }
    }
  }
}

/**
 * Keeps the robots.txt of each site for a day (RFC 9309). `fetchFile` gets the file; `product` is the name
 * by which the file speaks of this program.
 */
export const createRobots = (
  parts: {
    readonly fetchFile: (url: string) => Promise<FetchOutcome>
    readonly now: () => number
  },
  product: string,
): Robots => {
  const kept = new Map<string, Kept>()
  const asked = new Map<string, Promise<Kept>>()

  const ask = async (origin: string): Promise<Kept> => {
    try {
      const outcome = await parts.fetchFile(`${origin}/robots.txt`)
      const answer = read(origin, outcome, product, parts.now())
      kept.delete(origin)
      kept.set(origin, answer)
      const [oldest] = kept.keys()
      if (kept.size > MOST_SITES && oldest !== undefined) kept.delete(oldest)
      return answer
    } finally {
      asked.delete(origin)
    }
  }

  return async (url, signal) => {
    const { origin } = url
    const known = kept.get(origin)
    if (known !== undefined && parts.now() < known.until) return known.rules(url.href)
    const asking = asked.get(origin) ?? ask(origin)
    asked.set(origin, asking)
    return (await orAborted(asking, signal)).rules(url.href)
  }
}
