import type { FindingTools, Found } from '#answering/finding-tools.ts'
import type { Article } from '#core/article.ts'

/** When the articles were published. The proof is the paragraph that each opens with. */
export const findPublished = (articles: readonly Article[], tools: FindingTools): Found => ({
  finding: { kind: 'published', articles },
  citations: articles.map(({ slug }) =>
    tools.cite(
      { article: slug, passage: 1, call: null },
      { signs: ['call'], words: [], places: [] },
      tools.language,
    ),
  ),
  calls: [],
  dates: articles.map(({ published }) => published.date),
})
