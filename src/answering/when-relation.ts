import type { ClauseWords } from '#answering/clause-words.ts'
import type { When } from '#answering/question.ts'
import type { PlacedDate } from '#answering/read-words.ts'

/** How many words may stand between «before» or «after» and the date or event that it is about. */
const REACH = 6

/** The last place of a sign before a word and within reach of it; -1 where there is none. */
const nearestBefore = (words: ClauseWords, sign: string, at: number, reach: number): number =>
  Math.max(
    -1,
    ...words
      .places(sign)
      .map((places) => places.at(-1) ?? -1)
      .filter((place) => place <= at && at - place <= reach),
  )

/** «What did they say after the call of that day»: what was said is of that call, not of the next. */
const saidThen = (words: ClauseWords, bound: number): boolean => {
  const calls = words.places('call').flat()
  const said = words.places('accounts').some((places) => places.every((place) => place < bound))
  return said && calls.some((place) => place > bound) && !calls.some((place) => place < bound)
}

/** Whether a date or event is what the calls are before or after. */
export const relationAt = (words: ClauseWords, at: number): When['relation'] => {
  const before = nearestBefore(words, 'before', at, REACH)
  const after = nearestBefore(words, 'after', at, REACH)
  const inclusive = nearestBefore(words, 'inclusive', at, REACH)
  // «About the call of 23 October» is about it: what is near a day stands right before it.
  const around = nearestBefore(words, 'around', at, 1)
  const closest = Math.max(before, after, around, inclusive)
  if (closest < 0) return 'on'
  // «The first after the invasion on 19 May»: what is bound by «after» is the event next to it.
  const taken = words.named('event').some(({ at: [first = -1] }) => closest < first && first < at)
  if (taken) return 'on'
  if (closest === around) return 'around'
  if (closest === inclusive) return 'since'
  if (saidThen(words, closest)) return 'on'
  return closest === before ? 'before' : 'after'
}

/** What a date is to the calls: its own word says, else a sign before it. */
export const relationOf = (words: ClauseWords, date: PlacedDate): When['relation'] => {
  const { relation } = date
  switch (relation) {
    case 'before':
    case 'after':
      return saidThen(words, date.lead) ? 'on' : relation
    case 'until':
    case 'since':
      return relation
    case 'around':
      // «talk about 23 October»: about the day, not near it.
      return words.cues.some(
        ({ sign, at }) => (sign === 'topic' || sign === 'accounts') && at.includes(date.lead),
      )
        ? 'on'
        : 'around'
    case 'on':
      return relationAt(words, date.from)
  }
}
