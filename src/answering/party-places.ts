import type { Cue } from '#language/cue-reader.ts'
import type { PersonMention } from '#language/people-reader.ts'
import type { Token } from '#language/token.ts'

/**
 * The places of words that stand where a party to a call is named: right behind «with», between a verb
 * of speaking and «with» or the other party, or before such a verb and its «with».
 */
export const partyPlaces = (
  tokens: readonly Token[],
  people: readonly PersonMention[],
  cues: readonly Cue[],
): ReadonlySet<number> => {
  const at = (sign: string): readonly (readonly number[])[] =>
    cues.filter((cue) => cue.sign === sign).map((cue) => cue.at)
  const withs = new Set(at('with').flatMap((places) => places[0] ?? []))
  const startsParty = (place: number): boolean =>
    withs.has(place) || people.some(({ from }) => from === place)
  const endsParty = (place: number): boolean => people.some(({ to }) => to === place)
  const places = new Set<number>([...withs].map((place) => place + 1))
  for (const verb of at('speaking').flat()) {
    const other = [verb + 2, verb + 3].find(startsParty) ?? verb
    for (let place = verb + 1; place < other; place += 1) places.add(place)
    if (startsParty(verb + 1) && !endsParty(verb - 1)) places.add(verb - 1)
    const subject = people.find(({ from }) => from === verb + 1)
    if (subject !== undefined) places.add(subject.to + 1)
    if (endsParty(verb - 1)) places.add(verb + 1)
  }
  return new Set([...places].filter((place) => place >= 0 && place < tokens.length))
}
