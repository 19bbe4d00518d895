import type { ClauseWords } from '#answering/clause-words.ts'
import type { Order } from '#answering/question.ts'
import type { ReadWords } from '#answering/read-words.ts'

/** «last» at the end, or after «did it», is the verb. */
const isVerb = (words: ClauseWords, read: ReadWords, at: number): boolean => {
  const before = read.tokens[at - 1]?.form ?? ''
  const after = read.tokens[at + 1]
  if (read.tokens[at]?.form !== 'last' || before === 'the') return false
  if (words.shows('more-than') || words.places('call').some((places) => places.includes(at - 1)))
    return true
  return (
    words.shows('duration') && (after === undefined || at + 1 >= words.to || after.form === 'for')
  )
}

/** How many calls «the last three calls» means. */
const MANY = [
  ['two', 2],
  ['three', 3],
  ['many-4', 4],
  ['many-5', 5],
] as const

/** Signs whose longer phrases use «first» and «second» for something else: «who rang the other first». */
const PHRASES: ReadonlySet<string> = new Set(['initiator', 'who', 'refused', 'duration'])

/** Which of the calls in the order of time are asked for, in the order of the words. */
export const readOrders = (words: ClauseWords, read: ReadWords): readonly Order[] => {
  const many = MANY.find(([sign]) => words.shows(sign))?.[1] ?? 1
  const calls = new Set(words.places('call').flatMap(([at]) => at ?? []))
  // «How long since the last call?»: right before a call it says which one, whatever phrase it is in.
  const saysWhich = (at: readonly number[]): boolean =>
    read.tokens[at[0] ?? 0]?.form === 'last' && calls.has((at.at(-1) ?? 0) + 1)
  const inPhrase = (at: readonly number[]): boolean =>
    !saysWhich(at) &&
    words.cues.some(
      (cue) =>
        PHRASES.has(cue.sign) &&
        cue.at.length > at.length &&
        at.every((place) => cue.at.includes(place)),
    )
  const found: { readonly at: number; readonly order: Order }[] = []
  const taken = new Set<number>()
  const add = (sign: string, order: Order): void => {
    for (const at of words.places(sign)) {
      const [first] = at
      if (
        first === undefined ||
        inPhrase(at) ||
        at.some((place) => taken.has(place)) ||
        isVerb(words, read, first)
      )
        continue
      for (const place of at) taken.add(place)
      found.push({ at: first, order })
    }
  }
  // A word counts once, for the first sign here: «the last but one» is not «the last» too.
  add('penultimate', { kind: 'penultimate' })
  for (let place = 2; place <= 12; place += 1) add(`nth-${place}`, { kind: 'nth', place })
  add('last', { kind: 'last', many })
  add('first', { kind: 'first', many })
  add('next', { kind: 'next' })
  add('previous', { kind: 'previous' })
  return found.sort((a, b) => a.at - b.at).map(({ order }) => order)
}
