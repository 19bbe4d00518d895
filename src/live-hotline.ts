import type { Article, Outlet } from '#core/article.ts'
import { createHotline, type Hotline } from '#hotline.ts'
import { joinArticles } from '#knowledge/join-articles.ts'
import type { Knowledge } from '#knowledge/knowledge.ts'
import type { DictionaryEntry } from '#language/bilingual.ts'

/** Articles that were reviewed while the program ran, and the outlets that the folder does not know. */
export type ReviewedArticles = {
  readonly articles: readonly Article[]
  readonly outlets: readonly Outlet[]
}

/** The bot over articles that may change while it runs. */
export type LiveHotline = {
  /** What answers at this moment. An answer that was begun goes on with what it began with. */
  readonly current: () => Hotline
  /** Answers from now on from the folder of knowledge and just these articles beside it. */
  readonly include: (reviewed: ReviewedArticles) => void
}

/** Joins the parts that answer, and joins them anew for every change of the articles. */
export const createLiveHotline = (
  knowledge: Knowledge,
  dictionary: readonly DictionaryEntry[] = [],
): LiveHotline => {
  let hotline = createHotline(knowledge, dictionary)
  return Object.freeze({
    current: () => hotline,
    include: (reviewed: ReviewedArticles) => {
      hotline = createHotline(joinArticles(knowledge, reviewed), dictionary)
    },
  })
}
