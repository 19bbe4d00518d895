import type { PartyLead } from '#ingest/call-lexicon.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import { growParty } from '#ingest/grown-party.ts'
import type { Party, PartyDraft } from '#ingest/party.ts'
import { leadOf } from '#ingest/party-lead.ts'
import { partiesStartingAt } from '#ingest/party-start.ts'
import { CLOSE, isCapital, joined, opens, overFiller, WITH_COMMA } from '#ingest/party-words.ts'
import { isBehindComma } from '#ingest/word-marks.ts'

/** «… and the Russian Shoigu»: the same office of another side. */
const another = (s: CallSentence, before: PartyDraft): PartyDraft | null => {
  let place = before.to + 1
  const comma = !CLOSE.test(s.gap(place)) && WITH_COMMA.test(s.gap(place))
  const joiner = s.at('joiner', place)
  if (joiner !== undefined && s.at('side', place) === undefined) place = joiner.to + 1
  for (const kind of ['country-lead', 'article'] as const) {
    const word = s.at(kind, place)
    if (word !== undefined && s.at('side', place) === undefined) place = word.to + 1
  }
  const side = s.at('side', place)
  if (side === undefined || (side.label.side === before.side && before.side !== 'other'))
    return null
  const linked = joiner !== undefined || side.head.conjunction !== ''
  if (!linked && !(comma && (before.count !== 'one' || before.counterpart))) return null
  if (opens(s, side.to + 1)) return null
  const followed = s.at('person', overFiller(s, side.to + 1)) !== undefined
  if (before.count === 'one' && !followed) return null
  if (before.office === null && !before.counterpart) return null
  return { ...before, from: place, to: side.to, side: side.label.side, person: null }
}

/** Whether only «and» stands between two parties. */
const isListed = (
  s: CallSentence,
  before: PartyDraft,
  next: PartyDraft,
  lead: PartyLead | null,
): boolean => {
  if (next.from <= before.to) return true
  // «With Lecornu, Lecornu spoke …»: the one named again does something else.
  if (next.person !== null && next.person === before.person) return false
  let place = before.to + 1
  for (let filler = s.at('filler', place); filler !== undefined; filler = s.at('filler', place)) {
    if (filler.head.conjunction !== '' || filler.to >= next.from) break
    place = filler.to + 1
  }
  const comma = isBehindComma(s, place)
  if (joined(s, next.from) && WITH_COMMA.test(s.gap(next.from)) && place >= next.from) return true
  const joiner = s.at('joiner', place)
  const andBetween = s
    .startingAt(place)
    .some(({ label, head }) => label.sign === 'lead' && head.conjunction !== '')
  if (joiner === undefined && !andBetween && !joined(s, place))
    return comma && place === next.from && lead === null
  if (joiner !== undefined) place = joiner.to + 1
  while (place < next.from) {
    const pass =
      s.at('lead', place) ?? s.at('article', place) ?? s.at('filler', place) ?? s.at('side', place)
    if (pass !== undefined) place = pass.to + 1
    else if (isCapital(s, place)) place += 1
    else return false
  }
  return WITH_COMMA.test(s.gap(next.from))
}

/** «Belousov's predecessor, Shoigu»: the one behind is meant, and stands in the place of the other. */
const withoutPredecessors = (s: CallSentence, parties: readonly Party[]): readonly Party[] => {
  const isOwner = (party: Party, next: Party | undefined): boolean =>
    s.has('successor', party.to + 1, party.to + 1) &&
    next !== undefined &&
    next.from - party.to <= 4
  return parties.flatMap((party, at) => {
    const before = parties[at - 1]
    if (isOwner(party, parties[at + 1])) return []
    if (before === undefined || !isOwner(before, party)) return [party]
    return [{ ...party, lead: leadBefore(s, before.from) }]
  })
}

const leadBefore = (s: CallSentence, place: number): PartyLead | null =>
  s.endingAt('lead', place - 1)?.label.lead ?? null

/** The parties of a sentence, in order. */
export const partiesOf = (s: CallSentence, leadLetters: readonly string[]): readonly Party[] => {
  const parties: Party[] = []
  let list = -1
  let floor = 0
  let previous: PartyDraft | null = null
  const push = (draft: PartyDraft, listed: boolean | null, lowest: number): void => {
    const lead = leadOf(s, draft.from, lowest, leadLetters)
    const inList = listed ?? (previous !== null && isListed(s, previous, draft, lead))
    const ownLead = lead ?? (inList ? (parties.at(-1)?.lead ?? null) : null)
    if (!inList) list += 1
    parties.push({ ...draft, lead: ownLead, list })
    previous = draft
  }
  for (let place = 0; place < s.words.length; ) {
    const drafts = partiesStartingAt(s, place, floor)
    const [first] = drafts
    if (first === undefined) {
      place += 1
      continue
    }
    if (drafts.length > 1) {
      drafts.forEach((draft, at) => {
        push(draft, at > 0 ? true : null, floor)
      })
    } else {
      while (growParty(s, first));
      push(first, null, floor)
      let last = first
      for (let more = another(s, last); more !== null; more = another(s, last)) {
        while (growParty(s, more));
        push(more, true, floor)
        last = more
      }
    }
    place = ((previous as PartyDraft | null) ?? first).to + 1
    floor = place
  }
  return withoutPredecessors(s, parties)
}
