import type { ClauseWords } from '#answering/clause-words.ts'
import type { ReadWords } from '#answering/read-words.ts'
import type { Side } from '#core/person.ts'

/** The sides whose account may be meant, and the press. */
export const readAccountsOf = (words: ClauseWords): readonly (Side | 'press')[] => [
  ...new Set([
    ...words.named('side').map(({ key }) => key),
    ...(words.shows('press') ? (['press'] as const) : []),
  ]),
]

/** Who is asked to have said a thing: the first person named, and those joined to the first by «and». */
export const readSpeakers = (words: ClauseWords, read: ReadWords): readonly string[] => {
  const joined: string[] = []
  let end: number | null = null
  for (const { person, from, to } of words.people) {
    const between = end === null ? [] : read.tokens.slice(end + 1, from).map(({ form }) => form)
    const linked =
      end === null ||
      (between.length === 0
        ? read.tokens[from]?.form.startsWith('\u0648')
        : between.join() === 'and')
    if (!linked) break
    joined.push(person)
    end = to
  }
  return joined
}
