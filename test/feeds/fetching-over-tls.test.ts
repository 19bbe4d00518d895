import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterEach, describe, expect, it } from 'vitest'
import { createPageFetcher } from '#feeds/create-page-fetcher.ts'
import { readPhrasebook } from '#hotline.ts'
import type { FetchOutcome } from '#ingest/fetch-outcome.ts'
import { type Certificate, selfSigned } from './certificates.ts'
import { type Answer, serveSite } from './served-site.ts'

const HERE = '127.0.0.1'
const USUAL = getCACertificates()

const opened: { close: () => Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map(({ close }) => close()))
  setDefaultCACertificates(USUAL)
})

/** Makes this process trust a certificate, as it trusts those of the public authorities. */
const trust = ({ cert }: Certificate): void => setDefaultCACertificates([...USUAL, cert])

const page: Answer = (path, response) =>
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<p>${path}</p>`)

const fetchFrom = async (
  certificate: Certificate,
  { forPerson = true, answer = page } = {},
): Promise<{ readonly outcome: FetchOutcome; readonly asked: readonly string[] }> => {
  const site = await serveSite(answer, certificate)
  const fetcher = createPageFetcher(
    { now: Date.now },
    { userAgent: 'HotlineBot/1.0', ownOrigins: [site.origin], pauseMs: 0 },
  )
  opened.push(site, fetcher)
  const outcome = await fetcher.fetchPage(`${site.origin}/article`, { forPerson })
  return { outcome, asked: site.requests.map(({ path }) => path) }
}

describe('a page over TLS', () => {
  it('is fetched from a site whose certificate is trusted, its robots.txt first', async () => {
    const certificate = selfSigned(HERE)
    trust(certificate)
    const { outcome, asked } = await fetchFrom(certificate, { forPerson: false })
    if (outcome.kind !== 'fetched') throw new Error(JSON.stringify(outcome))
    expect(new TextDecoder().decode(outcome.bytes)).toBe('<p>/article</p>')
    expect(outcome.url).toMatch(/^https:/)
    expect(asked).toEqual(['/robots.txt', '/article'])
  })

  it.each([
    ['signed by nobody known', selfSigned(HERE), false],
    ['of another name', selfSigned('www.herald.example'), true],
    ['of another address', selfSigned('127.0.0.2'), true],
    ['expired', selfSigned(HERE, -1), true],
    ['not valid yet', selfSigned(HERE, 90), true],
  ] as const)('is not asked for where the certificate is %s', async (_, certificate, isTrusted) => {
    if (isTrusted) trust(certificate)
    for (const forPerson of [true, false]) {
      const { outcome, asked } = await fetchFrom(certificate, { forPerson })
      expect(outcome).toEqual({ kind: 'refused', reason: 'bad-certificate' })
      expect(asked).toEqual([])
    }
  })

  it('is not followed to where a certificate is not valid', async () => {
    const trusted = selfSigned(HERE)
    const other = await serveSite(page, selfSigned(HERE))
    opened.push(other)
    trust(trusted)
    const site = await serveSite(
      (_, response) => response.writeHead(302, { location: `${other.origin}/x` }).end(),
      trusted,
    )
    const fetcher = createPageFetcher(
      { now: Date.now },
      { userAgent: 'HotlineBot/1.0', ownOrigins: [site.origin, other.origin], pauseMs: 0 },
    )
    opened.push(site, fetcher)
    const outcome = await fetcher.fetchPage(`${site.origin}/a`, { forPerson: true })
    expect(outcome).toEqual({ kind: 'refused', reason: 'bad-certificate' })
    expect(other.requests).toEqual([])
  })

  it('from a site that speaks no TLS is nobody answering', async () => {
    const plain = await serveSite(page)
    const fetcher = createPageFetcher(
      { now: Date.now },
      {
        userAgent: 'HotlineBot/1.0',
        ownOrigins: [plain.origin.replace('http:', 'https:')],
        pauseMs: 0,
      },
    )
    opened.push(plain, fetcher)
    const address = `${plain.origin.replace('http:', 'https:')}/a`
    expect(await fetcher.fetchPage(address, { forPerson: true })).toMatchObject({
      kind: 'failed',
      reason: 'network',
    })
  })

  it('that is refused for its certificate is told of in both languages, with what to do', () => {
    const { ar, en } = readPhrasebook()
    expect(en('unfetched-bad-certificate')).toMatch(/certificate is not valid.*save it and send/)
    expect(ar('unfetched-bad-certificate')).toMatch(/شهادته غير صالحة.*احفظها وأرسل/)
  })
})
