import type { ClauseWords } from '#answering/clause-words.ts'
import type { ReadWords } from '#answering/read-words.ts'

/** Countries that the calls are of or about: any other as a subject has to be found in a passage. */
const NEAR_SIDES: ReadonlySet<string> = new Set(['us', 'ru', 'ua'])

/** Words right behind «about» that nothing known explains: a subject that the ledger has no word for. */
export const readSubjects = (
  words: ClauseWords,
  read: ReadWords,
  explained: ReadonlySet<number>,
): readonly number[] => {
  const foreign = new Set(
    words.named('side').flatMap(({ key, at }) => (NEAR_SIDES.has(key) ? [] : at)),
  )
  const behind = words.places('about').flatMap(([at = 0]) => [at + 1, at + 2, at + 3, at + 4])
  return [...new Set(behind)].filter(
    (at) =>
      at < words.to && read.tokens[at] !== undefined && (!explained.has(at) || foreign.has(at)),
  )
}
