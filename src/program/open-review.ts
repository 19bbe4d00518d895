import type { Article } from '#core/article.ts'
import type { ReviewDeskParts } from '#dialogue/review-parts.ts'
import { createTakeIn } from '#ingest/draft-take-in.ts'
import type { FetchPage } from '#ingest/fetch-outcome.ts'
import { createOutletReader } from '#ingest/outlet.ts'
import type { ArticleStore } from '#ingest/review-store.ts'
import { joinArticles } from '#knowledge/join-articles.ts'
import type { Knowledge } from '#knowledge/knowledge.ts'
import { createIntake } from '#program/intake.ts'
import type { LiveHotline } from '#program/live-hotline.ts'
import { createArticleStore } from '#storage/review-articles.ts'
import { createReviewStore, type ReviewStoreParts } from '#storage/review-store.ts'
import type { Database } from '#storage/tables.ts'

/** What the review is opened over. */
export type OpenReviewParts = {
  /** The folder of knowledge, without reviewed articles. */
  readonly knowledge: Knowledge
  readonly hotline: LiveHotline
  readonly database: Database
  readonly fetchPage: FetchPage
  /** Whether a person, as the channel names them, may decide. */
  readonly isEditor: (person: string) => boolean
  /** The instant, in milliseconds since 1970. */
  readonly now: () => number
  /** Eight small letters and digits, another each time. */
  readonly newId: () => string
  /** Stores what follows from a change of the ledger, in the transaction that changes it. */
  readonly within: ReviewStoreParts['within']
}

/** The review over a database and a live hotline. */
export type OpenReview = {
  /** For the dialogue; `takeIn` is also what proposes the pages of feeds. */
  readonly desk: ReviewDeskParts
  readonly articles: ArticleStore
  /** Answers from now on from the folder and from all that is reviewed in the store at this moment. */
  readonly refresh: () => Promise<void>
}

/** Joins the parts of the review. Call `refresh` once before the first answer. */
export const openReview = (parts: OpenReviewParts): OpenReview => {
  const { knowledge, hotline, database, fetchPage, isEditor, now, newId, within } = parts
  const articles = createArticleStore(database)
  const intake = createIntake(knowledge)
  const store = createReviewStore(database, {
    ledgerOf: (reviewed: readonly Article[]) =>
      joinArticles(knowledge, { articles: reviewed, outlets: [] }).ledger,
    within,
  })

  const refresh = async (): Promise<void> => {
    const reviewed = await articles.all()
    const outlets = new Map(
      reviewed.flatMap(({ outlet }) => (outlet === null ? [] : [[outlet.id, outlet]])),
    )
    hotline.include({
      articles: reviewed.map(({ article }) => article),
      outlets: [...outlets.values()],
    })
  }

  const inFolder = new Set(knowledge.articles.map(({ slug }) => slug))
  const takeIn = createTakeIn({
    store,
    intake,
    fetchPage,
    articles: () => [...hotline.current().sources.articles.values()],
    inFolder,
    now,
    newId,
  })
  const desk: ReviewDeskParts = {
    store,
    takeIn,
    intake,
    // Asked for late: what answers is made with the first question, not at the start.
    dates: { read: (...text) => hotline.current().reading.dates.read(...text) },
    outlets: createOutletReader(knowledge.outlets),
    isEditor,
    inFolder,
    changed: refresh,
  }
  return Object.freeze({ desk, articles, refresh })
}
