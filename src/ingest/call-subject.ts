import type { CallAnchor } from '#ingest/call-anchors.ts'
import type { Discourse } from '#ingest/call-discourse.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import { isSpeaker } from '#ingest/official-pairs.ts'
import type { Party } from '#ingest/party.ts'
import type { PartyScene } from '#ingest/party-scene.ts'

/** A sentence that begins with somebody's own words. */
const QUOTED = /["“«]/u

/** «Held a call with his counterpart», with nobody before it: the one last spoken of. */
const fromDiscourse = (partner: Party, { subject, pair }: Discourse): readonly Party[] => {
  if (subject !== null && subject.side !== partner.side) return [{ ...subject, list: -1 }]
  const official = partner.side === 'us' ? pair?.ru : partner.side === 'ru' ? pair?.us : undefined
  if (official === undefined) return []
  return [
    {
      from: -1,
      to: -1,
      office: official.office,
      side: official.side,
      person: official.person,
      counterpart: false,
      count: 'one',
      lead: null,
      list: -1,
    },
  ]
}

/** «وكان فلان قد تحدث»: somebody whom no list knows stands between «had» and the verb. */
const isOfUnknown = (s: CallSentence, anchor: CallAnchor): boolean => {
  const had = s.role('had').find(({ from }) => from < anchor.from)
  const already = s.role('already').find(({ from }) => from < anchor.from)
  return had !== undefined && already !== undefined && already.from > had.to + 1
}

/** «أكار الذي تحدث مع شويغو»: the one whom a relative clause says more of. */
const antecedentOf = (
  s: CallSentence,
  parties: readonly Party[],
  clauseAt: (place: number) => number,
  here: number,
): Party | null => {
  const start = s.words.findIndex((_, place) => clauseAt(place) === here)
  if (start <= 0 || !s.has('relative', start, start)) return null
  return parties.findLast(({ to }) => to < start && start - to <= 2) ?? null
}

/** Who speaks with a partner: of the same clause, of an earlier one, of the text before; empty where nobody does. */
export const subjectsFor = (
  partner: Party,
  { s, anchor, parties, inClause, clauseAt, here, discourse }: PartyScene,
): readonly Party[] => {
  const free = (party: Party): boolean =>
    party.list !== partner.list &&
    party.side !== 'both' &&
    (party.lead === null ||
      (party.lead === 'from' && partner.lead !== 'from') ||
      // «Attempts by Austin to call him».
      (party.lead === 'of' && s.has('sought', party.from - 3, party.from - 1))) &&
    !isSpeaker(party)
  const antecedent = antecedentOf(s, parties, clauseAt, here)
  if (antecedent !== null) return [antecedent]
  const before = inClause.filter((party) => free(party) && party.to < partner.from)
  // «Wallace told Austin of his call»: his who does something, and not the one nearest.
  const nearest = anchor.owned || anchor.definite ? before[0] : before.at(-1)
  if (nearest !== undefined) return [nearest]
  const after = inClause.find(
    (party) => free(party) && party.from > Math.max(partner.to, anchor.to),
  )
  if (after !== undefined) return [after]
  const clauseBefore = parties.findLast(
    (party) => free(party) && clauseAt(party.from) < here && party.to < partner.from,
  )
  // Of an earlier clause the first is the one who does something, and who does this too.
  const earlier =
    clauseBefore === undefined
      ? undefined
      : parties.find((party) => free(party) && clauseAt(party.from) === clauseAt(clauseBefore.from))
  if (earlier !== undefined && earlier.side !== partner.side) return [earlier]
  const later = parties.find(
    (party) =>
      free(party) && party.from > Math.max(partner.to, anchor.to) && party.side !== partner.side,
  )
  const quoted = QUOTED.test(s.text.slice(Math.max(0, s.span.start - 1), s.span.start + 1))
  if ((anchor.from <= 3 || quoted) && later !== undefined) return [later]
  return isOfUnknown(s, anchor) ? [] : fromDiscourse(partner, discourse)
}
