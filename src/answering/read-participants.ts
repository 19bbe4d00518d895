import type { ClauseWords } from '#answering/clause-words.ts'
import { partyPlaces } from '#answering/party-places.ts'
import type { OfficeMention, Participants } from '#answering/question.ts'
import type { ReadWords } from '#answering/read-words.ts'
import { OFFICES } from '#core/person.ts'
import type { Span } from '#language/span.ts'

/** The office that an office's phrase names, with the country whose name stands in it or beside it. */
const offices = (words: ClauseWords): readonly OfficeMention[] => {
  const sides = words.named('side')
  const found = words
    .named('office')
    .flatMap(({ key, at }): readonly (OfficeMention & { readonly at: readonly number[] })[] => {
      const office = OFFICES.find((known) => known === key)
      // A reading is not made of a lexicon with any other office.
      if (office === undefined) return []
      const first = at[0] ?? 0
      const last = at.at(-1) ?? first
      const beside = sides.find(({ at: [place = -9] }) => place >= first - 1 && place <= last + 1)
      return [{ office, side: beside?.key ?? null, at }]
    })
  const widest = found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one &&
          other.at.length > one.at.length &&
          one.at.every((place) => other.at.includes(place)),
      ),
  )
  const seen = new Set<string>()
  return widest
    .map(({ office, side }) => ({ office, side }))
    .filter(({ office, side }) => {
      const key = `${office} ${side ?? ''}`
      return seen.has(key) ? false : seen.add(key)
    })
}

/** How far behind «besides» a name may stand: «besides Minister Austin». */
const REACH = 2

const withPlaces = (words: ClauseWords): readonly number[] =>
  words.places('with').map((at) => at[0] ?? 0)

/** Unexplained words where a party is named, or joined to a person by «and». */
const unknownParties = (
  words: ClauseWords,
  read: ReadWords,
  explained: ReadonlySet<number>,
): readonly Span[] => {
  const places = partyPlaces(read.tokens, words.people, words.cues)
  return read.tokens.flatMap((token, at): readonly Span[] => {
    if (at < words.from || at >= words.to || explained.has(at) || !/\p{L}{3}/u.test(token.form))
      return []
    const beside = places.has(at) || (places.has(at - 1) && !explained.has(at - 1))
    const joined = words.people.some(({ to }) =>
      at === to + 1
        ? token.form.startsWith('\u0648')
        : at === to + 2 && read.tokens[to + 1]?.form === 'and',
    )
    return beside || joined ? [{ start: token.start, end: token.end }] : []
  })
}

/** Whoever is named right behind a word of exception, and those joined to him by «and». */
const excludedPeople = (words: ClauseWords, read: ReadWords): readonly string[] => {
  const bounds = words.places('except').map((at) => at.at(-1) ?? 0)
  let end = -1
  return words.people.flatMap(({ person, from, to }) => {
    const named = bounds.some((bound) => bound < from && from - bound <= REACH)
    const joins =
      end >= 0 &&
      ((from === end + 1 && read.tokens[from]?.form.startsWith('\u0648') === true) ||
        (from === end + 2 && read.tokens[end + 1]?.form === 'and'))
    // The first behind the word, not whoever the clause names after him.
    const first = !words.people.some((one) =>
      bounds.some((bound) => bound < one.from && one.from < from && from - bound <= REACH),
    )
    if (!joins && !(named && first)) {
      end = -1
      return []
    }
    end = to
    return [person]
  })
}

/**
 * Who took part in the calls asked for. A country that is a subject is no party; any but the two whose
 * officials the calls are between is one only of a call, or behind «with».
 */
export const readParticipants = (
  words: ClauseWords,
  read: ReadWords,
  explained: ReadonlySet<number>,
  subjects: readonly number[],
): Participants => {
  const afterWith = (at: number): boolean =>
    withPlaces(words).some((place) => place < at && at - place <= 4)
  const sides = words
    .named('side')
    .filter(({ at }) => !at.some((place) => subjects.includes(place)))
    .filter(
      ({ key, at: [place = 0] }) =>
        key === 'us' || key === 'ru' || afterWith(place) || words.shows('call'),
    )
    .map(({ key }) => key)
  const excluded = excludedPeople(words, read)
  return {
    people: [...new Set(words.people.map(({ person }) => person))].filter(
      (person) => !excluded.includes(person),
    ),
    excluded: [...new Set(excluded)],
    offices: offices(words),
    sides: [...new Set(sides)],
    unknown: unknownParties(words, read, explained),
  }
}
