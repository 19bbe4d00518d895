import { ownTopics } from '#answering/own-topics.ts'
import type { Clause, OfficeMention } from '#answering/question.ts'
import type { Sources } from '#answering/sources.ts'
import type { Call } from '#core/call.ts'
import { type Office, type Person, termsOn } from '#core/person.ts'

const OFFICES: ReadonlySet<Office> = new Set<Office>(['defence-minister', 'chief-of-staff'])

/** Whether a person holds, or held, an office whose calls the ledger keeps. */
export const isCaller = (person: Person): boolean =>
  person.terms.some(({ office }) => OFFICES.has(office))

/** The people of a clause who can be a party to a call of the ledger. */
export const callersOf = (clause: Clause, sources: Sources): readonly Person[] =>
  clause.participants.people.flatMap((id) => {
    const person = sources.people.get(id)
    return person !== undefined && isCaller(person) ? [person] : []
  })

const parties = (call: Call, sources: Sources): readonly Person[] =>
  call.between.flatMap((id) => sources.people.get(id) ?? [])

/** Whether it is a call between an American and a Russian. */
export const isUsRussian = (call: Call, sources: Sources): boolean => {
  const sides = parties(call, sources).map(({ side }) => side)
  return sides.includes('us') && sides.includes('ru')
}

/** Countries other than the two that a clause names as a party: by name, by office or by person. */
export const thirdSides = (clause: Clause, sources: Sources): readonly string[] => {
  const callers = callersOf(clause, sources).map(({ side }) => side)
  const sides = [
    ...clause.participants.sides,
    ...clause.participants.offices.flatMap(({ side }) => side ?? []),
    // Of three people named any two will do: none of them alone makes the call a third country's.
    ...(callers.length > 2 ? [] : callers),
  ]
  return [...new Set(sides.filter((side) => side !== 'us' && side !== 'ru' && side !== 'ua'))]
}

/**
 * The filter of calls by who spoke. Two people named must both be in a call, unless they served one
 * side, when either is meant; of three or more, two must be. An office is met by whoever held it on
 * the day. Calls of whoever is excepted are left out. Calls with third countries count only where one is named or everyone is meant.
 */
export const partyFilter = (clause: Clause, sources: Sources): ((call: Call) => boolean) => {
  const { excluded } = clause.participants
  const callers = callersOf(clause, sources)
  const thirds = thirdSides(clause, sources)
  const [only] = callers
  // Whoever asks of a Russian alone asks of everyone he spoke with.
  const alone =
    callers.length === 1 &&
    only?.side === 'ru' &&
    !clause.participants.sides.includes('us') &&
    clause.participants.offices.length === 0 &&
    clause.aspect !== 'accounts' &&
    clause.aspect !== 'topic'
  const ofTopic =
    clause.plural &&
    ownTopics(clause).length > 0 &&
    callers.length === 0 &&
    clause.participants.sides.length === 0
  const oneSide = callers.length > 1 && new Set(callers.map(({ side }) => side)).size === 1
  const needed = oneSide ? 1 : Math.min(callers.length, 2)
  return (call) => {
    if (excluded.some((id) => call.between.includes(id))) return false
    const present = parties(call, sources)
    const foreign = !isUsRussian(call, sources)
    if (
      foreign &&
      thirds.length === 0 &&
      !clause.everyone &&
      !alone &&
      !ofTopic &&
      callers.length < 3
    )
      return false
    if (callers.filter(({ id }) => call.between.includes(id)).length < needed) return false
    if (thirds.length > 0 && !present.some(({ side }) => thirds.includes(side))) return false
    const held = ({ office, side }: OfficeMention): boolean =>
      present.some(
        (person) =>
          (side === null || person.side === side) &&
          termsOn(person, call.on.date.last).some((term) => term.office === office),
      )
    const third = clause.participants.offices.filter(({ side }) => thirds.includes(side ?? ''))
    const others = clause.participants.offices.filter((mention) => !third.includes(mention))
    // «The French and the Turkish minister»: a call is with the one or the other.
    return others.every(held) && (third.length === 0 || third.some(held))
  }
}
