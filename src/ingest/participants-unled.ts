import { CALL_NOUNS } from '#ingest/call-nouns.ts'
import { isAside } from '#ingest/is-aside.ts'
import { duoOf, isSpeaker } from '#ingest/official-pairs.ts'
import type { Participants } from '#ingest/participants.ts'
import type { Party } from '#ingest/party.ts'
import type { PartyScene } from '#ingest/party-scene.ts'
import { both, pairsInClause } from '#ingest/two-as-one.ts'

/** «They spoke»: a verb of two, or one that carries the noun. */
const isDual = ({ s, anchor }: PartyScene): boolean =>
  s.has('dual-verb', anchor.from, anchor.from) ||
  ((anchor.sort === 'call' || anchor.sort === 'contact') &&
    s.has('dual-verb', Math.max(0, anchor.from - 2), anchor.from - 1))

/** «The chiefs of staff of the alliance»: many at once are others. */
const isMany = ({ count, counterpart, side }: Party): boolean =>
  count === 'many' && !counterpart && side === null

/** Who speaks where no word leads to them: two of the clause, two as one, or those the sentence is about. */
export const participantsUnled = (scene: PartyScene): Participants => {
  const { s, anchor, all, parties, inClause, clauseAt, here, end, discourse } = scene
  const isNoun = s.hasAny(CALL_NOUNS, anchor.from, anchor.from)
  const free = inClause.filter(
    ({ lead, side, from }) => lead !== 'of' && side !== 'both' && from < end,
  )
  // «Told Austin of the call»: the one told of, and not of those who stand around it.
  const isTold = anchor.definite && !anchor.owned && isNoun
  const pairs = isTold ? null : pairsInClause(s, free, anchor, discourse)
  if (pairs !== null && anchor.sort !== 'talks') return pairs
  if (!anchor.definite && inClause.some(isMany)) return { kind: 'foreign' }
  const group =
    inClause.find(({ side }) => side === 'both') ??
    inClause.find(({ count, side, office }) => count === 'two' && side === null && office !== null)
  if (group !== undefined) return both([group], discourse)
  if (isDual(scene)) return { kind: discourse.foreign ? 'foreign' : 'same' }
  // «Assured Hagel on Monday that …, in a telephone conversation»: of those who speak in the sentence.
  const teller = all.findLast((party) => clauseAt(party.from) === here && party.to < anchor.from)
  const within = isNoun && isAside(s, anchor) && !(teller !== undefined && isSpeaker(teller))
  const duo = anchor.owned || within ? duoOf(parties, discourse) : null
  return duo === null ? { kind: 'none' } : { kind: 'pairs', pairs: [duo], parties: all }
}
