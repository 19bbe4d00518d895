import type { CallSentence } from '#ingest/call-sentence.ts'
import type { SignFound } from '#ingest/call-signs.ts'
import { isCallSide } from '#ingest/opposite-side.ts'
import type { PartyDraft } from '#ingest/party.ts'
import { CLOSE, joined, opens, overFiller, WITH_COMMA } from '#ingest/party-words.ts'

/** The last of the words that lead to a country: «في كل من …». */
const lastLead = (s: CallSentence, place: number): SignFound<'country-lead'> | undefined => {
  const lead = s.at('country-lead', place)
  const next = lead === undefined ? undefined : s.at('country-lead', lead.to + 1)
  return next === undefined ? lead : lastLead(s, next.from)
}

/**
 * Adds to a party one more piece that stands behind its last word: a side, a name or an office.
 * Returns whether there was one.
 */
export const growParty = (s: CallSentence, party: PartyDraft): boolean => {
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
      !(party.side === 'other' && !isCallSide(side))
    )
      return false
    if (party.count !== 'one' && party.side === null && s.at('joiner', person.to + 1)) return false
    Object.assign(party, { to: person.to, person: person.label.person, side })
    return true
  }
  if (!comma || party.counterpart) {
    const lead = lastLead(s, place)
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
