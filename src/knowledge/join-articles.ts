import type { Article, Outlet } from '#core/article.ts'
import { buildLedger } from '#core/ledger.ts'
import { passagesOf } from '#core/passage.ts'
import type { Knowledge } from '#knowledge/knowledge.ts'

const bySlug = (a: Article, b: Article): number => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0)

/**
 * The knowledge of the folder with articles from elsewhere: one collection, one ledger. Where both have
 * an article of one slug, or an outlet of one key, the folder's stands: it was exported and edited.
 */
export const joinArticles = (
  knowledge: Knowledge,
  added: { readonly articles: readonly Article[]; readonly outlets: readonly Outlet[] },
): Knowledge => {
  const slugs = new Set(knowledge.articles.map(({ slug }) => slug))
  const outlets = new Set(knowledge.outlets.map(({ id }) => id))
  const articles = [
    ...knowledge.articles,
    ...added.articles.filter(({ slug }) => !slugs.has(slug)),
  ].sort(bySlug)
  return Object.freeze({
    ...knowledge,
    articles,
    outlets: [...knowledge.outlets, ...added.outlets.filter(({ id }) => !outlets.has(id))],
    passages: articles.flatMap(passagesOf),
    ledger: buildLedger(articles),
  })
}
