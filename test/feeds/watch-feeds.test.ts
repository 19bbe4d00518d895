import { afterEach, describe, expect, it } from 'vitest'
import { createPageFetcher } from '#feeds/create-page-fetcher.ts'
import { decodeFeed } from '#feeds/decode-feed.ts'
import { parseFeedText } from '#feeds/parse-feed-text.ts'
import { readFeed } from '#feeds/read-feed.ts'
import type { FeedBook } from '#ingest/feed-book.ts'
import type { FeedPage, Proposal } from '#ingest/feed-proposal.ts'
import { type FeedRound, feedTurn } from '#ingest/feed-round.ts'
import type { FeedWatchParts } from '#ingest/watch-feed.ts'
import { createFeedWatch } from '#ingest/watch-feeds.ts'
import { createFeedBook } from '#storage/feed-book.ts'
import { openDatabase } from '#storage/open-database.ts'
import { type NewsSite, openNewsSite } from './news-site.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const START = Date.parse('2024-07-12T12:00:00Z')

const opened: { close: () => Promise<void> }[] = []
afterEach(async () => {
  for (const { close } of opened.splice(0).reverse()) await close()
})

const siteOpen = async (): Promise<NewsSite> => {
  const site = await openNewsSite()
  opened.push(site)
  return site
}

const bookOpen = async (): Promise<FeedBook> => {
  const db = await openDatabase(':memory:')
  opened.push({ close: () => db.destroy() })
  return createFeedBook(db)
}

type Watching = {
  readonly clock: { now: number }
  readonly proposed: FeedPage[]
  /** The paths of the pages that were proposed since this was last called. */
  readonly paths: () => readonly string[]
  readonly round: (signal?: AbortSignal) => Promise<readonly FeedRound[]>
}

const watching = (
  sites: readonly NewsSite[],
  book: FeedBook,
  parts: Partial<FeedWatchParts> = {},
  clock = { now: START },
): Watching => {
  const { fetchPage, close } = createPageFetcher(
    { now: () => clock.now },
    {
      userAgent: 'HotlineBot/1.0 (+https://example.org)',
      ownOrigins: sites.map(({ origin }) => origin),
      pauseMs: 0,
    },
  )
  opened.push({ close })
  const proposed: FeedPage[] = []
  const watch = createFeedWatch(
    {
      fetchPage,
      // Without the thread, which takes longer to start than a test to run.
      readFeed: async (bytes, type, url) => parseFeedText(decodeFeed(bytes, type), url, 200),
      book,
      isRelevant: ({ title }) => title.includes('أوستن'),
      async propose(page): Promise<Proposal> {
        const isKnown = proposed.some(({ url }) => url === page.url)
        proposed.push(page)
        return isKnown ? 'duplicate' : 'proposed'
      },
      now: () => clock.now,
      random: () => 0,
      by: 'one',
      feeds: sites.map(({ feed }, at) => ({ url: feed, outlet: `outlet-${at}` })),
      ...parts,
    },
    { everyMinutes: 15, firstReadingDays: 7 },
  )
  let read = 0
  return {
    clock,
    proposed,
    paths() {
      const paths = proposed.slice(read).map(({ url }) => new URL(url).pathname)
      read = proposed.length
      return paths
    },
    round: (signal = new AbortController().signal) => watch.round(signal),
  }
}

const daysBefore = (days: number): string => new Date(START - days * DAY).toUTCString()
const call = (path: string, days = 0) => ({
  path,
  title: 'أوستن يهاتف بيلوسوف',
  published: daysBefore(days),
})

