import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { createPageFetcher } from '#feeds/create-page-fetcher.ts'
import { type Answer, serveSite } from './served-site.ts'

const opened: { close: () => Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map(({ close }) => close()))
})

const DAY = 24 * 3600 * 1000

const open = async (robots: (response: ServerResponse) => void, pages?: Answer) => {
  const clock = { now: 1_700_000_000_000 }
  const site = await serveSite((path, response, request) => {
    if (path === '/robots.txt') return robots(response)
    if (pages !== undefined) return pages(path, response, request)
    response.writeHead(200, { 'content-type': 'text/html' }).end('page')
  })
  const { fetchPage, close } = createPageFetcher(
    { now: () => clock.now },
    { userAgent: 'HotlineBot/1.0 (+https://example.org)', ownOrigins: [site.origin], pauseMs: 0 },
  )
  opened.push(site, { close })
  const paths = () => site.requests.map(({ path }) => path)
  const fetchPath = (path: string, forPerson = false) =>
    fetchPage(site.origin + path, { forPerson })
  return { clock, paths, fetchPath }
}

const says = (text: string) => (response: ServerResponse) => response.end(text)

describe('robots.txt', () => {
  it('is asked once a day of each site', async () => {
    const { clock, paths, fetchPath } = await open(says('User-agent: *\nDisallow: /private'))
    expect((await fetchPath('/a')).kind).toBe('fetched')
    expect((await fetchPath('/b')).kind).toBe('fetched')
    expect(paths()).toEqual(['/robots.txt', '/a', '/b'])
    clock.now += DAY
    expect((await fetchPath('/c')).kind).toBe('fetched')
    expect(paths().filter((path) => path === '/robots.txt')).toHaveLength(2)
  })

  it('is asked once where many pages are fetched at a time', async () => {
    const { paths, fetchPath } = await open(says('User-agent: *\nDisallow: /private'))
    await Promise.all(['/a', '/b', '/c'].map((path) => fetchPath(path)))
    expect(paths().filter((path) => path === '/robots.txt')).toHaveLength(1)
  })

  it('keeps the bot away from what it forbids, and not a person', async () => {
    const { paths, fetchPath } = await open(says('User-agent: *\nDisallow: /private'))
    expect(await fetchPath('/private/a')).toEqual({ kind: 'refused', reason: 'robots' })
    expect(paths()).toEqual(['/robots.txt'])
    expect((await fetchPath('/private/a', true)).kind).toBe('fetched')
  })

  it('binds by the rules for the bot itself where it names it', async () => {
    const rules =
      'User-agent: *\nAllow: /\n\nUser-agent: hotlinebot\nDisallow: /feed\nAllow: /feed/ar'
    const { fetchPath } = await open(says(rules))
    expect(await fetchPath('/feed')).toEqual({ kind: 'refused', reason: 'robots' })
    expect((await fetchPath('/feed/ar')).kind).toBe('fetched')
    expect((await fetchPath('/other')).kind).toBe('fetched')
  })

  it('is looked at again where a redirect leads', async () => {
    const { fetchPath } = await open(says('User-agent: *\nDisallow: /inner'), (_, response) =>
      response.writeHead(302, { location: '/inner' }).end(),
    )
    expect(await fetchPath('/outer')).toEqual({ kind: 'refused', reason: 'robots' })
  })

  it.each([400, 401, 403, 404, 410])('allows all where it answers %i', async (status) => {
    const { fetchPath } = await open((response) => response.writeHead(status).end())
    expect((await fetchPath('/a')).kind).toBe('fetched')
  })

  it('allows all where it redirects without end', async () => {
    const { fetchPath } = await open((response) =>
      response.writeHead(302, { location: '/robots.txt' }).end(),
    )
    expect((await fetchPath('/a')).kind).toBe('fetched')
  })

  it.each([500, 503, 429])('forbids all for ten minutes where it answers %i', async (status) => {
    let answer = status
    const { clock, paths, fetchPath } = await open((response) => response.writeHead(answer).end())
    expect(await fetchPath('/a')).toMatchObject({ kind: 'failed', reason: 'http', status })
    expect(await fetchPath('/b')).toMatchObject({ kind: 'failed', reason: 'http', status })
    expect(paths()).toEqual(['/robots.txt'])
    answer = 404
    clock.now += 10 * 60 * 1000
    expect((await fetchPath('/a')).kind).toBe('fetched')
  })

  it('forbids all for now where the connection is cut', async () => {
    const { fetchPath } = await open((response) => response.destroy())
    expect(await fetchPath('/a')).toMatchObject({ kind: 'failed', reason: 'network' })
  })

  it('is read though it is marked as no text, begins with a mark of order, or is very long', async () => {
    const { fetchPath } = await open((response) => {
      response.writeHead(200, { 'content-type': 'application/octet-stream' })
      response.end(`\ufeffUser-agent: *\nDisallow: /private\n${'# remark\n'.repeat(200_000)}`)
    })
    expect(await fetchPath('/private')).toEqual({ kind: 'refused', reason: 'robots' })
    expect((await fetchPath('/a')).kind).toBe('fetched')
  })

  it('sets the pause between requests', async () => {
    const { fetchPath } = await open(says('User-agent: *\nCrawl-delay: 0.2'))
    await fetchPath('/a')
    const started = performance.now()
    await fetchPath('/b')
    expect(performance.now() - started).toBeGreaterThanOrEqual(190)
  })
})
