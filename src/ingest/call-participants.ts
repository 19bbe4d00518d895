import type { CallAnchor } from '#ingest/call-anchors.ts'
import type { Discourse } from '#ingest/call-discourse.ts'
import { CALL_NOUNS } from '#ingest/call-nouns.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import { isOfAnotherCountry, isOfEarlierCall, isWithUnknown } from '#ingest/call-strangers.ts'
import { subjectsFor } from '#ingest/call-subject.ts'
import { isAside } from '#ingest/is-aside.ts'
import { isCalledSomething } from '#ingest/is-called-something.ts'
import { isOutside } from '#ingest/is-outside.ts'
import { duoOf, isSpeaker, pairsOf } from '#ingest/official-pairs.ts'
import { found, type Participants } from '#ingest/participants.ts'
import type { Party } from '#ingest/party.ts'
import { pronounPartner } from '#ingest/pronoun-partner.ts'
import { both, pairsInClause } from '#ingest/two-as-one.ts'

/** Sorts of words that name no call by themselves. */
const TOLD: ReadonlySet<CallAnchor['sort']> = new Set(['talks', 'one'])

/** The next noun for a call behind an anchor: who stands behind it belongs to that one. */
const nextNounAfter = (s: CallSentence, anchor: CallAnchor): number =>
  Math.min(
    ...(['call', 'contact-noun', 'one-of-them', 'talk-verb', 'phone-verb'] as const).flatMap(
      (role) => s.role(role).flatMap(({ from }) => (from > anchor.to + 1 ? [from] : [])),
    ),
    Number.POSITIVE_INFINITY,
  )

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

/**
 * Who speaks at an anchor, by the words that lead to the parties and by their places. «The two men» of a
 * sentence that has named two are these; else those of the call told of before.
 */
export const participantsAt = (
  s: CallSentence,
  anchor: CallAnchor,
  all: readonly Party[],
  clauses: readonly number[],
  discourse: Discourse,
): Participants => {
  if (isWithUnknown(s, anchor, all)) return { kind: 'foreign' }
  const who = participantsBeside(s, anchor, all, clauses, discourse)
  if (who.kind !== 'same' || anchor.definite) return who
  const named = all.filter(({ to, person }) => to < anchor.from && person !== null)
  const duo = duoOf(named, discourse)
  return duo === null ? who : { kind: 'pairs', pairs: [duo], parties: named }
}

const participantsBeside = (
  s: CallSentence,
  anchor: CallAnchor,
  all: readonly Party[],
  clauses: readonly number[],
  discourse: Discourse,
): Participants => {
  const clauseAt = (place: number): number => clauses[place] ?? -1
  const here = clauseAt(anchor.from)
  const parties = all.filter(
    (party) => (!isSpeaker(party) || party.lead === 'with') && !isOutside(s, party),
  )
  const inClause = parties.filter(
    ({ from }) =>
      (clauseAt(from) === here || clauseAt(from) === clauseAt(anchor.to)) &&
      !isOfEarlierCall(s, anchor, from),
  )
  const listOf = (party: Party): readonly Party[] =>
    parties.filter(({ list }) => list === party.list)
  const blocked = anchor.definite ? nextNounAfter(s, anchor) : Number.POSITIVE_INFINITY
  const right = inClause.filter(({ from }) => from > anchor.to && from < blocked)
  const left = inClause.filter(({ to }) => to < anchor.from)

  // «Before a summit between the presidents»: the two of something else.
  const isOfOther = ({ from }: Party): boolean =>
    s.role('in-person').some((sign) => sign.from > anchor.to && sign.from < from)
  const isBetween = (party: Party): boolean => party.lead === 'between' && !isOfOther(party)
  const received = s.role('received').some(({ from }) => clauseAt(from) === here)
  // «Spoke by phone at the request of …»: who asked is the other one.
  const isAsker = ({ from }: Party): boolean =>
    s.role('asked').some((sign) => sign.from > anchor.to && sign.to < from && from - sign.to <= 3)
  const isPartner = (party: Party): boolean =>
    party.lead === 'with' ||
    (party.lead === 'from' && (received || party.from - anchor.to <= 3)) ||
    (party.lead !== null && !anchor.definite && isAsker(party))
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
      return both(list, discourse)
    return found(pairsOf(list, list, discourse), list)
  }

  if (inClause.some((party) => isOfAnotherCountry(s, party, anchor))) return { kind: 'foreign' }
  // «Said that he phoned Shoigu»: the one right behind the verb, where nobody else is named beside it.
  const phones = s.has('phones-somebody', anchor.from, anchor.from) && inClause.length === 1
  const object =
    anchor.sort === 'called' || phones
      ? right.find(({ from, lead }) => lead === null && from - anchor.to <= (phones ? 1 : 3))
      : undefined
  if (object !== undefined && isCalledSomething(s, object)) return { kind: 'none' }
  const caller = [...left, ...right].find(({ lead, side }) => lead === null && side !== 'both')
  const meant =
    caller === undefined || inClause.some(isPartner)
      ? null
      : pronounPartner(s, anchor, caller, parties, discourse)
  if (caller !== undefined && meant !== null)
    return found(pairsOf([caller], [meant], discourse), [caller, meant])
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
  // «Told Austin of the call»: the one told of, and not of those who stand around it.
  const isTold = anchor.definite && !anchor.owned && s.hasAny(CALL_NOUNS, anchor.from, anchor.from)
  const pairs = isTold ? null : pairsInClause(s, free, anchor, discourse)
  if (pairs !== null && anchor.sort !== 'talks') return pairs
  // «The chiefs of staff of the alliance»: many at once are others.
  const isMany = ({ count, counterpart, side }: Party): boolean =>
    count === 'many' && !counterpart && side === null
  if (!anchor.definite && inClause.some(isMany)) return { kind: 'foreign' }
  const group = inClause.find(({ side }) => side === 'both')
  if (group !== undefined) return both([group], discourse)
  const twoOfUs = inClause.find(
    ({ count, side, office }) => count === 'two' && side === null && office !== null,
  )
  if (twoOfUs !== undefined) return both([twoOfUs], discourse)
  if (
    s.has('dual-verb', anchor.from, anchor.from) ||
    ((anchor.sort === 'call' || anchor.sort === 'contact') &&
      s.has('dual-verb', Math.max(0, anchor.from - 2), anchor.from - 1))
  )
    return { kind: discourse.foreign ? 'foreign' : 'same' }
  // «Assured Hagel on Monday that …, in a telephone conversation»: of those who speak in the sentence.
  const teller = all.findLast((party) => clauseAt(party.from) === here && party.to < anchor.from)
  const within =
    isAside(s, anchor) &&
    s.hasAny(CALL_NOUNS, anchor.from, anchor.from) &&
    !(teller !== undefined && isSpeaker(teller))
  const duo = anchor.owned || within ? duoOf(parties, discourse) : null
  if (duo !== null) return { kind: 'pairs', pairs: [duo], parties: all }
  return { kind: 'none' }
}
