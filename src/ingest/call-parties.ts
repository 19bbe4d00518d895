import type { Office, Person, Side } from '#core/person.ts'
import type { PartyCount, PartyLead } from '#ingest/call-lexicon.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'

/** Somebody whom a sentence names, by name or by office. */
export type Party = {
  /** Places of its first and last word. */
  readonly from: number
  readonly to: number
  readonly office: Office | 'other' | null
  /** `both` where the two sides of a call are named as one. */
  readonly side: Side | 'both' | null
  readonly person: Person | null
  readonly counterpart: boolean
  readonly count: PartyCount
  readonly lead: PartyLead | null
  /** The number of the list that it belongs to: «A and B» have one. */
  readonly list: number
}

type Draft = {
  from: number
  to: number
  office: Office | 'other' | null
  side: Side | 'both' | null
  person: Person | null
  counterpart: boolean
  count: PartyCount
}

/** Within a name and its office stand spaces, brackets, quotes, dashes and full stops of short forms. */
const CLOSE = /^[\s()"'«»“”„’‘\-–—.]*$/u
const WITH_COMMA = /^[\s()"'«»“”„’‘\-–—.,،]*$/u

const sideOfPerson = (person: Person): Side => person.side

/** «Sergei K.»: a given name that no list knows, before a known surname in Latin letters. */
const isCapital = (sentence: CallSentence, place: number): boolean => {
  const word = sentence.words[place]
  return (
    word !== undefined &&
    /^\p{Lu}/u.test(sentence.text.slice(word.start, word.end)) &&
    /\p{Script=Latin}/u.test(word.form) &&
    sentence.at('side', place) === undefined &&
    sentence.at('person', place) === undefined &&
    sentence.at('office', place) === undefined &&
    sentence.at('institution', place) === undefined
  )
}

const isLatin = (sentence: CallSentence, place: number): boolean =>
  /^[a-z]/u.test(sentence.words[place]?.form ?? '')

const joined = (sentence: CallSentence, place: number): boolean =>
  sentence
    .startingAt(place)
    .some(
      ({ head, label }) =>
        head.conjunction !== '' &&
        (label.sign === 'side' ||
          label.sign === 'filler' ||
          label.sign === 'person' ||
          label.sign === 'office' ||
          label.sign === 'counterpart'),
    )

const opens = (sentence: CallSentence, place: number): boolean =>
  sentence.at('office', place) !== undefined || sentence.at('counterpart', place) !== undefined

/** Passes over words that may stand between an office and a name. */
const overFiller = (s: CallSentence, from: number): number => {
  let place = from
  for (let passed = 0; passed < 8; passed += 1) {
    const filler = s.at('filler', place)
    if (filler === undefined || filler.head.conjunction !== '') break
    if (s.at('person', place) !== undefined || s.at('office', place) !== undefined) break
    place = filler.to + 1
  }
  let capitals = place
  while (capitals - place < 3 && isCapital(s, capitals)) capitals += 1
  return capitals > place && s.at('person', capitals) !== undefined ? capitals : place
}

/** One more piece of the party behind its last word: a side, a name or an office. */
const absorb = (s: CallSentence, party: Draft): boolean => {
  const next = party.to + 1
  if (next >= s.words.length || !WITH_COMMA.test(s.gap(next))) return false
  const comma = !CLOSE.test(s.gap(next))
  let place = overFiller(s, next)
  if (joined(s, place) || joined(s, next)) return false
  const person = s.at('person', place)
  if (person !== undefined && party.person === null) {
    const { side } = person.label.person
    if (
      party.side !== null &&
      party.side !== side &&
      !(party.side === 'other' && side !== 'us' && side !== 'ru')
    )
      return false
    if (party.count !== 'one' && party.side === null && s.at('joiner', person.to + 1)) return false
    Object.assign(party, { to: person.to, person: person.label.person, side })
    return true
  }
  if (!comma || party.counterpart) {
    const lead = s.at('country-lead', place)
    const afterLead = lead !== undefined && s.at('side', lead.to + 1) ? lead.to + 1 : place
    const the = s.at('article', afterLead)
    const at = the !== undefined && lead !== undefined ? the.to + 1 : afterLead
    const side = s.at('side', at)
    if (side !== undefined && party.side === 'both' && party.office === null && at === next) {
      Object.assign(party, { to: side.to, side: side.label.side, counterpart: true })
      return true
    }
    if (
      side !== undefined &&
      (party.side === null || party.side === side.label.side) &&
      (joined(s, side.to + 1) || !opens(s, side.to + 1))
    ) {
      Object.assign(party, { to: side.to, side: side.label.side })
      return true
    }
    const countries = s.at('both-countries', at) ?? s.at('both-countries', afterLead)
    if (countries !== undefined && party.count !== 'one' && party.side === null) {
      Object.assign(party, { to: countries.to, side: 'both' })
      return true
    }
  }
  // In apposition: «Shoigu, the Russian defence minister».
  const the = s.at('article', place)
  if (the !== undefined && !opens(s, place)) place = the.to + 1
  const side = s.at('side', place)
  const office = s.at('office', side === undefined ? place : side.to + 1)
  if (office === undefined || (party.office !== null && !party.counterpart)) return false
  if (party.counterpart && comma) return false
  const named = side?.label.side ?? office.label.side ?? s.at('side', office.to + 1)?.label.side
  if (named !== undefined && party.side !== null && named !== party.side) return false
  if (office.label.count !== 'one' || office.label.office === 'spokesman') return false
  const follower = s.at('person', overFiller(s, office.to + 1))
  if (follower !== undefined && party.person !== null && !joined(s, follower.from)) return false
  if (named === undefined && !comma && party.person !== null) return false
  Object.assign(party, {
    to: office.to,
    office: office.label.office,
    side: named ?? party.side,
  })
  return true
}

/** Sides that stand before an office in English: «US and Russian defence ministers». */
const sidesBefore = (
  s: CallSentence,
  from: number,
  floor: number,
): { sides: readonly Side[]; from: number } => {
  const sides: Side[] = []
  let place = from
  for (;;) {
    const filler = s.endingAt('filler', place - 1)
    const before =
      filler !== undefined && filler.from >= floor && filler.from > floor ? filler.from : place
    const side = s.endingAt('side', before - 1)
    if (side === undefined || side.from < floor || !isLatin(s, side.from)) break
    if (!WITH_COMMA.test(s.gap(before))) break
    sides.unshift(side.label.side)
    place = side.from
    const joiner = s.endingAt('joiner', place - 1)
    if (joiner !== undefined && joiner.from >= floor) {
      if (s.endingAt('side', joiner.from - 1) === undefined) break
      place = joiner.from
    } else if (!/[,،]/u.test(s.gap(place))) break
    if (sides.length > 3) break
  }
  const [first] = sides
  return { sides, from: first === undefined ? from : Math.min(place, from) }
}

/** «The Russian minister», «الوزير الروسي»: somebody of a side whose office was told before. */
const epithetAt = (s: CallSentence, place: number, floor: number): Draft[] => {
  if (!s.has('epithet', place, place)) return []
  const draft = { person: null, office: null, counterpart: true, count: 'one' } as const
  if (isLatin(s, place)) {
    const side = s.endingAt('side', place - 1)
    const the = side === undefined ? undefined : s.endingAt('article', side.from - 1)
    if (side === undefined || the === undefined || side.from < floor) return []
    return [{ ...draft, from: side.from, to: place, side: side.label.side }]
  }
  const side = s.at('side', place + 1)
  if (side === undefined || !CLOSE.test(s.gap(place + 1)) || side.head.conjunction !== '') return []
  return [{ ...draft, from: place, to: side.to, side: side.label.side }]
}

const startAt = (s: CallSentence, place: number, floor: number): Draft[] => {
  const base = { from: place, person: null, counterpart: false, side: null }
  const counterpart = s.at('counterpart', place)
  const office = s.at('office', place)
  const person = s.at('person', place)
  const both = s.at('both', place)
  if (both !== undefined && (office === undefined || both.to > office.to))
    return [{ ...base, to: both.to, office: null, side: 'both', count: 'two' }]
  if (person !== undefined && (office === undefined || person.to > office.to))
    return [
      {
        ...base,
        to: person.to,
        office: null,
        side: sideOfPerson(person.label.person),
        person: person.label.person,
        count: 'one',
      },
    ]
  const head = counterpart ?? office
  if (head === undefined) return epithetAt(s, place, floor)
  const label =
    counterpart === undefined
      ? (office?.label ?? { office: null, side: null, count: 'one' as const })
      : { office: null, side: null, count: counterpart.label.count }
  const before = sidesBefore(s, place, floor)
  const inside = s.signs.flatMap(({ label, from, to }) =>
    label.sign === 'side' && from > head.from && to <= head.to ? [label.side] : [],
  )
  const insideSide = inside[0] ?? null
  const draft: Draft = {
    ...base,
    from: before.from,
    to: head.to,
    office: label.office,
    side: label.side ?? insideSide,
    counterpart: counterpart !== undefined,
    count: label.count,
  }
  const last = before.sides.at(-1)
  if (last === undefined && label.count !== 'one' && new Set(inside).size > 1)
    return [...new Set(inside)].map((side) => ({ ...draft, side }))
  if (last === undefined) return [draft]
  if (before.sides.length === 1 || label.count === 'one') return [{ ...draft, side: last }]
  return before.sides.map((side) => ({ ...draft, side }))
}

/** «… and the Russian Shoigu»: the same office of another side. */
const another = (s: CallSentence, before: Draft): Draft | null => {
  let place = before.to + 1
  const comma = !CLOSE.test(s.gap(place)) && WITH_COMMA.test(s.gap(place))
  const joiner = s.at('joiner', place)
  if (joiner !== undefined && s.at('side', place) === undefined) place = joiner.to + 1
  for (const kind of ['country-lead', 'article'] as const) {
    const word = s.at(kind, place)
    if (word !== undefined && s.at('side', place) === undefined) place = word.to + 1
  }
  const side = s.at('side', place)
  if (side === undefined || (side.label.side === before.side && before.side !== 'other'))
    return null
  const linked = joiner !== undefined || side.head.conjunction !== ''
  if (!linked && !(comma && (before.count !== 'one' || before.counterpart))) return null
  if (opens(s, side.to + 1)) return null
  const followed = s.at('person', overFiller(s, side.to + 1)) !== undefined
  if (before.count === 'one' && !followed) return null
  if (before.office === null && !before.counterpart) return null
  return { ...before, from: place, to: side.to, side: side.label.side, person: null }
}

/** «Carter's predecessor»: whose it is, and not who does it; «Carter's call» is his. */
const possessorAt = (s: CallSentence, from: number): 'call' | 'other' | null => {
  const person = s.at('person', from)
  const word = s.words[person?.to ?? -1]
  if (person === undefined || word === undefined) return null
  if (!/['’]s$/u.test(s.text.slice(word.start, word.end))) return null
  const ofCall = (['call', 'contact-noun', 'talk-noun'] as const).some((role) =>
    s.has(role, person.to + 1, person.to + 4),
  )
  return ofCall ? 'call' : 'other'
}

/** The word that leads to a party, over titles, given names and articles before it. */
const leadOf = (
  s: CallSentence,
  from: number,
  floor: number,
  letters: readonly string[],
): PartyLead | null => {
  const own = s
    .startingAt(from)
    .find(
      ({ label, head }) =>
        letters.includes(head.preposition) &&
        ['person', 'office', 'counterpart', 'side', 'both', 'filler'].includes(label.sign),
    )
  if (own !== undefined) return 'with'
  const possessor = possessorAt(s, from)
  if (possessor !== null) return possessor === 'call' ? null : 'of'
  let place = from - 1
  for (let passed = 0; passed < 6 && place >= floor; passed += 1) {
    if (!WITH_COMMA.test(s.gap(place + 1)) || /[,،]/u.test(s.gap(place + 1))) return null
    const lead = s.endingAt('lead', place)
    if (lead !== undefined) return lead.label.lead
    const pass = s.endingAt('filler', place) ?? s.endingAt('article', place)
    const titled = s
      .startingAt(place)
      .find(({ label, head }) => label.sign === 'filler' && letters.includes(head.preposition))
    if (titled !== undefined) return 'with'
    if (pass !== undefined && pass.from >= floor) place = pass.from - 1
    else if (isCapital(s, place) || s.words[place]?.form.length === 1) place -= 1
    else return null
  }
  return null
}

/** Whether only «and» stands between two parties. */
const isListed = (s: CallSentence, before: Draft, next: Draft, lead: PartyLead | null): boolean => {
  if (next.from <= before.to) return true
  let place = before.to + 1
  for (let filler = s.at('filler', place); filler !== undefined; filler = s.at('filler', place)) {
    if (filler.head.conjunction !== '' || filler.to >= next.from) break
    place = filler.to + 1
  }
  const comma = /[,،]/u.test(s.gap(place))
  if (joined(s, next.from) && WITH_COMMA.test(s.gap(next.from)) && place >= next.from) return true
  const joiner = s.at('joiner', place)
  const andBetween = s
    .startingAt(place)
    .some(({ label, head }) => label.sign === 'lead' && head.conjunction !== '')
  if (joiner === undefined && !andBetween && !joined(s, place))
    return comma && place === next.from && lead === null
  if (joiner !== undefined) place = joiner.to + 1
  while (place < next.from) {
    const pass =
      s.at('lead', place) ?? s.at('article', place) ?? s.at('filler', place) ?? s.at('side', place)
    if (pass !== undefined) place = pass.to + 1
    else if (isCapital(s, place)) place += 1
    else return false
  }
  return WITH_COMMA.test(s.gap(next.from))
}

/** «Belousov's predecessor, Shoigu»: the one behind is meant, and stands in the place of the other. */
const withoutPredecessors = (s: CallSentence, parties: readonly Party[]): readonly Party[] => {
  const isOwner = (party: Party, next: Party | undefined): boolean =>
    s.has('successor', party.to + 1, party.to + 1) &&
    next !== undefined &&
    next.from - party.to <= 4
  return parties.flatMap((party, at) => {
    const before = parties[at - 1]
    if (isOwner(party, parties[at + 1])) return []
    if (before === undefined || !isOwner(before, party)) return [party]
    return [{ ...party, lead: leadBefore(s, before.from) }]
  })
}

const leadBefore = (s: CallSentence, place: number): PartyLead | null =>
  s.endingAt('lead', place - 1)?.label.lead ?? null

/** The parties of a sentence, in order. */
export const partiesOf = (s: CallSentence, leadLetters: readonly string[]): readonly Party[] => {
  const parties: Party[] = []
  let list = -1
  let floor = 0
  let previous: Draft | null = null
  const push = (draft: Draft, listed: boolean | null, lowest: number): void => {
    const lead = leadOf(s, draft.from, lowest, leadLetters)
    const inList = listed ?? (previous !== null && isListed(s, previous, draft, lead))
    const ownLead = lead ?? (inList ? (parties.at(-1)?.lead ?? null) : null)
    if (!inList) list += 1
    parties.push({ ...draft, lead: ownLead, list })
    previous = draft
  }
  for (let place = 0; place < s.words.length; ) {
    const drafts = startAt(s, place, floor)
    const [first] = drafts
    if (first === undefined) {
      place += 1
      continue
    }
    if (drafts.length > 1) {
      drafts.forEach((draft, at) => {
        push(draft, at > 0 ? true : null, floor)
      })
    } else {
      while (absorb(s, first));
      push(first, null, floor)
      let last = first
      for (let more = another(s, last); more !== null; more = another(s, last)) {
        while (absorb(s, more));
        push(more, true, floor)
        last = more
      }
    }
    place = ((previous as Draft | null) ?? first).to + 1
    floor = place
  }
  return withoutPredecessors(s, parties)
}
