import type { Discourse, Officials } from '#ingest/call-discourse.ts'
import type { Party } from '#ingest/party.ts'

/**
 * Whose call is told of without both names: that of the one who is named, of the calls told of
 * before; null where it is the one just told of.
 */
export const toldOfficials = (
  parties: readonly Party[],
  { pair, pairs, duo }: Discourse,
): Officials | null => {
  if (pair === null) return duo
  const isOf = ({ us, ru }: Officials, party: Party): boolean =>
    party.person === us.person || party.person === ru.person
  const other = parties.find((party) => party.person !== null && !isOf(pair, party))
  return other === undefined ? null : (pairs.find((one) => isOf(one, other)) ?? null)
}
