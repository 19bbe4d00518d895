import type { Office } from '#core/person.ts'
import type { CallAnchor } from '#ingest/call-anchors.ts'
import type { Discourse, Official, Officials } from '#ingest/call-discourse.ts'
import type { Party } from '#ingest/call-parties.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'

/** Who speaks with whom at an anchor. */
export type Participants =
  /** Officials of both sides, one pair a call. */
  | {
      readonly kind: 'pairs'
      readonly pairs: readonly Officials[]
      readonly parties: readonly Party[]
    }
  /** The two of the call told of before. */
  | { readonly kind: 'same' }
  /** Somebody else's call. */
  | { readonly kind: 'foreign' }
  /** Nobody is named. */
  | { readonly kind: 'none' }

/** Sorts of words that name no call by themselves. */
const TOLD: ReadonlySet<CallAnchor['sort']> = new Set(['talks', 'one'])

const DEFENCE: ReadonlySet<string> = new Set<Office>([
  'defence-minister',
  'chief-of-staff',
  'commander-in-chief',
  'deputy-minister',
])

const holdsDefence = ({ person, office }: Party): boolean =>
  (office !== null && DEFENCE.has(office)) ||
  (person?.terms.some((term) => DEFENCE.has(term.office)) ?? false)

/** A spokesman is heard, and speaks with nobody: by the word, or as somebody known without any office. */
const isSpeaker = ({ office, person }: Party): boolean =>
  office === 'spokesman' ||
  (office === null &&
    person !== null &&
    (person.side === 'us' || person.side === 'ru') &&
    (person.terms.length === 0 || person.terms.every((term) => term.office === 'spokesman')))

const officeOf = (party: Party, other: Party): Official['office'] => {
  if (party.office !== null && party.office !== 'other') return party.office
  const own = party.person?.terms.filter(({ office }) => DEFENCE.has(office)) ?? []
  if (party.person !== null) return own.at(-1)?.office ?? null
  if (!party.counterpart) return null
  if (other.office !== null && other.office !== 'other') return other.office
  return other.person?.terms.filter(({ office }) => DEFENCE.has(office)).at(-1)?.office ?? null
}

/** A party as an official of one of the two sides, or null. */
const officialOf = (
  party: Party,
  other: Party,
  side: string | null,
  { pair, duo, foreign }: Discourse,
): Official | null => {
  if (side !== 'us' && side !== 'ru') return null
  if (party.office === 'other' || party.office === 'spokesman') return null
  const office = officeOf(party, other)
  if (party.person === null && office === null && party.counterpart && !foreign)
    return pair?.[side] ?? duo?.[side] ?? null
  if (party.person === null && (office === null || !DEFENCE.has(office))) return null
  if (party.person !== null && !holdsDefence(party)) return null
  return { side, office, person: party.person }
}

const OTHER: Readonly<Record<string, 'us' | 'ru'>> = { us: 'ru', ru: 'us' }

/** The side of an office that is named without one: the other one of the two, where the text has named it. */
const sideOf = (party: Party, other: Party, { sides }: Discourse): string | null => {
  if (party.side !== null && party.side !== 'both') return party.side
  if (party.count !== 'one') return null
  const opposite = other.side === null ? undefined : OTHER[other.side]
  return opposite !== undefined && sides.has(opposite) ? opposite : null
}

const pairOf = (a: Party, b: Party, discourse: Discourse): Officials | null => {
  const one = officialOf(a, b, sideOf(a, b, discourse), discourse)
  const two = officialOf(b, a, sideOf(b, a, discourse), discourse)
  if (one === null || two === null || one.side === two.side) return null
  return one.side === 'us' ? { us: one, ru: two } : { us: two, ru: one }
}

/** Of two lists the pairs that can be calls: of equal office where there are any. */
const pairsOf = (
  a: readonly Party[],
  b: readonly Party[],
  discourse: Discourse,
): readonly Officials[] => {
  const all = a
    .flatMap((one) => b.map((two) => pairOf(one, two, discourse)))
    .filter((pair) => pair !== null)
  const equal = all.filter(({ us, ru }) => us.office === ru.office)
  return equal.length > 0 ? equal : all.slice(0, 1)
}

const found = (pairs: readonly Officials[], parties: readonly Party[]): Participants =>
  pairs.length > 0 ? { kind: 'pairs', pairs, parties } : { kind: 'foreign' }

