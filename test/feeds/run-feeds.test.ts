import { expect, it, onTestFinished } from 'vitest'
import { createPageFetcher } from '#feeds/create-page-fetcher.ts'
import { createHotline } from '#hotline.ts'
import { NEW_FEED } from '#ingest/feed-book.ts'
import { LASTING_FAILURES } from '#ingest/feed-round.ts'
import { createLog } from '#log.ts'
import { createLiveHotline } from '#program/live-hotline.ts'
import { openReview } from '#program/open-review.ts'
import { runFeeds } from '#program/run-feeds.ts'
import { type FeedNews, feedsReply } from '#replies/feeds-reply.ts'
import { plainText } from '#replies/plain-text.ts'
import { createFeedBook } from '#storage/feed-book.ts'
import { openDatabase } from '#storage/open-database.ts'
import { realKnowledge } from '../makers/real-knowledge.ts'
import { openNewsSite } from './news-site.ts'

/** The part of the program that reads feeds, over a site with one feed that has failed so often before. */
const feedThatFailed = async (failures: number) => {
  const knowledge = realKnowledge()
  const site = await openNewsSite()
  const database = await openDatabase(':memory:')
  const fetcher = createPageFetcher(
    { now: Date.now },
    { userAgent: 'HotlineBot/1.0', ownOrigins: [site.origin], pauseMs: 0 },
  )
  onTestFinished(async () => {
    await fetcher.close()
    await database.destroy()
    await site.close()
  })
  const { fetchPage } = fetcher
  const review = openReview({
    knowledge,
    hotline: createLiveHotline(knowledge),
    database,
    fetchPage,
    isEditor: () => true,
    now: Date.now,
    newId: () => 'draft001',
    within: async () => undefined,
  })
  const book = createFeedBook(database)
  await book.claim(site.feed, { by: 'before', now: 0, until: 1 })
  await book.release(site.feed, 'before', { ...NEW_FEED, failures })
  const outlets = knowledge.outlets.map(({ feeds: _, ...outlet }) =>
    outlet.id === 'rt-arabic' ? { ...outlet, feeds: [site.feed] } : outlet,
  )
  const told: (readonly FeedNews[])[] = []
  /** Reads the feed once, or not at all. */
  const run = async (feedMinutes: number): Promise<void> => {
    const ended = new AbortController()
    await runFeeds(
      { fetchPage, database, review, by: 'now' },
      { ...knowledge, outlets },
      { feedMinutes, feedFirstDays: 3 },
      {
        log: createLog('silent'),
        drafted: async () => undefined,
        turned: async (news) => {
          told.push(news)
        },
        observe: () => ended.abort(),
      },
      ended.signal,
    )
  }
  return { site, told, run, speech: createHotline(knowledge).speech }
}

it('tells administrators once which feed cannot be read, why, and what to do', async () => {
  const { site, told, run, speech } = await feedThatFailed(LASTING_FAILURES - 1)
  site.instead.set('/feed', (response) => response.writeHead(404).end())
  await run(15)
  expect(told).toEqual([
    [{ turn: 'down', outlet: 'rt-arabic', url: site.feed, reason: 'http 404' }],
  ])
  const [news = []] = told
  const english = plainText(feedsReply(news, speech.en))
  expect(english).toContain(`RT Arabic, ${site.feed}: http 404`)
  expect(english).toContain('correct it in knowledge/outlets.yaml')
  expect(plainText(feedsReply(news, speech.ar))).toContain('تتعذر قراءتها')
})

it('tells nothing of a feed that fails for the first time, nor of one that goes on failing', async () => {
  for (const failures of [0, LASTING_FAILURES]) {
    const { site, told, run } = await feedThatFailed(failures)
    site.instead.set('/feed', (response) => response.writeHead(503).end())
    await run(15)
    expect(told).toEqual([])
  }
})

it('tells administrators that a feed can be read again', async () => {
  const { site, told, run, speech } = await feedThatFailed(LASTING_FAILURES)
  await run(15)
  expect(told).toMatchObject([[{ turn: 'up', url: site.feed }]])
  const [news = []] = told
  expect(plainText(feedsReply(news, speech.en))).toContain('can be read again')
})

it('reads no feed where it is told to read none', async () => {
  const { site, run } = await feedThatFailed(0)
  await run(0)
  expect(site.requests).toEqual([])
})
