import type { CallAnchor } from '#ingest/call-anchors.ts'
import type { Discourse, Officials } from '#ingest/call-discourse.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import { pairOf, pairsOf } from '#ingest/official-pairs.ts'
import { found, type Participants } from '#ingest/participants.ts'
import type { Party } from '#ingest/party.ts'

/** «The two ministers»: the two of the call told of, or the offices of both sides that are named as one. */
export const both = (list: readonly Party[], discourse: Discourse): Participants => {
  const office = list.find((party) => party.office !== null && party.office !== 'other')?.office
  const isTold = (one: Officials | null): boolean =>
    one?.us.office === office && one?.ru.office === office
  if (discourse.foreign && !discourse.pairs.some(isTold)) return { kind: 'foreign' }
  const pair = discourse.pair ?? discourse.duo
  if (office === undefined || office === null || office === 'other' || list[0]?.count === 'one')
    return { kind: 'same' }
  // «The two ministers» are those told of; «the two ministers of defence» whoever held the office then.
  const told = list.some(({ counterpart }) => counterpart)
    ? [discourse.pair, ...discourse.pairs, discourse.duo].find(isTold)
    : undefined
  if (told !== undefined && told !== null)
    return told === pair ? { kind: 'same' } : { kind: 'pairs', pairs: [told], parties: list }
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

/** A noun that is a call only between two people, and stands by itself: not «in a call», and no verb. */
const isBare = (s: CallSentence, anchor: CallAnchor): boolean =>
  !s.has('phone-verb', anchor.from, anchor.from) &&
  !s.has('aside', Math.max(0, anchor.from - 3), anchor.from)

/** Whether a sentence tells of a call that nobody took. */
const isInVain = (s: CallSentence): boolean =>
  s.role('failed').length > 0 || s.role('refused').length > 0

const distance = (party: Party, anchor: CallAnchor): number =>
  party.from > anchor.to ? party.from - anchor.to : anchor.from - party.to

/** Two of a clause with no word between them that leads to either: «Austin and Shoigu spoke by phone». */
export const pairsInClause = (
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
      const group = (party: Party): readonly Party[] =>
        free.filter(({ list }) => list === party.list)
      return found(pairsOf(group(a), group(b), discourse), listed ? group(a) : [a, b])
    }
  return null
}
