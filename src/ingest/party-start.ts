import type { Side } from '#core/person.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import type { PartyDraft } from '#ingest/party.ts'
import { CLOSE, WITH_COMMA } from '#ingest/party-words.ts'
import { isBehindComma } from '#ingest/word-marks.ts'
import { isLatin } from '#ingest/word-script.ts'

/** Sides that stand before an office in English: «US and Russian defence ministers». */
const sidesBefore = (
  s: CallSentence,
  from: number,
  floor: number,
): { sides: readonly Side[]; from: number } => {
  const sides: Side[] = []
  let place = from
  for (;;) {
    const filler = s.endingAt('filler', place - 1)
    const before =
      filler !== undefined && filler.from >= floor && filler.from > floor ? filler.from : place
    const side = s.endingAt('side', before - 1)
    if (side === undefined || side.from < floor || !isLatin(s, side.from)) break
    if (!WITH_COMMA.test(s.gap(before))) break
    sides.unshift(side.label.side)
    place = side.from
    const joiner = s.endingAt('joiner', place - 1)
    if (joiner !== undefined && joiner.from >= floor) {
      if (s.endingAt('side', joiner.from - 1) === undefined) break
      place = joiner.from
    } else if (!isBehindComma(s, place)) break
    if (sides.length > 3) break
  }
  const [first] = sides
  return { sides, from: first === undefined ? from : Math.min(place, from) }
}

/** «The Russian minister», «الوزير الروسي»: somebody of a side whose office was told before. */
const epithetAt = (s: CallSentence, place: number, floor: number): PartyDraft[] => {
  if (!s.has('epithet', place, place)) return []
  const draft = { person: null, office: null, counterpart: true, count: 'one' } as const
  if (isLatin(s, place)) {
    const side = s.endingAt('side', place - 1)
    const the = side === undefined ? undefined : s.endingAt('article', side.from - 1)
    if (side === undefined || the === undefined || side.from < floor) return []
    return [{ ...draft, from: side.from, to: place, side: side.label.side }]
  }
  const side = s.at('side', place + 1)
  if (side === undefined || !CLOSE.test(s.gap(place + 1)) || side.head.conjunction !== '') return []
  return [{ ...draft, from: place, to: side.to, side: side.label.side }]
}

/** The parties that begin at a word: one as a rule, several where sides stand before one office. */
export const partiesStartingAt = (s: CallSentence, place: number, floor: number): PartyDraft[] => {
  const base = { from: place, person: null, counterpart: false, side: null }
  const counterpart = s.at('counterpart', place)
  const office = s.at('office', place)
  const person = s.at('person', place)
  const both = s.at('both', place)
  if (both !== undefined && (office === undefined || both.to >= office.to))
    return [
      {
        ...base,
        to: both.to,
        office: office?.label.office ?? null,
        side: 'both',
        counterpart: office !== undefined,
        count: 'two',
      },
    ]
  if (person !== undefined && (office === undefined || person.to > office.to))
    return [
      {
        ...base,
        to: person.to,
        office: null,
        side: person.label.person.side,
        person: person.label.person,
        count: 'one',
      },
    ]
  const head = counterpart ?? office
  if (head === undefined) return epithetAt(s, place, floor)
  const label =
    counterpart === undefined
      ? (office?.label ?? { office: null, side: null, count: 'one' as const })
      : { office: null, side: null, count: counterpart.label.count }
  const before = sidesBefore(s, place, floor)
  const inside = s.signs.flatMap(({ label, from, to }) =>
    label.sign === 'side' && from > head.from && to <= head.to ? [label.side] : [],
  )
  const insideSide = inside[0] ?? null
  const draft: PartyDraft = {
    ...base,
    from: before.from,
    to: head.to,
    office: label.office,
    side: label.side ?? insideSide,
    counterpart: counterpart !== undefined,
    count: label.count,
  }
  const last = before.sides.at(-1)
  if (last === undefined && label.count !== 'one' && new Set(inside).size > 1)
    return [...new Set(inside)].map((side) => ({ ...draft, side }))
  if (last === undefined) return [draft]
  if (before.sides.length === 1 || label.count === 'one') return [{ ...draft, side: last }]
  return before.sides.map((side) => ({ ...draft, side }))
}