/** Who speaks at an anchor, by the words that lead to the parties and by their places. */
export const participantsAt = (
  s: CallSentence,
  anchor: CallAnchor,
  all: readonly Party[],
  clauses: readonly number[],
  discourse: Discourse,
): Participants => {
  const clauseAt = (place: number): number => clauses[place] ?? -1
  const here = clauseAt(anchor.from)
  const parties = all.filter((party) => !isSpeaker(party) || party.lead === 'with')
  const inClause = parties.filter(
    ({ from }) => clauseAt(from) === here || clauseAt(from) === clauseAt(anchor.to),
  )
  const listOf = (party: Party): readonly Party[] =>
    parties.filter(({ list }) => list === party.list)
  const blocked = anchor.definite ? nextNounAfter(s, anchor) : Number.POSITIVE_INFINITY
  const right = inClause.filter(({ from }) => from > anchor.to && from < blocked)
  const left = inClause.filter(({ to }) => to < anchor.from)

  const isBetween = (party: Party): boolean => party.lead === 'between'
  const received = s.role('received').some(({ from }) => clauseAt(from) === here)
  const isPartner = ({ lead, from }: Party): boolean =>
    lead === 'with' || (lead === 'from' && (received || from - anchor.to <= 3))
  const nearRight = anchor.sort === 'called' ? undefined : right.find(isPartner)
  const rightBetween = right.find(isBetween)
  const behindPartner =
    nearRight !== undefined && rightBetween !== undefined && nearRight.from < rightBetween.from
  const between =
    (behindPartner ? undefined : rightBetween) ??
    (nearRight === undefined && !TOLD.has(anchor.sort) ? left.findLast(isBetween) : undefined)
  if (between !== undefined) {
    const list = listOf(between)
    if (list.some(({ side }) => side === 'both')) return both(list, discourse)
    if (list.length === 1 && between.count !== 'one' && between.office !== null)
      return { kind: discourse.foreign ? 'foreign' : 'same' }
    const pairs = pairsOf(list, list, discourse)
    return found(unique(pairs), list)
  }

  const object =
    anchor.sort === 'called'
      ? right.find(({ from, lead }) => lead === null && from - anchor.to <= 3)
      : undefined
  if (anchor.sort === 'called' && object === undefined) return againAt(s, anchor, left, discourse)
  const partner = object ?? nearRight ?? left.findLast(isPartner)
  if (partner !== undefined && partner.side !== 'both') {
    const partners = listOf(partner)
    const others = right.filter(
      (party) =>
        party.lead === 'with' &&
        party.list !== partner.list &&
        party.from > partner.to &&
        isAdded(s, party),
    )
    const subjects = subjectsFor(s, partner, anchor, {
      parties,
      inClause,
      clauseAt,
      here,
      discourse,
    })
    if (subjects.length === 0) return { kind: 'foreign' }
    return found(
      pairsOf(
        subjects.flatMap((one) => (one.list < 0 ? [one] : listOf(one))),
        [...partners, ...others],
        discourse,
      ),
      [...subjects, ...partners],
    )
  }
  if (anchor.sort === 'called') return { kind: 'none' }
  const free = inClause.filter(
    ({ lead, side, from }) => lead !== 'of' && side !== 'both' && from < blocked,
  )
  const pairs = pairsInClause(s, free, anchor, discourse)
  if (pairs !== null && anchor.sort !== 'talks') return pairs
  const group = inClause.find(({ side }) => side === 'both')
  if (group !== undefined) return both([group], discourse)
  if (
    s.has('dual-verb', anchor.from, anchor.from) ||
    ((anchor.sort === 'call' || anchor.sort === 'contact') &&
      s.has('dual-verb', Math.max(0, anchor.from - 2), anchor.from - 1))
  )
    return { kind: discourse.foreign ? 'foreign' : 'same' }
  const twoOfUs = inClause.find(
    ({ count, side, office }) => count === 'two' && side === null && office !== null,
  )
  if (twoOfUs !== undefined) return both([twoOfUs], discourse)
  const duo = anchor.owned ? duoOf(all, discourse) : null
  if (duo !== null) return { kind: 'pairs', pairs: [duo], parties: all }
  return { kind: 'none' }
}

/** The next noun for a call behind an anchor: who stands behind it belongs to that one. */
const nextNounAfter = (s: CallSentence, anchor: CallAnchor): number =>
  Math.min(
    ...(['call', 'contact-noun', 'one-of-them'] as const).flatMap((role) =>
      s.role(role).flatMap(({ from }) => (from > anchor.to + 1 ? [from] : [])),
    ),
    Number.POSITIVE_INFINITY,
  )

/** A noun that is a call only between two people, and stands by itself: not «in a call», and no verb. */
const isBare = (s: CallSentence, anchor: CallAnchor): boolean =>
  !s.has('phone-verb', anchor.from, anchor.from) &&
  !s.has('aside', Math.max(0, anchor.from - 3), anchor.from)

const isInVain = (s: CallSentence): boolean =>
  s.role('failed').length > 0 || s.role('refused').length > 0

/** «Austin called him again»: the other one is the one told of before. */
const againAt = (
  s: CallSentence,
  anchor: CallAnchor,
  left: readonly Party[],
  { pair, foreign }: Discourse,
): Participants => {
  const caller = left.findLast(({ lead }) => lead === null)
  const told =
    caller !== undefined && (caller.person === pair?.us.person || caller.person === pair?.ru.person)
  const again = s.has('object-pronoun', anchor.to + 1, anchor.to + 1)
  return again && told && !foreign ? { kind: 'same' } : { kind: 'none' }
}

