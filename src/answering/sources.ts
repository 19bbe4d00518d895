import type { PassageIndex } from '#answering/passage-index.ts'
import type { Article, Outlet } from '#core/article.ts'
import type { Day } from '#core/calendar.ts'
import type { Ledger } from '#core/ledger.ts'
import type { Passage } from '#core/passage.ts'
import type { Person } from '#core/person.ts'

/** Everything that an answer may draw on. */
export type Sources = {
  readonly articles: ReadonlyMap<string, Article>
  readonly outlets: ReadonlyMap<string, Outlet>
  readonly people: ReadonlyMap<string, Person>
  readonly passages: ReadonlyMap<string, Passage>
  readonly ledger: Ledger
  readonly index: PassageIndex
}

/** The time that the sources cover: from the first call they report to the last day any was published. */
export const coverage = ({
  ledger,
  articles,
}: Sources): { readonly first: Day; readonly last: Day } => {
  const published = [...articles.values()].map(({ published: { date } }) => date.last)
  const called = ledger.calls.map(({ on }) => on.date)
  return {
    first: called.map(({ first }) => first).sort()[0] ?? '9999-12-31',
    last: [...published, ...called.map(({ last }) => last)].sort().at(-1) ?? '0000-01-01',
  }
}
