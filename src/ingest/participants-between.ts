import type { CallAnchor } from '#ingest/call-anchors.ts'
import { pairsOf } from '#ingest/official-pairs.ts'
import { found, type Participants } from '#ingest/participants.ts'
import type { Party } from '#ingest/party.ts'
import type { PartyScene } from '#ingest/party-scene.ts'
import { both } from '#ingest/two-as-one.ts'

/** Sorts of words that name no call by themselves. */
const TOLD: ReadonlySet<CallAnchor['sort']> = new Set(['talks', 'one'])

/** «A call between A and B»: the two who are named behind «between», or as one; null where nobody is. */
export const participantsBetween = ({
  s,
  anchor,
  discourse,
  left,
  right,
  listOf,
  isPartner,
}: PartyScene): Participants | null => {
  // «Before a summit between the presidents»: the two of something else.
  const isOfOther = ({ from }: Party): boolean =>
    s.role('in-person').some((sign) => sign.from > anchor.to && sign.from < from)
  const isBetween = (party: Party): boolean => party.lead === 'between' && !isOfOther(party)
  const partner = anchor.sort === 'called' ? undefined : right.find(isPartner)
  const behind = right.find(isBetween)
  const isBehindPartner =
    partner !== undefined && behind !== undefined && partner.from < behind.from
  const between =
    (isBehindPartner ? undefined : behind) ??
    (partner === undefined && !TOLD.has(anchor.sort) ? left.findLast(isBetween) : undefined)
  if (between === undefined) return null
  const list = listOf(between)
  const areOne = list.length === 1 && between.count !== 'one' && between.office !== null
  return areOne || list.some(({ side }) => side === 'both')
    ? both(list, discourse)
    : found(pairsOf(list, list, discourse), list)
}