/** «… and, later, with Austin»: one more of those spoken with. */
const isAdded = (s: CallSentence, party: Party): boolean => {
  for (let place = party.from - 1; place >= Math.max(0, party.from - 4); place -= 1)
    if (
      s.at('joiner', place) !== undefined ||
      s.words[place]?.readings.some(
        ({ form, conjunction }) => conjunction !== '' && form.length >= 2,
      ) === true
    )
      return true
  return false
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

/** «The two ministers»: the two of the call told of, or the offices of both sides that are named as one. */
const both = (list: readonly Party[], discourse: Discourse): Participants => {
  const office = list.find((party) => party.office !== null && party.office !== 'other')?.office
  if (discourse.foreign) return { kind: 'foreign' }
  const pair = discourse.pair ?? discourse.duo
  if (office === undefined || office === null || office === 'other' || list[0]?.count === 'one')
    return { kind: 'same' }
  if (pair !== null || (discourse.sides.has('us') && discourse.sides.has('ru')))
    return {
      kind: 'pairs',
      pairs: [
        { us: { side: 'us', office, person: null }, ru: { side: 'ru', office, person: null } },
      ],
      parties: list,
    }
  return { kind: 'same' }
}

/** Two of a clause with no word between them that leads to either: «Austin and Shoigu spoke by phone». */
const pairsInClause = (
  s: CallSentence,
  free: readonly Party[],
  anchor: CallAnchor,
  discourse: Discourse,
): Participants | null => {
  const near = free.toSorted((a, b) => distance(a, anchor) - distance(b, anchor))
  for (const a of near)
    for (const b of near) {
      if (a === b || (a.side === b.side && a.side !== null)) continue
      const listed = a.list === b.list
      if (
        !listed &&
        (anchor.sort === 'talk' || (anchor.sort === 'contact' && isBare(s, anchor) && !isInVain(s)))
      )
        continue
      const pair = pairOf(a, b, discourse)
      if (pair === null) return { kind: 'foreign' }
      const group = listed ? free.filter(({ list }) => list === a.list) : [a, b]
      return found(unique(pairsOf(group, group, discourse)), group)
    }
  return null
}

const distance = (party: Party, anchor: CallAnchor): number =>
  party.from > anchor.to ? party.from - anchor.to : anchor.from - party.to

type SubjectSearch = {
  readonly parties: readonly Party[]
  readonly inClause: readonly Party[]
  readonly clauseAt: (place: number) => number
  readonly here: number
  readonly discourse: Discourse
}

/** A sentence that begins with somebody's own words. */
const QUOTED = /["“«]/u

const subjectsFor = (
  s: CallSentence,
  partner: Party,
  anchor: CallAnchor,
  { parties, inClause, clauseAt, here, discourse }: SubjectSearch,
): readonly Party[] => {
  const free = (party: Party): boolean =>
    party.list !== partner.list &&
    party.side !== 'both' &&
    (party.lead === null || party.lead === 'from') &&
    !isSpeaker(party)
  const before = inClause.filter((party) => free(party) && party.to < partner.from)
  // «Wallace told Austin of his call»: his who does something, and not the one nearest.
  const nearest = anchor.owned ? before[0] : before.at(-1)
  if (nearest !== undefined) return [nearest]
  const after = inClause.find(
    (party) => free(party) && party.from > Math.max(partner.to, anchor.to),
  )
  if (after !== undefined) return [after]
  const clauseBefore = parties.findLast(
    (party) => free(party) && clauseAt(party.from) < here && party.to < partner.from,
  )
  // Of an earlier clause the first is the one who does something, and who does this too.
  const earlier =
    clauseBefore === undefined
      ? undefined
      : parties.find((party) => free(party) && clauseAt(party.from) === clauseAt(clauseBefore.from))
  if (earlier !== undefined && earlier.side !== partner.side) return [earlier]
  const later = parties.find(
    (party) =>
      free(party) && party.from > Math.max(partner.to, anchor.to) && party.side !== partner.side,
  )
  const quoted = QUOTED.test(s.text.slice(Math.max(0, s.span.start - 1), s.span.start + 1))
  if ((anchor.from <= 3 || quoted) && later !== undefined) return [later]
  return fromDiscourse(partner, discourse)
}

/** «Held a call with his counterpart», with nobody before it: the one last spoken of. */
const fromDiscourse = (partner: Party, { subject, pair }: Discourse): readonly Party[] => {
  if (subject !== null && subject.side !== partner.side) return [{ ...subject, list: -1 }]
  const official = partner.side === 'us' ? pair?.ru : partner.side === 'ru' ? pair?.us : undefined
  if (official === undefined) return []
  return [
    {
      from: -1,
      to: -1,
      office: official.office,
      side: official.side,
      person: official.person,
      counterpart: false,
      count: 'one',
      lead: null,
      list: -1,
    },
  ]
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
