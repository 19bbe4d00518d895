import type { CallAnchor } from '#ingest/call-anchors.ts'
import type { Discourse } from '#ingest/call-discourse.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import { isOfAnotherCountry, isWithUnknown } from '#ingest/call-strangers.ts'
import { duoOf } from '#ingest/official-pairs.ts'
import type { Participants } from '#ingest/participants.ts'
import { participantsBetween } from '#ingest/participants-between.ts'
import { participantsUnled } from '#ingest/participants-unled.ts'
import { participantsWith } from '#ingest/participants-with.ts'
import type { Party } from '#ingest/party.ts'
import { type PartyScene, partyScene } from '#ingest/party-scene.ts'
import type { PlacedDate } from '#ingest/placed-dates.ts'

const participantsBeside = (scene: PartyScene): Participants => {
  const between = participantsBetween(scene)
  if (between !== null) return between
  if (scene.inClause.some((party) => isOfAnotherCountry(scene.s, party, scene.anchor)))
    return { kind: 'foreign' }
  return participantsWith(scene) ?? participantsUnled(scene)
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
  dates: readonly PlacedDate[],
  discourse: Discourse,
): Participants => {
  if (isWithUnknown(s, anchor, all)) return { kind: 'foreign' }
  const who = participantsBeside(partyScene(s, anchor, all, clauses, dates, discourse))
  if (who.kind !== 'same' || anchor.definite) return who
  const named = all.filter(({ to, person }) => to < anchor.from && person !== null)
  const duo = duoOf(named, discourse)
  return duo === null ? who : { kind: 'pairs', pairs: [duo], parties: named }
}
