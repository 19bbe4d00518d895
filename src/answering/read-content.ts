import type { ClauseWords } from '#answering/clause-words.ts'
import type { ReadWords } from '#answering/read-words.ts'
import type { Reading } from '#answering/reading.ts'

/** Signs that ask and name nothing: their words are not looked for in the passages. */
const ASKING_ONLY: ReadonlySet<string> = new Set([
  'when',
  'who',
  'count',
  'confirm',
  'pronoun',
  'our-sources',
  'what-about',
  'list',
])

/** The words of the clause that neither ask nor fill: what a search looks for. */
export const readContent = (words: ClauseWords, read: ReadWords, reading: Reading): string => {
  const asking = new Set(
    words.cues.filter(({ sign }) => ASKING_ONLY.has(sign)).flatMap(({ at }) => at),
  )
  // «84 days»: what a number counts is looked for with it.
  const counted = (at: number): boolean => /^\d+$/.test(read.tokens[at - 1]?.form ?? '')
  const telling = new Set(
    words.cues
      .filter(({ sign }) => /^(topic|side|office|event|outlet):/.test(sign))
      .flatMap(({ at }) => at),
  )
  return read.tokens
    .filter(
      ({ forms }, at) =>
        at >= words.from &&
        at < words.to &&
        (telling.has(at) ||
          counted(at) ||
          !(asking.has(at) || forms.some((form) => reading.fillers.has(form)))),
    )
    .map(({ start, end }) => read.text.slice(start, end))
    .join(' ')
}
