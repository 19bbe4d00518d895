import type { ArticleStore, ReviewedArticle } from '#ingest/review-store.ts'
import { ReviewJson } from '#storage/review-json.ts'
import type { Database } from '#storage/tables.ts'

/** The reviewed articles in a store, by their slugs. */
export const reviewedArticles = async (db: Database): Promise<readonly ReviewedArticle[]> => {
  const rows = await db
    .selectFrom('reviewed_articles')
    .select(['slug', 'article', 'outlet'])
    .execute()
  return rows
    .map(({ article, outlet }) => ({
      article: ReviewJson.article(article),
      outlet: outlet === null ? null : ReviewJson.outlet(outlet),
    }))
    .sort((a, b) => (a.article.slug < b.article.slug ? -1 : 1))
}

/** The articles that editors have let through, in a store. */
export const createArticleStore = (db: Database): ArticleStore =>
  Object.freeze({
    all: () => reviewedArticles(db),

    async revision(): Promise<number> {
      const { value } = await db
        .selectFrom('review_counters')
        .select('value')
        .where('name', '=', 'articles')
        .executeTakeFirstOrThrow()
      // PostgreSQL gives a bigint as digits.
      return Number(value)
    },
  })
