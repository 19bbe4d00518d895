import type { Citation } from '#core/citation.ts'

/** Where else the same words about the same call stand: of each further outlet the first. */
const othersOf = (first: Citation, same: readonly Citation[]): readonly Citation[] =>
  [
    ...new Map(
      same
        .filter(({ outlet, article }) => outlet !== first.outlet && article !== first.article)
        .reverse()
        .map((citation) => [citation.outlet, citation]),
    ).values(),
  ].reverse()

/** Joins citations of the same words: a reprint proves no more, so it is named under the first, not quoted again. */
export const joinAlike = (citations: readonly Citation[]): readonly Citation[] =>
  [...Map.groupBy(citations, ({ excerpt, call }) => `${call ?? ''} ${excerpt}`).values()].flatMap(
    (same) => {
      const [first] = same
      if (first === undefined) return []
      const alike = othersOf(first, same)
      return [alike.length === 0 ? first : { ...first, alike }]
    },
  )