describe('watching feeds', () => {
  it('proposes the articles that may tell of a call, and fetches no other', async () => {
    const [site, book] = [await siteOpen(), await bookOpen()]
    site.items.push(call('/1'), { path: '/2', title: 'الطقس اليوم', published: daysBefore(0) })
    const { round, proposed } = watching([site], book, { readFeed })
    expect(await round()).toEqual([
      {
        feed: { url: site.feed, outlet: 'outlet-0' },
        kind: 'read',
        after: 0,
        dealt: new Map([
          ['proposed', 1],
          ['off-subject', 1],
        ]),
        waiting: 0,
        faults: [],
      },
    ])
    expect(site.asked()).toEqual(['/feed', '/1'])
    expect(proposed).toEqual([
      {
        url: `${site.origin}/1`,
        contentType: 'text/html',
        bytes: expect.any(Uint8Array),
        feed: { url: site.feed, outlet: 'outlet-0' },
        item: {
          url: `${site.origin}/1`,
          guid: null,
          title: 'أوستن يهاتف بيلوسوف',
          summary: '',
          published: '2024-07-12T12:00:00.000Z',
        },
      },
    ])
    expect(Buffer.from(proposed[0]?.bytes ?? []).toString()).toContain('<p>/1</p>')
  })

  it('reads a feed when it is due, asks only for changes, and proposes only what is new', async () => {
    const [site, book] = [await siteOpen(), await bookOpen()]
    site.items.push(call('/1'))
    const { round, paths, clock } = watching([site], book)
    await round()
    expect(paths()).toEqual(['/1'])
    clock.now += 15 * MINUTE - 1
    expect(await round()).toMatchObject([{ kind: 'not-due' }])
    clock.now += 1
    site.asked()
    expect(await round()).toMatchObject([{ kind: 'unchanged' }])
    expect(site.asked()).toEqual(['/feed'])
    clock.now += 15 * MINUTE
    site.items.unshift(call('/2'))
    expect(await round()).toMatchObject([{ kind: 'read' }])
    expect(paths()).toEqual(['/2'])
  })

  it('knows an article again by its name where its address has changed, and by its address', async () => {
    const [site, book] = [await siteOpen(), await bookOpen()]
    site.items.push({ ...call('/1'), guid: 'g1' }, { ...call('/2'), guid: 'g2' })
    const { round, paths, clock } = watching([site], book)
    await round()
    paths()
    clock.now += 15 * MINUTE
    site.items.splice(0, 2, { ...call('/moved'), guid: 'g1' }, { ...call('/2'), guid: 'other' })
    await round()
    expect(paths()).toEqual([])
  })

  it('lets the same name in two feeds stand for two articles', async () => {
    const [a, b, book] = [await siteOpen(), await siteOpen(), await bookOpen()]
    a.items.push({ ...call('/a'), guid: '1' })
    b.items.push({ ...call('/b'), guid: '1' })
    const { round, paths } = watching([a, b], book)
    await round()
    expect([...paths()].sort()).toEqual(['/a', '/b'])
  })

  it('leaves out at the first reading what is old or of no day, and for good', async () => {
    const [site, book] = [await siteOpen(), await bookOpen()]
    const { published: _, ...undated } = call('/undated')
    site.items.push(call('/new', 6.9), call('/old', 7.1), undated)
    const { round, paths, clock } = watching([site], book)
    expect(await round()).toMatchObject([
      {
        dealt: new Map([
          ['proposed', 1],
          ['old', 2],
        ]),
      },
    ])
    expect(paths()).toEqual(['/new'])
    clock.now += 15 * MINUTE
    const { published: __, ...late } = call('/late')
    site.items.push(late)
    await round()
    expect(paths()).toEqual(['/late'])
  })

  it('leaves out what is old also where the first reading could not be ended', async () => {
    const [site, book] = [await siteOpen(), await bookOpen()]
    site.items.push(call('/busy'), call('/new'), call('/old', 30))
    site.instead.set('/busy', (response) => response.writeHead(429).end())
    const { round, paths, clock } = watching([site], book)
    expect(await round()).toMatchObject([{ waiting: 2, dealt: new Map([['old', 1]]) }])
    site.instead.clear()
    clock.now += 30 * MINUTE
    await round()
    expect(paths()).toEqual(['/busy', '/new'])
  })

  it('proposes an article again whose proposal failed, and only that', async () => {
    const [site, book] = [await siteOpen(), await bookOpen()]
    site.items.push(call('/1'), call('/2'))
    let isDown = true
    const paths: string[] = []
    const { round, clock } = watching([site], book, {
      async propose({ url }) {
        const path = new URL(url).pathname
        if (isDown && path === '/1') throw new Error('The disk is full')
        paths.push(path)
        return 'proposed'
      },
    })
    expect(await round()).toMatchObject([
      { waiting: 1, faults: [{ url: `${site.origin}/1`, fault: new Error('The disk is full') }] },
    ])
    expect(paths).toEqual(['/2'])
    isDown = false
    clock.now += 15 * MINUTE
    await round()
    expect(paths).toEqual(['/2', '/1'])
  })

  it('proposes again what it could not note as proposed', async () => {
    const [site, book] = [await siteOpen(), await bookOpen()]
    site.items.push(call('/1'))
    let isCrashing = true
    const crashing: FeedBook = {
      ...book,
      keepItem: (...args) =>
        isCrashing ? Promise.reject(new Error('crash')) : book.keepItem(...args),
    }
    const { round, paths, clock } = watching([site], crashing)
    expect(await round()).toMatchObject([{ kind: 'failed', fault: new Error('crash') }])
    isCrashing = false
    clock.now += 15 * MINUTE
    expect(await round()).toMatchObject([{ dealt: new Map([['duplicate', 1]]) }])
    expect(paths()).toEqual(['/1', '/1'])
  })

  it('waits longer after each failure of a feed, and not after it works again', async () => {
    const [site, book] = [await siteOpen(), await bookOpen()]
    site.items.push(call('/1'))
    const { round, paths, clock } = watching([site], book, { random: () => 1 })
    site.instead.set('/feed', (response) => response.writeHead(500).end())
    for (const [at, wait] of [45, 75, 135, 255, 375, 375].entries()) {
      expect(await round()).toMatchObject([{ kind: 'failed', fault: 'http 500', failures: at + 1 }])
      clock.now += wait * MINUTE - 1
      expect(await round()).toMatchObject([{ kind: 'not-due' }])
      clock.now += 1
    }
    site.instead.clear()
    expect(await round()).toMatchObject([{ kind: 'read' }])
    expect(paths()).toEqual(['/1'])
    clock.now += 16.5 * MINUTE
    expect(await round()).toMatchObject([{ kind: 'unchanged' }])
  })

  it('says once of a feed that it fails for long, and once that it works again', async () => {
    const [site, book] = [await siteOpen(), await bookOpen()]
    const { clock, round } = watching([site], book)
    const turns: (string | null)[] = []
    const later = async () => {
      clock.now += DAY
      turns.push(...(await round()).map(feedTurn))
    }
    site.instead.set('/feed', (response) => response.writeHead(404).end())
    for (let times = 0; times < 6; times += 1) await later()
    site.instead.clear()
    for (let times = 0; times < 3; times += 1) await later()
    expect(turns).toEqual([null, null, null, 'down', null, null, 'up', null, null])
  })

  it('leaves a feed alone for as long as it asks', async () => {
    const [site, book] = [await siteOpen(), await bookOpen()]
    const { round, clock } = watching([site], book)
    site.instead.set('/feed', (response) =>
      response.writeHead(429, { 'retry-after': '7200' }).end(),
    )
    expect(await round()).toMatchObject([{ kind: 'failed', fault: 'http 429' }])
    clock.now += 120 * MINUTE - 1
    expect(await round()).toMatchObject([{ kind: 'not-due' }])
    clock.now += 1
    expect(await round()).toMatchObject([{ kind: 'failed' }])
  })

  it('leaves a server alone that asks for it at an article', async () => {
    const [site, book] = [await siteOpen(), await bookOpen()]
    site.items.push(call('/1'), call('/2'), call('/3'))
    site.instead.set('/2', (response) => response.writeHead(429, { 'retry-after': '3600' }).end())
    const { round, paths, clock } = watching([site], book)
    expect(await round()).toMatchObject([{ kind: 'read', waiting: 2 }])
    expect(site.asked()).toEqual(['/feed', '/1', '/2'])
    site.instead.clear()
    clock.now += 60 * MINUTE - 1
    expect(await round()).toMatchObject([{ kind: 'not-due' }])
    clock.now += 1
    await round()
    expect(paths()).toEqual(['/1', '/2', '/3'])
  })

  it('tries an article that fails again, more and more seldom, and then gives it up', async () => {
    const [site, book] = [await siteOpen(), await bookOpen()]
    site.items.push(call('/bad'), call('/good'))
    site.instead.set('/bad', (response) => response.writeHead(500).end())
    const { round, paths, clock } = watching([site], book, { random: () => 1 })
    const tries: number[] = []
    let last: readonly FeedRound[] = []
    for (let minutes = 0; minutes < 3 * 24 * 60; minutes += 15) {
      const rounds = await round()
      if (site.asked().includes('/bad')) {
        tries.push(minutes)
        last = rounds
      }
      clock.now += 15 * MINUTE
    }
    expect(paths()).toEqual(['/good'])
    expect(tries).toHaveLength(8)
    const waits = tries.slice(1).map((at, before) => at - (tries[before] ?? 0))
    expect(waits).toEqual([...waits].sort((a, b) => a - b))
    expect(last).toMatchObject([
      { dealt: new Map([['given-up', 1]]), faults: [{ fault: 'http 500' }], waiting: 0 },
    ])
  })

  it('is done with an article that may not be fetched or is none', async () => {
    const [site, book] = [await siteOpen(), await bookOpen()]
    site.items.push(
      call('/gone'),
      call('/picture'),
      call('http://169.254.169.254/'),
      call('/private'),
    )
    site.instead.set('/gone', (response) => response.writeHead(410).end())
    site.instead.set('/picture', (response) =>
      response.writeHead(200, { 'content-type': 'image/png' }).end(),
    )
    site.instead.set('/robots.txt', (response) =>
      response.end('User-agent: HotlineBot\nDisallow: /private'),
    )
    const { round, paths } = watching([site], book)
    expect(await round()).toMatchObject([{ dealt: new Map([['refused', 4]]), waiting: 0 }])
    expect(paths()).toEqual([])
  })

  it('is stopped by no feed that fails, however it fails', async () => {
    const book = await bookOpen()
    const sites = await Promise.all(Array.from({ length: 7 }, siteOpen))
    const [failing, cut, page, forbidden, binary, closed, good] = sites as [
      NewsSite,
      NewsSite,
      NewsSite,
      NewsSite,
      NewsSite,
      NewsSite,
      NewsSite,
    ]
    failing.instead.set('/feed', (response) => response.writeHead(503).end())
    cut.instead.set('/feed', (response) => {
      response.writeHead(200, { 'content-length': 1000, 'content-type': 'text/xml' }).write('<rss')
      setTimeout(() => response.destroy(), 10)
    })
    page.instead.set('/feed', (response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>moved</html>'),
    )
    forbidden.instead.set('/robots.txt', (response) => response.end('User-agent: *\nDisallow: /'))
    binary.instead.set('/feed', (response) =>
      response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF'),
    )
    await closed.close()
    opened.splice(opened.indexOf(closed), 1)
    good.items.push(call('/1'))
    const { round, paths } = watching(sites, book)
    const rounds = await round()
    const faults = new Map(
      rounds.map((one) => [one.feed.url, one.kind === 'failed' ? one.fault : one.kind]),
    )
    expect(sites.map(({ feed }) => faults.get(feed))).toEqual([
      'http 503',
      expect.stringMatching(/SOCKET|RESET/),
      'unreadable',
      'robots',
      'not-text',
      'ECONNREFUSED',
      'read',
    ])
    expect(paths()).toEqual(['/1'])
  })

  it('goes on with the other feeds where the book fails for one', async () => {
    const [a, b, book] = [await siteOpen(), await siteOpen(), await bookOpen()]
    b.items.push(call('/1'))
    const failing: FeedBook = {
      ...book,
      claim: (feed, claim) =>
        feed === a.feed ? Promise.reject(new Error('locked')) : book.claim(feed, claim),
    }
    const { round, paths } = watching([a, b], failing)
    expect((await round()).map(({ kind }) => kind).sort()).toEqual(['failed', 'read'])
    expect(paths()).toEqual(['/1'])
  })

  it('shares the feeds among processes, so that each is read once', async () => {
    const book = await bookOpen()
    const sites = await Promise.all(Array.from({ length: 5 }, siteOpen))
    for (const site of sites) site.items.push(call('/1'), call('/2'))
    const processes = ['one', 'two', 'three'].map((by) => watching(sites, book, { by }))
    await Promise.all(processes.map(({ round }) => round()))
    for (const site of sites) expect(site.asked()).toEqual(['/feed', '/1', '/2'])
    expect(processes.flatMap(({ paths }) => paths())).toHaveLength(10)
  })

  it('takes over the feed of a process that has died, which keeps nothing when it comes back', async () => {
    const [site, book] = [await siteOpen(), await bookOpen()]
    site.items.push(call('/1'))
    const clock = { now: START }
    const asleep = Promise.withResolvers<void>()
    const proposing = Promise.withResolvers<void>()
    const dying = watching(
      [site],
      book,
      {
        by: 'dying',
        async propose() {
          proposing.resolve()
          await asleep.promise
          return 'proposed'
        },
      },
      clock,
    )
    const late = dying.round()
    await proposing.promise
    const other = watching([site], book, { by: 'other' }, clock)
    clock.now += 10 * MINUTE - 1
    expect(await other.round()).toMatchObject([{ kind: 'not-due' }])
    clock.now += 1
    expect(await other.round()).toMatchObject([{ kind: 'read' }])
    expect(other.paths()).toEqual(['/1'])
    asleep.resolve()
    expect(await late).toMatchObject([{ kind: 'lost' }])
  })

  it('leaves a feed to whoever has taken it over while it was being read', async () => {
    const [site, book] = [await siteOpen(), await bookOpen()]
    site.items.push(call('/1'), call('/2'), call('/3'))
    const clock = { now: START }
    const one = watching(
      [site],
      book,
      {
        async propose({ url }) {
          if (url.endsWith('/1')) {
            clock.now += 11 * MINUTE
            await book.claim(site.feed, { by: 'two', now: clock.now, until: clock.now + MINUTE })
          }
          return 'proposed'
        },
      },
      clock,
    )
    expect(await one.round()).toMatchObject([{ kind: 'lost' }])
    expect(site.asked()).toEqual(['/feed', '/1'])
  })

  it('keeps its feed for as long as it takes to read it', async () => {
    const [site, book] = [await siteOpen(), await bookOpen()]
    site.items.push(...Array.from({ length: 6 }, (_, at) => call(`/${at}`)))
    const clock = { now: START }
    const taken: unknown[] = []
    const one = watching(
      [site],
      book,
      {
        async propose() {
          clock.now += 6 * MINUTE
          taken.push(
            await book.claim(site.feed, { by: 'two', now: clock.now, until: clock.now + MINUTE }),
          )
          return 'proposed'
        },
      },
      clock,
    )
    expect(await one.round()).toMatchObject([{ kind: 'read', dealt: new Map([['proposed', 6]]) }])
    expect(taken).toEqual(Array.from({ length: 6 }, () => null))
  })

  it('stops when it is told to, and begins again where it was', async () => {
    const [site, book] = [await siteOpen(), await bookOpen()]
    site.items.push(call('/1'), call('/2'))
    const stop = new AbortController()
    site.instead.set('/2', () => stop.abort(new Error('stopping')))
    const { round, paths } = watching([site], book)
    expect(await round(stop.signal)).toMatchObject([{ kind: 'stopped' }])
    expect(await round(stop.signal)).toEqual([])
    site.instead.clear()
    await round()
    expect(paths()).toEqual(['/1', '/2'])
  })

  it('reads a feed once that is listed twice', async () => {
    const [site, book] = [await siteOpen(), await bookOpen()]
    expect(await watching([site, site], book).round()).toHaveLength(1)
  })
})
