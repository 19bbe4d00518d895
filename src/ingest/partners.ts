import type { Partner } from '#ingest/anchor-dates.ts'
import type { Participants } from '#ingest/participants.ts'
import type { Party } from '#ingest/party.ts'

/** Those whom a sentence names as spoken with, and which of them speak at an anchor. */
export const partnersOf = (
  parties: readonly Party[],
  who: Participants | undefined,
): readonly Partner[] => {
  const pairs = who?.kind === 'pairs' ? who.pairs : []
  const isOfCall = ({ person }: Party): boolean =>
    person !== null && pairs.some(({ us, ru }) => us.person === person || ru.person === person)
  return parties
    .filter(({ lead }) => lead === 'with')
    .map((party) => ({ to: party.to, ofCall: isOfCall(party) }))
}
