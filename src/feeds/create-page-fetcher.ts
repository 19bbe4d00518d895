import { createRobots } from '#feeds/create-robots.ts'
import { createGuardedAgent, type LookupAll } from '#feeds/guarded-agent.ts'
import { createHostLanes } from '#feeds/host-lanes.ts'
import { ACCEPTED_ENCODINGS } from '#feeds/inflate-body.ts'
import { readPageAddress } from '#feeds/read-page-address.ts'
import { requestOnce } from '#feeds/request-once.ts'
import type { FetchOutcome, FetchPage } from '#ingest/fetch-outcome.ts'

/** What the fetcher is made of, besides the network. */
export type PageFetcherParts = {
  /** How names are resolved; the system's way where none is given. */
  readonly lookup?: LookupAll
  readonly now: () => number
}

/** How pages are fetched. */
export type PageFetcherSettings = {
  /** The program, its version and where to read of it: `HotlineBot/1.0 (+https://…)`. */
  readonly userAgent: string
  /**
   * Origins such as `http://127.0.0.1:8080` that are the operator's own and are fetched though they are
   * not public. Empty but where the operator names them one by one.
   */
  readonly ownOrigins: readonly string[]
  /** The most bytes of a page, with its compression and without: 5 MiB. */
  readonly maxBytes?: number
  /** The longest that a page may take with all its redirects, in milliseconds: 20 seconds. */
  readonly timeoutMs?: number
  /** The least pause between two requests to one host, in milliseconds: 1 second. */
  readonly pauseMs?: number
}

/** Fetches pages until it is closed, which cuts off what is still being fetched. */
export type PageFetcher = {
  readonly fetchPage: FetchPage
  readonly close: () => Promise<void>
}

const MAX_BYTES = 5 * 1024 * 1024
const TIMEOUT = 20_000
const PAUSE = 1000
const MOST_REDIRECTS = 5

const ACCEPT =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, ' +
  'application/xml;q=0.9, text/*;q=0.8, */*;q=0.1'

type Permit = (
  url: URL,
) => Promise<{ readonly kind: 'allowed'; readonly pauseMs: number } | FetchOutcome>

type Journey = {
  readonly headers: Readonly<Record<string, string>>
  readonly textOnly: boolean
  readonly signal: AbortSignal | undefined
  readonly permit: Permit
}

const conditions = (etag: string | null, lastModified: string | null) => ({
  ...(etag === null ? {} : { 'if-none-match': etag }),
  ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
})

const checkedOrigins = (origins: readonly string[]): ReadonlySet<string> => {
  const wrong = origins.find((origin) => URL.parse(origin)?.origin !== origin)
  if (wrong === undefined) return new Set(origins)
  throw new Error(`Not an origin such as http://127.0.0.1:8080: ${wrong}`)
}

/**
 * Fetches pages of the public web politely: one request at a time to a host, with a pause between, under
 * an honest name, and what robots.txt forbids only for a person who gave the address. Addresses that are
 * not public are refused wherever they appear: in the address, as what its name resolves to, after a
 * redirect. Throws where `ownOrigins` holds what is no origin.
 */
export const createPageFetcher = (
  { lookup, now }: PageFetcherParts,
  {
    userAgent,
    ownOrigins,
    maxBytes = MAX_BYTES,
    timeoutMs = TIMEOUT,
    pauseMs = PAUSE,
  }: PageFetcherSettings,
): PageFetcher => {
  const own = checkedOrigins(ownOrigins)
  const agent = createGuardedAgent(own, lookup)
  const inLane = createHostLanes()

  const follow = async (
    start: string,
    { headers, textOnly, signal, permit }: Journey,
  ): Promise<FetchOutcome> => {
    const isConditional = 'if-none-match' in headers || 'if-modified-since' in headers
    let left = timeoutMs
    let to = { address: start, from: undefined as string | undefined }
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const address = readPageAddress(to.address, own, to.from)
      if (address.kind === 'refused') return address
      const { url } = address
      const word = await permit(url)
      if (word.kind !== 'allowed') return word
      const outcome = await inLane(
        url.hostname,
        { pauseMs: redirects === 0 ? Math.max(pauseMs, word.pauseMs) : 0, signal },
        async () => {
          const started = performance.now()
          const limits = { maxBytes, timeoutMs: left, textOnly, isConditional, signal }
          const answer = await requestOnce(agent, url, headers, limits)
          left -= performance.now() - started
          return answer
        },
      )
      if (outcome.kind !== 'redirected') return outcome
      to = { address: outcome.location, from: url.href }
    }
    return { kind: 'refused', reason: 'too-many-redirects' }
  }

  const common = { 'user-agent': userAgent, 'accept-encoding': ACCEPTED_ENCODINGS }
  const anyone: Permit = async () => ({ kind: 'allowed', pauseMs: 0 })
  const fetchFile = (url: string): Promise<FetchOutcome> =>
    follow(url, { headers: common, textOnly: false, signal: undefined, permit: anyone })
  const robots = createRobots({ fetchFile, now }, userAgent.split('/', 1)[0] ?? userAgent)

  return Object.freeze({
    async fetchPage(url, { forPerson = false, etag, lastModified, signal } = {}) {
      return follow(url, {
        headers: { ...common, accept: ACCEPT, ...conditions(etag ?? null, lastModified ?? null) },
        textOnly: true,
        signal,
        permit: forPerson ? anyone : (page) => robots(page, signal),
      })
    },
    close: () => agent.destroy(),
  } satisfies PageFetcher)
}
