import type { Article } from '#core/article.ts'
import type { Problem } from '#knowledge/problem.ts'
import type { ReadLexicon } from '#knowledge/read-lexicon.ts'

/** What the schema cannot see of the lexicon: whether the paragraphs that prove an event exist. */
export const checkLexicon = (
  { lexicon, source }: ReadLexicon,
  articles: readonly Article[],
): readonly Problem[] =>
  Object.entries(lexicon.officials.events).flatMap(([event, { proof }]): readonly Problem[] => {
    const article = articles.find(({ slug }) => slug === proof.article)
    const path = ['officials', 'events', event, 'proof']
    if (article === undefined) {
      const what = `there is no article “${proof.article}”`
      return [{ ...source.locate([...path, 'article']), what, todo: 'use the slug of an article' }]
    }
    const count = article.paragraphs.length
    if (proof.passage <= count) return []
    const what = `no paragraph ${proof.passage}: the article has ${count}`
    const todo = 'count the paragraphs from 1'
    return [{ ...source.locate([...path, 'passage']), what, todo }]
  })
