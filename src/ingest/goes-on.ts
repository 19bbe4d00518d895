import type { Discourse } from '#ingest/call-discourse.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import type { Party } from '#ingest/party.ts'
import type { PlacedDate } from '#ingest/placed-dates.ts'

const isOfPair = ({ person }: Party, { pair }: Discourse): boolean =>
  person !== null && (person === pair?.us.person || person === pair?.ru.person)

/** Somebody who is heard and speaks for the call of others: no official, or a spokesman. */
const isHeard = ({ person, office }: Party): boolean =>
  office === 'spokesman' || person === null || person.terms.length === 0

/**
 * Whether a sentence that names no call goes on with what was said in the one told of before: one of the
 * two, or both, discuss or say something there, on no other day, beside nobody else.
 */
export const goesOn = (
  s: CallSentence,
  parties: readonly Party[],
  dates: readonly PlacedDate[],
  discourse: Discourse,
): boolean => {
  if (discourse.pair === null || discourse.foreign || s.role('discuss-verb').length === 0)
    return false
  const elsewhere =
    s.role('in-person').length > 0 || s.role('hearing').length > 0 || s.role('had').length > 0
  if (elsewhere || dates.some(({ of }) => of !== 'statement')) return false
  const theirs = parties.filter((party) => party.side === 'both' || isOfPair(party, discourse))
  const others = parties.filter((party) => !theirs.includes(party))
  return (
    theirs.length > 0 &&
    others.every(
      (party) => isHeard(party) && (party.side === null || ['us', 'ru'].includes(party.side)),
    )
  )
}
