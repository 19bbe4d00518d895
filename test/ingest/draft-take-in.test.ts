import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildLedger } from '#core/ledger.ts'
import type { Draft } from '#ingest/draft.ts'
import type { RawPage } from '#ingest/draft-intake.ts'
import { createPropose } from '#ingest/draft-propose.ts'
import { createTakeIn, type TakeIn } from '#ingest/draft-take-in.ts'
import type { FetchPage } from '#ingest/fetch-outcome.ts'
import type { ReviewStore } from '#ingest/review-store.ts'
import { createIntake } from '#program/intake.ts'
import { openDatabase } from '#storage/open-database.ts'
import { createReviewStore } from '#storage/review-store.ts'
import type { Database } from '#storage/tables.ts'
import { HERALD, REPRINT, UNDATED, WEATHER } from '../dialogue/review-pages.ts'
import { realKnowledge } from '../makers/real-knowledge.ts'
import { RIM } from './review-drafts.ts'

const knowledge = realKnowledge()
const intake = createIntake(knowledge)

let db: Database
let store: ReviewStore
let takeIn: TakeIn
let asked: unknown[]

beforeEach(async () => {
  db = await openDatabase(':memory:')
  asked = []
  store = createReviewStore(db, {
    ledgerOf: (reviewed) => buildLedger([...knowledge.articles, ...reviewed]),
    within: async () => undefined,
  })
  const fetchPage: FetchPage = async (url, request) => {
    asked.push(request)
    return url.startsWith('https://away.example')
      ? { kind: 'failed', reason: 'network', detail: 'ECONNREFUSED', retryAfter: null }
      : { kind: 'refused', reason: 'address-not-public' }
  }
  let drafts = 0
  const newId = (): string => {
    drafts += 1
    return `id${String(drafts).padStart(6, '0')}`
  }
  takeIn = createTakeIn({
    store,
    intake,
    fetchPage,
    articles: () => knowledge.articles,
    inFolder: new Set(knowledge.articles.map(({ slug }) => slug)),
    now: () => 1,
    newId,
  })
})
afterEach(() => db.destroy())

const rawOf = (html: string, more: Partial<RawPage> = {}): RawPage => ({
  bytes: new TextEncoder().encode(html),
  contentType: 'text/html',
  url: null,
  name: 'page.html',
  published: null,
  outlet: null,
  ...more,
})

const offer = (html: string, origin: 'file' | 'feed' = 'file') =>
  takeIn({ origin, kind: 'page', page: rawOf(html), from: 'page.html' }, RIM)

describe('taking in', () => {
  it('gives a draft a readable slug, and another one its own', async () => {
    const first = await offer(HERALD)
    expect(first).toMatchObject({
      kind: 'drafted',
      draft: { slug: 'herald-example-2025-02-hegseth-belousov', takenBy: RIM, reprintOf: null },
    })
    const changed = HERALD.replaceAll('/hegseth-belousov', '/another').replace(
      /<p>[\s\S]*<\/p>/,
      '<p>Defense Secretary Pete Hegseth telephoned his Russian counterpart Andrei Belousov on Saturday to talk about prisoners, according to a Pentagon spokesman who gave no further details of it.</p><p>It was a short conversation, the spokesman said, and nothing was agreed between the two sides so far.</p>',
    )
    expect(await offer(changed)).toMatchObject({
      kind: 'drafted',
      draft: { slug: expect.stringMatching(/^herald-example-2025-02-hegseth-belousov-id\d{6}$/) },
    })
  })

  it('knows an article again by its address, its text, or the folder', async () => {
    await offer(HERALD)
    expect(await offer(HERALD)).toMatchObject({ kind: 'there', draft: 'id000001' })
    const tracked = HERALD.replace('/hegseth-belousov"', '/hegseth-belousov?utm_source=feed"')
    expect(await offer(tracked)).toMatchObject({ kind: 'there' })
    const [known] = knowledge.articles
    const page = rawOf(known?.paragraphs.join('\n\n') ?? '', {
      contentType: 'text/plain',
      name: 'a.txt',
    })
    const there = await takeIn({ origin: 'file', kind: 'page', page, from: 'a.txt' }, RIM)
    expect(there).toEqual({ kind: 'there', draft: null, slug: known?.slug })
  })

  it('marks the same text in another outlet as a reprint', async () => {
    await offer(HERALD)
    expect(await offer(REPRINT)).toMatchObject({
      kind: 'drafted',
      draft: { reprintOf: 'herald-example-2025-02-hegseth-belousov' },
    })
  })

  it('keeps nothing that cannot be read or fetched, and says why', async () => {
    const link = (url: string) =>
      takeIn({ origin: 'link', kind: 'link', url, published: null }, RIM)
    expect(await offer('')).toEqual({ kind: 'unreadable', reason: 'empty' })
    expect(await link('https://away.example/')).toEqual({ kind: 'unfetched', reason: 'network' })
    expect(await link('http://10.0.0.1/')).toEqual({
      kind: 'unfetched',
      reason: 'address-not-public',
    })
    expect(asked).toEqual([{ forPerson: true }, { forPerson: true }])
    expect(await store.waiting()).toEqual([])
  })
})

describe('a page of a feed', () => {
  const feed = { url: 'https://herald.example/rss', outlet: 'sputnik' }
  const pageOf = (html: string) => ({
    bytes: new TextEncoder().encode(html),
    contentType: 'text/html',
    url: 'https://news.example/1',
    feed,
    item: {
      url: 'https://news.example/1',
      guid: null,
      title: '',
      summary: '',
      published: '2025-02-02T08:00:00Z',
    },
  })

  it('is proposed once, with the day and the outlet of the feed where the page has none', async () => {
    const told: Draft[] = []
    const propose = createPropose(takeIn, async (draft) => {
      told.push(draft)
    })
    expect(await propose(pageOf(UNDATED))).toBe('proposed')
    expect(await propose(pageOf(UNDATED))).toBe('duplicate')
    expect(told).toMatchObject([
      {
        origin: { kind: 'feed', from: feed.url },
        takenBy: null,
        article: { published: { basis: 'given', date: { edtf: '2025-02-02' } }, outlet: 'sputnik' },
        reports: [{ on: { date: { edtf: '2025-01-31' } } }],
      },
    ])
  })

  it('that tells of no call is not kept', async () => {
    const propose = createPropose(takeIn, async () => undefined)
    expect(await propose(pageOf(WEATHER))).toBe('irrelevant')
    expect(await propose(pageOf(''))).toBe('unreadable')
    expect(await store.waiting()).toEqual([])
  })
})
