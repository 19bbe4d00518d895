import type { Article, Outlet } from '#core/article.ts'
import { passagesOf } from '#core/passage.ts'
import { analysisOf, type Hotline, hotlineOver, hotlineTools } from '#hotline.ts'
import { joinArticles } from '#knowledge/join-articles.ts'
import type { Knowledge } from '#knowledge/knowledge.ts'
import type { DictionaryEntry } from '#language/bilingual.ts'
import { createGrowingIndex } from '#search/create-growing-index.ts'

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
  /** Settled when the index has every passage of the folder; until then answers find what it has. */
  readonly grown: Promise<void>
  /** The index to be kept for the next start; null where making it anew takes no longer than reading it. */
  readonly snapshot: () => Uint8Array | null
}

/** So many passages are indexed in about a second. */
const WORTH_KEEPING = 5000

/** What an article gives the index: another value where a passage differs. */
const indexed = ({ title, paragraphs, translation }: Article): string =>
  JSON.stringify([title, paragraphs, translation])

/** What a live hotline may be made with. */
export type LiveHotlineParts = {
  /** Empty where there is none. */
  readonly dictionary?: readonly DictionaryEntry[]
  /** The index as it was kept; null where none was. */
  readonly snapshot?: Uint8Array | null
}

/**
 * Joins the parts that answer, and joins them anew for every change of the articles. The index alone is
 * not made anew: what is new is added to it and what is gone is taken out, in milliseconds an article.
 */
export const createLiveHotline = (
  knowledge: Knowledge,
  { dictionary = [], snapshot = null }: LiveHotlineParts = {},
): LiveHotline => {
  const tools = hotlineTools(knowledge)
  const growing = createGrowingIndex(knowledge.passages, analysisOf(knowledge, dictionary), {
    snapshot,
  })
  const { index } = growing
  let held = new Map(knowledge.articles.map((article) => [article.slug, indexed(article)]))
  // Made when it is first asked for: at the start the reviewed articles come before any question.
  let hotline: Hotline | null = null

  const follow = (articles: readonly Article[]): void => {
    const wanted = new Map(articles.map((article) => [article.slug, indexed(article)]))
    for (const [slug, content] of held) if (wanted.get(slug) !== content) index.remove(slug)
    for (const article of articles)
      if (held.get(article.slug) !== wanted.get(article.slug)) index.add(passagesOf(article))
    held = wanted
  }

  return Object.freeze({
    current: () => {
      hotline ??= hotlineOver(knowledge, index, tools)
      return hotline
    },
    include: (reviewed: ReviewedArticles) => {
      const joined = joinArticles(knowledge, reviewed)
      follow(joined.articles)
      hotline = hotlineOver(joined, index, tools)
    },
    grown: growing.ready,
    snapshot: () => (growing.added < WORTH_KEEPING ? null : index.snapshot()),
  })
}
