import type { Article, Outlet } from '#core/article.ts'
import type { Ledger } from '#core/ledger.ts'
import type { Passage } from '#core/passage.ts'
import type { Person } from '#core/person.ts'
import type { Lexicon } from '#knowledge/lexicon-schema.ts'

/** Everything that the folder of knowledge holds, checked and frozen. */
export type Knowledge = {
  /** In the order of their slugs. */
  readonly articles: readonly Article[]
  readonly people: readonly Person[]
  readonly outlets: readonly Outlet[]
  /** The passages of all articles, article by article. */
  readonly passages: readonly Passage[]
  readonly ledger: Ledger
  readonly lexicon: Lexicon
}
