import type { PartyLead } from '#ingest/call-lexicon.ts'
import { TALK_NOUNS } from '#ingest/call-nouns.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import { isCapital, WITH_COMMA } from '#ingest/party-words.ts'
import { isBehindComma, isPossessive } from '#ingest/word-marks.ts'
import { isLatin } from '#ingest/word-script.ts'

/** «Carter's predecessor»: whose it is, and not who does it; «Carter's call» is his. */
const possessorAt = (s: CallSentence, from: number): 'call' | 'other' | null => {
  const person = s.at('person', from)
  if (person === undefined || !isPossessive(s, person.to)) return null
  const ofCall = s.hasAny(TALK_NOUNS, person.to + 1, person.to + 4)
  return ofCall ? 'call' : 'other'
}

/** The word that leads to a party, over titles, given names and articles before it. */
export const leadOf = (
  s: CallSentence,
  from: number,
  floor: number,
  letters: readonly string[],
): PartyLead | null => {
  const own = s
    .startingAt(from)
    .find(
      ({ label, head }) =>
        letters.includes(head.preposition) &&
        ['person', 'office', 'counterpart', 'side', 'both', 'filler'].includes(label.sign),
    )
  if (own !== undefined) return 'with'
  const possessor = possessorAt(s, from)
  if (possessor !== null) return possessor === 'call' ? null : 'of'
  let place = from - 1
  for (let passed = 0; passed < 6 && place >= floor; passed += 1) {
    if (!WITH_COMMA.test(s.gap(place + 1)) || isBehindComma(s, place + 1)) return null
    const lead = s.endingAt('lead', place)
    if (lead !== undefined) return lead.label.lead
    // «With Russia's Valery Gerasimov».
    const owner = isLatin(s, place) ? s.endingAt('side', place) : undefined
    const pass = s.endingAt('filler', place) ?? s.endingAt('article', place) ?? owner
    const titled = s
      .startingAt(place)
      .find(({ label, head }) => label.sign === 'filler' && letters.includes(head.preposition))
    if (titled !== undefined) return 'with'
    if (pass !== undefined && pass.from >= floor) place = pass.from - 1
    else if (isCapital(s, place) || s.words[place]?.form.length === 1) place -= 1
    else return null
  }
  return null
}
