import type { Logger } from 'pino'
import type { Config } from '#config.ts'
import { readFeed } from '#feeds/read-feed.ts'
import type { Draft } from '#ingest/draft.ts'
import { createPropose } from '#ingest/draft-propose.ts'
import { createFeedRelevance } from '#ingest/feed-relevance.ts'
import { type FeedRound, feedTurn } from '#ingest/feed-round.ts'
import { createFeedWatch } from '#ingest/watch-feeds.ts'
import type { Knowledge } from '#knowledge/knowledge.ts'
import type { Program } from '#program/open-program.ts'
import { rest } from '#program/rest.ts'
import type { FeedNews } from '#replies/feeds-reply.ts'
import { createFeedBook } from '#storage/feed-book.ts'

/** Between two looks at which feeds are due, in milliseconds. */
const LOOK = 60_000

const logRound = (round: FeedRound, log: Logger): void => {
  const feed = round.feed.url
  switch (round.kind) {
    case 'read': {
      const { waiting, faults } = round
      log.info({ feed, dealt: Object.fromEntries(round.dealt), waiting, faults }, 'A feed was read')
      break
    }
    case 'failed': {
      // The first of a row may pass; what lasts is told once more, and not with each try.
      const isNews = round.failures === 1 || feedTurn(round) !== null
      const fields = { feed, err: round.fault, failures: round.failures }
      log[isNews ? 'warn' : 'debug'](fields, 'A feed could not be read')
      break
    }
    case 'not-due':
    case 'unchanged':
    case 'lost':
    case 'stopped':
      log.debug({ feed, kind: round.kind }, 'A feed was looked at')
      break
  }
}

const newsOf = (round: FeedRound): readonly FeedNews[] => {
  const turn = feedTurn(round)
  if (turn === null) return []
  const { url, outlet } = round.feed
  const fault = round.kind === 'failed' ? round.fault : ''
  return [{ turn, outlet, url, reason: fault instanceof Error ? fault.message : String(fault) }]
}

/** Where it is told what the feeds came to. */
export type FeedTelling = {
  readonly log: Logger
  /** Told of each proposal. */
  readonly drafted: (draft: Draft) => Promise<void>
  /** Told once of a feed that cannot be read for long, and once when it can be again; never of none. */
  readonly turned: (news: readonly FeedNews[]) => Promise<void>
  /** Told after each round how many feeds were read, and how many could not be. */
  readonly observe?: (read: number, failed: number) => void
}

/**
 * Reads the feeds of the outlets and proposes what tells of a call, until the signal is aborted. Resolves
 * at once where no outlet has a feed, or none is to be read.
 */
export const runFeeds = async (
  program: Pick<Program, 'fetchPage' | 'database' | 'review' | 'by'>,
  { outlets, lexicon, people }: Pick<Knowledge, 'outlets' | 'lexicon' | 'people'>,
  { feedMinutes, feedFirstDays }: Pick<Config, 'feedMinutes' | 'feedFirstDays'>,
  { log, drafted, turned, observe }: FeedTelling,
  signal: AbortSignal,
): Promise<void> => {
  const feeds = outlets.flatMap(({ id, feeds: urls = [] }) =>
    urls.map((url) => ({ url, outlet: id })),
  )
  if (feeds.length === 0 || feedMinutes === 0) return
  const watch = createFeedWatch(
    {
      feeds,
      fetchPage: program.fetchPage,
      readFeed,
      book: createFeedBook(program.database),
      isRelevant: createFeedRelevance(lexicon.calls, people),
      propose: createPropose(program.review.desk.takeIn, drafted),
      now: Date.now,
      random: Math.random,
      by: program.by,
    },
    { everyMinutes: feedMinutes, firstReadingDays: feedFirstDays },
  )
  while (!signal.aborted) {
    const rounds = await watch.round(signal)
    for (const round of rounds) logRound(round, log)
    const counted = (kind: FeedRound['kind']): number =>
      rounds.filter((round) => round.kind === kind).length
    const news = rounds.flatMap(newsOf)
    if (news.length > 0) await turned(news)
    observe?.(counted('read') + counted('unchanged'), counted('failed'))
    await rest(LOOK, signal)
  }
}
