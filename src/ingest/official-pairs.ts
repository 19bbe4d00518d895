import type { Discourse, Official, Officials } from '#ingest/call-discourse.ts'
import { DEFENCE_OFFICES } from '#ingest/defence-offices.ts'
import { isCallSide, oppositeSide } from '#ingest/opposite-side.ts'
import type { Party } from '#ingest/party.ts'

const holdsDefence = ({ person, office }: Party): boolean =>
  (office !== null && DEFENCE_OFFICES.has(office)) ||
  (person?.terms.some((term) => DEFENCE_OFFICES.has(term.office)) ?? false)

/** A spokesman is heard, and speaks with nobody: by the word, or as somebody known without any office. */
export const isSpeaker = ({ office, person }: Party): boolean =>
  office === 'spokesman' ||
  (office === null &&
    person !== null &&
    isCallSide(person.side) &&
    (person.terms.length === 0 || person.terms.every((term) => term.office === 'spokesman')))

const officeOf = (party: Party, other: Party): Official['office'] => {
  if (party.office !== null && party.office !== 'other') return party.office
  const own = party.person?.terms.filter(({ office }) => DEFENCE_OFFICES.has(office)) ?? []
  if (party.person !== null) return own.at(-1)?.office ?? null
  if (!party.counterpart) return null
  if (other.office !== null && other.office !== 'other') return other.office
  return (
    other.person?.terms.filter(({ office }) => DEFENCE_OFFICES.has(office)).at(-1)?.office ?? null
  )
}

/** A party as an official of one of the two sides, or null. */
const officialOf = (
  party: Party,
  other: Party,
  side: string | null,
  { pair, duo, foreign }: Discourse,
): Official | null => {
  if (!isCallSide(side)) return null
  if (party.office === 'other' || party.office === 'spokesman') return null
  const office = officeOf(party, other)
  if (party.person === null && office === null && party.counterpart && !foreign)
    return pair?.[side] ?? duo?.[side] ?? null
  if (party.person === null && (office === null || !DEFENCE_OFFICES.has(office))) return null
  if (party.person !== null && !holdsDefence(party)) return null
  return { side, office, person: party.person }
}

/** The officials of both sides who are named, one a side: the first of each. */
export const officialsAmong = (parties: readonly Party[]): readonly Official[] => {
  const found: Official[] = []
  for (const party of parties) {
    const { person, side } = party
    if (person === null || !holdsDefence(party) || party.office === 'spokesman') continue
    if (!isCallSide(side) || found.some((one) => one.side === side)) continue
    found.push({ side, person, office: officeOf(party, party) })
  }
  return found
}

/** The side of an office that is named without one: the other one of the two, where the text has named it. */
const sideOf = (party: Party, other: Party, { sides }: Discourse): string | null => {
  if (party.side !== null && party.side !== 'both') return party.side
  if (party.count !== 'one') return null
  if (!isCallSide(other.side)) return null
  const opposite = oppositeSide(other.side)
  return sides.has(opposite) ? opposite : null
}

/** Two parties as the officials of a call; null where they are not one of each side. */
export const pairOf = (a: Party, b: Party, discourse: Discourse): Officials | null => {
  const one = officialOf(a, b, sideOf(a, b, discourse), discourse)
  const two = officialOf(b, a, sideOf(b, a, discourse), discourse)
  if (one === null || two === null || one.side === two.side) return null
  return one.side === 'us' ? { us: one, ru: two } : { us: two, ru: one }
}

const unique = (pairs: readonly Officials[]): readonly Officials[] =>
  pairs.filter(
    ({ us, ru }, at) =>
      pairs.findIndex(
        (one) =>
          one.us.person === us.person &&
          one.us.office === us.office &&
          one.ru.office === ru.office &&
          one.ru.person === ru.person,
      ) === at,
  )

/** Of two lists the pairs that can be calls: of equal office where there are any. */
export const pairsOf = (
  a: readonly Party[],
  b: readonly Party[],
  discourse: Discourse,
): readonly Officials[] => {
  const all = a
    .flatMap((one) => b.map((two) => pairOf(one, two, discourse)))
    .filter((pair) => pair !== null)
  const once = unique(all)
  const equal = once.filter(({ us, ru }) => us.office === ru.office)
  return equal.length > 0 ? equal : once.slice(0, 1)
}

/** The two officials whom a sentence names, where they are just one of each side. */
export const duoOf = (parties: readonly Party[], discourse: Discourse): Officials | null => {
  const us = parties.filter(({ side, office }) => side === 'us' && office !== 'spokesman')
  const ru = parties.filter(({ side, office }) => side === 'ru' && office !== 'spokesman')
  for (const a of us)
    for (const b of ru) {
      const pair = pairOf(a, b, discourse)
      if (pair !== null && pair.us.office === pair.ru.office) return pair
    }
  return null
}
