import type { ReadWords } from '#answering/read-words.ts'
import type { WordRange } from '#answering/split-clauses.ts'
import type { Cue } from '#language/cue-reader.ts'

/**
 * The words of one clause: its signs, dates and people, with the questions that reading it asks of
 * them. What reaches over the clause's edges is not in it.
 */
export const clauseWords = (read: ReadWords, { from, to }: WordRange) => {
  const cues = read.cues.filter(({ at }) => at.every((place) => from <= place && place < to))
  const dates = read.dates.filter((date) => from <= date.from && date.to < to)
  const people = read.people.filter((person) => from <= person.from && person.to < to)
  const places = (sign: string): readonly (readonly number[])[] =>
    cues.filter((cue) => cue.sign === sign).map(({ at }) => at)
  const named = (prefix: string): readonly (Cue & { readonly key: string })[] =>
    cues
      .filter(({ sign }) => sign.startsWith(`${prefix}:`))
      .map((cue) => ({ ...cue, key: cue.sign.slice(prefix.length + 1) }))
  return {
    from,
    to,
    cues,
    dates,
    people,
    places,
    named,
    shows: (sign: string) => places(sign).length > 0,
  }
}

/** The words of one clause, and what they show. */
export type ClauseWords = ReturnType<typeof clauseWords>
