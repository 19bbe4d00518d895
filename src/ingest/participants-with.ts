import type { CallSentence } from '#ingest/call-sentence.ts'
import { subjectsFor } from '#ingest/call-subject.ts'
import { isCalledSomething } from '#ingest/is-called-something.ts'
import { pairsOf } from '#ingest/official-pairs.ts'
import { found, type Participants } from '#ingest/participants.ts'
import type { Party } from '#ingest/party.ts'
import type { PartyScene } from '#ingest/party-scene.ts'
import { pronounPartner } from '#ingest/pronoun-partner.ts'

/** How far behind a verb its object stands: of a verb that is one of calling, and of one of telephoning. */
const OBJECT = { called: 3, phones: 1 } as const

/** How far before somebody «and» stands at most that adds them. */
const ADDED = 4

/** «Austin called him again»: the other one is the one told of before. */
const againAt = ({ s, anchor, left, discourse }: PartyScene): Participants => {
  const { pair, foreign } = discourse
  const caller = left.findLast(({ lead }) => lead === null)
  const told =
    caller !== undefined && (caller.person === pair?.us.person || caller.person === pair?.ru.person)
  const again = s.has('object-pronoun', anchor.to + 1, anchor.to + 1)
  return again && told && !foreign ? { kind: 'same' } : { kind: 'none' }
}

/** «… and, later, with Austin»: one more of those spoken with. */
const isAdded = (s: CallSentence, party: Party): boolean => {
  for (let place = party.from - 1; place >= Math.max(0, party.from - ADDED); place -= 1)
    if (
      s.at('joiner', place) !== undefined ||
      s.words[place]?.readings.some(
        ({ form, conjunction }) => conjunction !== '' && form.length >= 2,
      ) === true
    )
      return true
  return false
}

/** Those who speak with a partner, and with the ones who are added behind. */
const pairsWith = (scene: PartyScene, partner: Party): Participants => {
  const { s, right, discourse, listOf } = scene
  const partners = listOf(partner)
  const others = right.filter(
    (party) =>
      party.lead === 'with' &&
      party.list !== partner.list &&
      party.from > partner.to &&
      isAdded(s, party),
  )
  const subjects = subjectsFor(partner, scene)
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

/** «Spoke with A», «called A», «called him»: who is spoken with, and who speaks; null where nobody is led to. */
export const participantsWith = (scene: PartyScene): Participants | null => {
  const { s, anchor, discourse, dates, parties, inClause, left, right, isPartner } = scene
  const isCalled = anchor.sort === 'called'
  // «Said that he phoned Shoigu»: the one right behind the verb, where nobody else is named beside it.
  const phones = s.has('phones-somebody', anchor.from, anchor.from) && inClause.length === 1
  const reach = phones ? OBJECT.phones : OBJECT.called
  const object =
    isCalled || phones
      ? right.find(({ from, lead }) => lead === null && from - anchor.to <= reach)
      : undefined
  if (object !== undefined && isCalledSomething(s, object, dates)) return { kind: 'none' }
  const caller = [...left, ...right].find(({ lead, side }) => lead === null && side !== 'both')
  const meant =
    caller === undefined || inClause.some(isPartner)
      ? null
      : pronounPartner(s, anchor, caller, parties, discourse)
  if (caller !== undefined && meant !== null)
    return found(pairsOf([caller], [meant], discourse), [caller, meant])
  if (isCalled && object === undefined) return againAt(scene)
  const led = isCalled ? undefined : right.find(isPartner)
  const partner = object ?? led ?? left.findLast(isPartner)
  if (partner !== undefined && partner.side !== 'both') return pairsWith(scene, partner)
  return isCalled ? { kind: 'none' } : null
}
