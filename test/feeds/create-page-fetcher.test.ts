import type { ServerResponse } from 'node:http'
import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { createPageFetcher, type PageFetcher } from '#feeds/create-page-fetcher.ts'
import type { LookupAll } from '#feeds/guarded-agent.ts'
import type { FetchRequest } from '#ingest/fetch-outcome.ts'
import { type Answer, type ServedSite, serveSite } from './served-site.ts'

const opened: { close: () => Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map(({ close }) => close()))
})

const site = async (answer: Answer): Promise<ServedSite> => {
  const served = await serveSite(answer)
  opened.push(served)
  return served
}

const fetcherOf = (
  sites: readonly ServedSite[],
  settings: { maxBytes?: number; timeoutMs?: number; pauseMs?: number } = {},
  lookup?: LookupAll,
): PageFetcher => {
  const fetcher = createPageFetcher(
    { now: Date.now, ...(lookup ? { lookup } : {}) },
    {
      userAgent: 'HotlineBot/1.0 (+https://example.org/bot)',
      ownOrigins: sites.map(({ origin }) => origin),
      pauseMs: 0,
      ...settings,
    },
  )
  opened.push(fetcher)
  return fetcher
}

const html = (response: ServerResponse, body: string | Uint8Array, headers = {}): void => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers })
  response.end(body)
}

/** Fetches a path of a site that answers so, as for a person. */
const ask = async (
  answer: Answer,
  settings: { maxBytes?: number; timeoutMs?: number } = {},
  request: FetchRequest = {},
) => {
  const served = await site(answer)
  const { fetchPage } = fetcherOf([served], settings)
  return fetchPage(`${served.origin}/article`, { forPerson: true, ...request })
}

const text = 'قال متحدث باسم البنتاغون إن أوستن تحدث مع شويغو. '.repeat(50)

