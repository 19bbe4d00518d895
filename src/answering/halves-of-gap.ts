import { type ClauseWords, clauseWords } from '#answering/clause-words.ts'
import type { Clause } from '#answering/question.ts'
import type { ReadWords } from '#answering/read-words.ts'
import type { WordRange } from '#answering/split-clauses.ts'

/** Whether a stretch names a moment to count from: a date, a call of two people, an event, a topic, a place in the order. */
const namesMoment = (read: ReadWords, range: WordRange): boolean => {
  const half = clauseWords(read, range)
  return (
    half.dates.length > 0 ||
    half.people.length > 1 ||
    half.cues.some(({ sign }) => /^(?:event:|topic:|nth-|first$|last$|penultimate$)/.test(sign)) ||
    (half.people.length > 0 && half.shows('call'))
  )
}

/**
 * The two things between which a time is asked for, where a conjunction parts them; null where none
 * does. How a half is read is the caller's to say, since a half is itself a clause.
 */
export const halvesOfGap = (
  words: ClauseWords,
  read: ReadWords,
  readHalf: (range: WordRange) => Clause,
): readonly [Clause, Clause] | null => {
  for (let at = words.from + 1; at < words.to; at += 1) {
    const token = read.tokens[at]
    if (token === undefined || words.people.some(({ from, to }) => from <= at && at <= to)) continue
    const joins =
      token.form === 'and' ||
      token.form === 'to' ||
      token.form === '\u0627\u0644\u064a' ||
      /^\u0648\p{L}/u.test(token.form)
    if (!joins || words.dates.some(({ from, to }) => from < at && at <= to)) continue
    if (
      token.form === 'and' &&
      words.people.some(
        ({ from, to }) =>
          from === at + 1 && words.people.some((one) => one.to === at - 1) && to >= from,
      )
    )
      continue
    if (
      !namesMoment(read, { from: words.from, to: at }) ||
      !namesMoment(read, { from: at, to: words.to })
    )
      continue
    const half = (from: number, to: number): Clause => ({
      ...readHalf({ from, to }),
      aspect: 'when',
    })
    return [half(words.from, at), half(at, words.to)]
  }
  return null
}
