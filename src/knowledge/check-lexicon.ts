import type { Article } from '#core/article.ts'
import type { Problem } from '#knowledge/problem.ts'
import type { ReadLexicon } from '#knowledge/read-lexicon.ts'

/** What the lexicon may refer to. */
export type LexiconSubjects = {
  readonly articles: readonly Article[]
  /** Keys of outlets; null where they could not be read. */
  readonly outlets: ReadonlySet<string> | null
}

/** What the schema cannot see of the lexicon: whether the outlets and paragraphs that it names exist. */
export const checkLexicon = (
  { lexicon, source }: ReadLexicon,
  { articles, outlets }: LexiconSubjects,
): readonly Problem[] => {
  const problems: Problem[] = []
  const report = (path: readonly string[], what: string, todo: string): void => {
    problems.push({ ...source.locate(['officials', ...path]), what, todo })
  }
  for (const outlet of Object.keys(lexicon.officials.outlets))
    if (outlets?.has(outlet) === false)
      report(['outlets', outlet], `no outlet “${outlet}”`, 'use a key of outlets.yaml')
  for (const [event, { proof }] of Object.entries(lexicon.officials.events)) {
    const path = ['events', event, 'proof']
    const count = articles.find(({ slug }) => slug === proof.article)?.paragraphs.length
    if (count === undefined)
      report(
        [...path, 'article'],
        `there is no article “${proof.article}”`,
        'use an article’s slug',
      )
    else if (proof.passage > count)
      report(
        [...path, 'passage'],
        `no paragraph ${proof.passage}: the article has ${count}`,
        'count the paragraphs from 1',
      )
  }
  return problems
}