describe('a page fetcher', () => {
  it('gives the bytes of a page with its type, its address and what it can be asked by again', async () => {
    const outcome = await ask((_, response) =>
      html(response, text, { etag: '"7"', 'last-modified': 'Fri, 12 Jul 2024 10:00:00 GMT' }),
    )
    expect(outcome).toMatchObject({
      kind: 'fetched',
      contentType: 'text/html; charset=utf-8',
      url: expect.stringMatching(/\/article$/),
      etag: '"7"',
      lastModified: 'Fri, 12 Jul 2024 10:00:00 GMT',
    })
    if (outcome.kind !== 'fetched') throw new Error('not fetched')
    expect(new TextDecoder().decode(outcome.bytes)).toBe(text)
  })

  it('says who it is, and asks only for what has changed', async () => {
    const served = await site((_, response) => response.writeHead(304).end())
    const { fetchPage } = fetcherOf([served])
    const request = { etag: '"7"', lastModified: 'Fri, 12 Jul 2024 10:00:00 GMT' }
    const url = `${served.origin}/feed`
    expect(await fetchPage(url, { forPerson: true, ...request })).toEqual({ kind: 'unchanged' })
    expect(served.requests[0]?.headers).toMatchObject({
      'user-agent': 'HotlineBot/1.0 (+https://example.org/bot)',
      'if-none-match': '"7"',
      'if-modified-since': 'Fri, 12 Jul 2024 10:00:00 GMT',
    })
    expect(served.requests[0]?.headers).not.toHaveProperty('cookie')
  })

  it('takes no «not changed» for an answer where it did not ask for it', async () => {
    expect(await ask((_, response) => response.writeHead(304).end())).toMatchObject({
      kind: 'failed',
      status: 304,
    })
  })

  it.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
    ['GZIP', gzipSync],
  ] as const)('reads a page compressed as %s', async (coding, compress) => {
    const outcome = await ask((_, response) =>
      html(response, compress(Buffer.from(text)), { 'content-encoding': coding }),
    )
    if (outcome.kind !== 'fetched') throw new Error(JSON.stringify(outcome))
    expect(new TextDecoder().decode(outcome.bytes)).toBe(text)
  })

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
  ] as const)('refuses a page that grows too large out of %s', async (coding, compress) => {
    const bomb = compress(Buffer.alloc(50_000_000, 'a'))
    expect(bomb.length).toBeLessThan(100_000)
    const outcome = await ask(
      (_, response) => html(response, bomb, { 'content-encoding': coding }),
      { maxBytes: 100_000 },
    )
    expect(outcome).toEqual({ kind: 'refused', reason: 'too-large' })
  })

  it('refuses a page that is compressed twice, or in a way that it did not ask for', async () => {
    const twice = gzipSync(gzipSync(Buffer.from(text)))
    for (const coding of ['gzip, gzip', 'compress', 'constructor'])
      expect(
        await ask((_, response) => html(response, twice, { 'content-encoding': coding })),
        coding,
      ).toEqual({ kind: 'refused', reason: 'not-text' })
  })

  it('keeps nothing of a page whose compression is broken or cut', async () => {
    const whole = gzipSync(Buffer.from(text))
    for (const body of [whole.subarray(0, whole.length - 20), Buffer.from(text)])
      expect(
        await ask((_, response) => html(response, body, { 'content-encoding': 'gzip' })),
      ).toMatchObject({ kind: 'failed', reason: 'network' })
  })

  it('refuses a page that is too large, said beforehand or not, and reads no further', async () => {
    const said = await ask(
      (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-length': 1e9 })
        response.write('a')
      },
      { maxBytes: 1000 },
    )
    expect(said).toEqual({ kind: 'refused', reason: 'too-large' })

    let isClosed = false
    const endless = await ask(
      (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' })
        const more = () => {
          while (!response.destroyed && response.write('a'.repeat(10_000)));
        }
        response.on('drain', more).on('close', () => {
          isClosed = true
        })
        more()
      },
      { maxBytes: 1_000_000 },
    )
    expect(endless).toEqual({ kind: 'refused', reason: 'too-large' })
    await expect.poll(() => isClosed).toBe(true)
  })

  it('takes a page of exactly the size that is allowed', async () => {
    const outcome = await ask((_, response) => html(response, 'a'.repeat(1000)), { maxBytes: 1000 })
    expect(outcome.kind).toBe('fetched')
  })

  it('refuses a page that comes too slowly, however steadily', async () => {
    const slow = await ask(
      (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' })
        const drip = setInterval(() => response.write('a'), 20)
        response.on('close', () => clearInterval(drip))
      },
      { timeoutMs: 200 },
    )
    expect(slow).toEqual({ kind: 'refused', reason: 'too-slow' })
  })

  it('refuses a site that never answers', async () => {
    expect(await ask(() => {}, { timeoutMs: 100 })).toEqual({ kind: 'refused', reason: 'too-slow' })
  })

  it('gives all redirects of a page one time together', async () => {
    const outcome = await ask(
      (path, response) => {
        const next = Number(/\d+$/.exec(path)?.[0] ?? 0) + 1
        const hop = () =>
          next > 4 ? html(response, text) : response.writeHead(302, { location: `/${next}` }).end()
        setTimeout(hop, 80)
      },
      { timeoutMs: 250 },
    )
    expect(outcome).toEqual({ kind: 'refused', reason: 'too-slow' })
  })

  it('refuses a name that takes too long to resolve', async () => {
    const { fetchPage } = fetcherOf([], { timeoutMs: 100 }, () => {})
    expect(await fetchPage('http://news.example.org/', { forPerson: true })).toEqual({
      kind: 'refused',
      reason: 'too-slow',
    })
  })

  it('follows five redirects and no sixth', async () => {
    const chain =
      (length: number): Answer =>
      (path, response) => {
        const at = Number(/\d+$/.exec(path)?.[0] ?? 0)
        if (at === length) html(response, text)
        else response.writeHead(301, { location: `hop${at + 1}` }).end('moved')
      }
    expect(await ask(chain(5))).toMatchObject({
      kind: 'fetched',
      url: expect.stringMatching(/\/hop5$/),
    })
    expect(await ask(chain(6))).toEqual({ kind: 'refused', reason: 'too-many-redirects' })
  })

  it.each([
    ['http://169.254.169.254/latest/meta-data/', 'address-not-public'],
    ['http://[fd00:ec2::254]/', 'address-not-public'],
    ['http://[::ffff:127.0.0.1]/', 'address-not-public'],
    ['http://0177.0.0.1/', 'address-not-public'],
    ['http://2130706433/', 'address-not-public'],
    ['//localhost/admin', 'address-not-public'],
    ['http://10.0.0.1:8080/', 'address-not-public'],
    ['file:///etc/passwd', 'not-http'],
    ['http://a:b@example.org/', 'bad-address'],
    ['http://example.org:25/', 'bad-address'],
    ['http://[', 'bad-address'],
  ])('refuses a redirect to %s', async (location, reason) => {
    expect(await ask((_, response) => response.writeHead(302, { location }).end())).toEqual({
      kind: 'refused',
      reason,
    })
  })

  it('refuses a redirect to another port of the same machine', async () => {
    const inner = await site((_, response) => html(response, 'secret'))
    const outcome = await ask((_, response) =>
      response.writeHead(302, { location: `${inner.origin}/` }).end(),
    )
    expect(outcome).toEqual({ kind: 'refused', reason: 'address-not-public' })
    expect(inner.requests).toEqual([])
  })

  it('refuses a name as soon as one of its addresses is not public, and connects to none', async () => {
    const lookups: string[] = []
    const answers: Record<string, readonly string[]> = {
      'inside.example.org': ['127.0.0.1'],
      'both.example.org': ['93.184.215.14', '10.0.0.1'],
      'metadata.example.org': ['169.254.169.254'],
      'six.example.org': ['::1'],
      'mapped.example.org': ['::ffff:7f00:1'],
      'none.example.org': [],
    }
    const lookup: LookupAll = (hostname, done) => {
      lookups.push(hostname)
      const found = answers[hostname] ?? []
      done(
        null,
        found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )
    }
    const { fetchPage } = fetcherOf([], { timeoutMs: 1000 }, lookup)
    for (const name of Object.keys(answers))
      for (const scheme of ['http', 'https'])
        expect(await fetchPage(`${scheme}://${name}/`, { forPerson: true }), name).toEqual({
          kind: 'refused',
          reason: 'address-not-public',
        })
    // Once for each connection: there is no second look-up that could say something else.
    expect(lookups).toEqual(Object.keys(answers).flatMap((name) => [name, name]))
  })

  it('tells a name that does not resolve, and a site that is not there', async () => {
    const lookup: LookupAll = (hostname, done) =>
      done(Object.assign(new Error(hostname), { code: 'ENOTFOUND' }), [])
    const { fetchPage } = fetcherOf([], {}, lookup)
    expect(await fetchPage('https://gone.example.org/', { forPerson: true })).toEqual({
      kind: 'failed',
      reason: 'network',
      detail: 'ENOTFOUND',
      retryAfter: null,
    })
    const gone = await serveSite(() => {})
    await gone.close()
    const closed = fetcherOf([gone])
    expect(await closed.fetchPage(gone.origin, { forPerson: true })).toMatchObject({
      kind: 'failed',
      detail: 'ECONNREFUSED',
    })
  })

  it('keeps nothing of a page whose connection is cut', async () => {
    for (const headers of [{ 'content-length': 1000 }, {}]) {
      const outcome = await ask((_, response) => {
        response.writeHead(200, { 'content-type': 'text/html', ...headers })
        response.write('half')
        setTimeout(() => response.destroy(), 20)
      })
      expect(outcome).toMatchObject({ kind: 'failed', reason: 'network' })
    }
  })

  it.each([
    ['120', 120_000],
    ['0', 0],
    ['soon', null],
    ['', null],
    ['-5', null],
  ])('reads from «Retry-After: %s» how long to wait', async (field, expected) => {
    expect(
      await ask((_, response) => response.writeHead(429, { 'retry-after': field }).end('no')),
    ).toEqual({ kind: 'failed', reason: 'http', status: 429, retryAfter: expected })
  })

  it('reads a Retry-After that is a date', async () => {
    const field = new Date(Date.now() + 60_000).toUTCString()
    const outcome = await ask((_, response) =>
      response.writeHead(503, { 'retry-after': field }).end(),
    )
    if (outcome.kind !== 'failed') throw new Error('not failed')
    expect(outcome.retryAfter).toBeGreaterThan(55_000)
    expect(outcome.retryAfter).toBeLessThanOrEqual(60_000)
  })

  it.each([400, 401, 403, 404, 410, 500, 502, 206, 204, 300])(
    'tells a status of %i',
    async (status) => {
      expect(await ask((_, response) => response.writeHead(status).end())).toMatchObject({
        kind: 'failed',
        reason: 'http',
        status,
      })
    },
  )

  it.each([
    'text/html; charset=windows-1256',
    'TEXT/HTML',
    'text/plain',
    'text/markdown',
    'text/xml',
    'application/xml',
    'application/xhtml+xml',
    'application/rss+xml; charset=utf-8',
    'application/atom+xml',
    'application/rdf+xml',
    'application/feed+json',
    'application/json',
  ])('takes a page of type %s', async (type) => {
    const outcome = await ask((_, response) => html(response, text, { 'content-type': type }))
    expect(outcome).toMatchObject({ kind: 'fetched', contentType: type })
  })

  it.each([
    'image/png',
    'image/svg+xml',
    'application/pdf',
    'video/mp4',
    'application/zip',
    'nonsense',
  ])('refuses a page of type %s', async (type) => {
    const outcome = await ask((_, response) => html(response, text, { 'content-type': type }))
    expect(outcome).toEqual({ kind: 'refused', reason: 'not-text' })
  })

  it('looks at the bytes where no type is told', async () => {
    const untold = (body: Uint8Array, headers = {}) =>
      ask((_, response) => response.writeHead(200, headers).end(body))
    expect((await untold(Buffer.from(text))).kind).toBe('fetched')
    expect((await untold(Buffer.from('\ufefftext', 'utf16le'))).kind).toBe('fetched')
    const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])
    expect(await untold(picture)).toEqual({ kind: 'refused', reason: 'not-text' })
    const octets = { 'content-type': 'application/octet-stream' }
    expect((await untold(Buffer.from(text), octets)).kind).toBe('fetched')
    expect((await untold(picture, octets)).kind).toBe('refused')
  })

  it('ends at once when it is told to, with the reason', async () => {
    const served = await site(() => {})
    const { fetchPage } = fetcherOf([served])
    const stop = new AbortController()
    const url = `${served.origin}/`
    const [first, waiting] = [
      fetchPage(url, { forPerson: true, signal: stop.signal }),
      fetchPage(url, { signal: stop.signal }),
    ]
    setTimeout(() => stop.abort(new Error('stopping')), 50)
    await expect(first).rejects.toThrow('stopping')
    await expect(waiting).rejects.toThrow('stopping')
  })

  it('asks a host one thing at a time, with a pause between', async () => {
    let open = 0
    let most = 0
    const times: number[] = []
    const served = await site((_, response) => {
      open += 1
      most = Math.max(most, open)
      times.push(performance.now())
      setTimeout(() => {
        open -= 1
        html(response, text)
      }, 30)
    })
    const { fetchPage } = fetcherOf([served], { pauseMs: 100 })
    const outcomes = await Promise.all(
      ['/1', '/2', '/3'].map((path) => fetchPage(served.origin + path, { forPerson: true })),
    )
    expect(outcomes.map(({ kind }) => kind)).toEqual(['fetched', 'fetched', 'fetched'])
    expect(most).toBe(1)
    const [first = 0, second = 0, third = 0] = times
    expect(Math.min(second - first, third - second)).toBeGreaterThanOrEqual(120)
  })

  it('takes no text for an own origin that is none', () => {
    for (const origin of ['127.0.0.1:8080', 'http://127.0.0.1:8080/', 'http://127.0.0.1:80', '*'])
      expect(() =>
        createPageFetcher({ now: Date.now }, { userAgent: 'x', ownOrigins: [origin] }),
      ).toThrow('Not an origin')
  })
})
