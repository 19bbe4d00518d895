import type { Person, Side } from '#core/person.ts'
import type { CallAnchor } from '#ingest/call-anchors.ts'
import type { Asked, Source } from '#ingest/call-mention.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import { isAside } from '#ingest/is-aside.ts'
import { type CallSide, isCallSide, oppositeSide } from '#ingest/opposite-side.ts'
import type { Party } from '#ingest/party.ts'
import { isArabic, isLatin } from '#ingest/word-script.ts'

type Sided = {
  readonly side: CallSide
  readonly person: Person | null
  readonly from: number
  readonly to: number
}

/** Everybody of a sentence who is of one of the two sides: officials, institutions, countries. */
const sided = (s: CallSentence, parties: readonly Party[]): readonly Sided[] =>
  [
    ...parties.flatMap(({ side, person, from, to }) =>
      isCallSide(side) ? [{ side, person, from, to }] : [],
    ),
    ...s.signs.flatMap(({ label, from, to }) =>
      (label.sign === 'side' || label.sign === 'institution') && isCallSide(label.side)
        ? parties.some((party) => party.from <= from && from <= party.to)
          ? []
          : [{ side: label.side, person: null, from, to }]
        : [],
    ),
  ].toSorted((a, b) => a.from - b.from)

/** How far from the words for asking the one who asked may stand. */
const REACH = 8

/** How far from «received» its object may stand, with who received it and the day between them. */
const RECEIVED = 14

/** Who asked for the call of a sentence, where it says so. */
export const askedIn = (
  s: CallSentence,
  anchor: CallAnchor | null,
  parties: readonly Party[],
  clauses: readonly number[],
): Asked | null => {
  const all = sided(s, parties)
  const near = (from: number, to: number): Sided | undefined =>
    all.filter((one) => one.from >= from && one.from <= to).toSorted((a, b) => a.from - b.from)[0]
  const signs = s.role('asked')
  const here = signs.filter(({ from }) => anchor === null || clauses[from] === clauses[anchor.from])
  for (const sign of here.length > 0 ? here : signs) {
    // «It is not clear who asked».
    if (s.has('not', Math.max(0, sign.from - 5), sign.from - 1)) continue
    // «طلب توضيحات»: asked for something else; «بطلب من»: at the request of.
    const verb = s.role('request-verb').find(({ from }) => from === sign.from)
    const isVerb = verb?.head.preposition === '' && verb.to === sign.to && !isLatin(s, sign.from)
    if (isVerb) continue
    const active =
      (s.has('asking-verb', sign.from, sign.from) && !s.has('speech', sign.from, sign.from)) ||
      s.has('asker-first', sign.from, sign.from)
    const before = all.filter((one) => one.to < sign.from && sign.from - one.to <= REACH).at(-1)
    const inside = all.find((one) => one.from >= sign.from && one.from <= sign.to)
    const after = inside ?? near(sign.from, sign.to + REACH)
    const by =
      s.endingAt('lead', sign.to)?.label.lead === 'of' ||
      s.at('lead', sign.to + 1)?.label.lead === 'of'
    const chosen = active && !by ? (before ?? after) : (after ?? before)
    if (chosen !== undefined) return { side: chosen.side, person: chosen.person, told: true }
  }
  if (anchor === null) return null
  // «He asked in a call for …», «received in a call …»: something else than the call.
  const aside = isAside(s, anchor)
  for (const verb of aside ? [] : s.role('asked-verb')) {
    const gap = anchor.from - verb.to
    if (gap < 1 || gap > 6) continue
    const subject = all.find(({ from }) => from === verb.to + 1)
    const before = all.filter(({ to }) => to < verb.from && verb.from - to <= 6).at(-1)
    const by = parties.find(
      ({ from, lead }) => lead === 'of' && from > verb.to && from - verb.to <= 4,
    )
    const asker =
      (by !== undefined && isCallSide(by.side)
        ? { side: by.side, person: by.person }
        : undefined) ??
      subject ??
      before
    if (asker !== undefined) return { side: asker.side, person: asker.person, told: true }
  }
  const received = s
    .role('received')
    .find(
      ({ from }) =>
        Math.abs(from - anchor.from) <= RECEIVED &&
        clauses[from] === clauses[anchor.from] &&
        (from > anchor.from || !aside),
    )
  if (received !== undefined) {
    const caller = parties.find(
      ({ lead, from, side }) => lead === 'from' && from > received.from && isCallSide(side),
    )
    if (caller !== undefined && isCallSide(caller.side))
      return { side: caller.side, person: caller.person, told: true }
  }
  const rang =
    anchor.sort === 'called' ||
    s.role('phone-verb').some(({ from, head }) => from === anchor.from && !head.definite)
  const [caller] = parties
    .filter(({ to, lead, side }) => to < anchor.from && lead === null && isCallSide(side))
    .slice(-1)
  const behind = parties.find(({ from, lead }) => from > anchor.to && lead === null)
  const arabic = isArabic(s, anchor.from)
  const who =
    arabic && behind !== undefined && behind.from - anchor.to <= 2 && !isBeside(caller, anchor)
      ? behind
      : caller
  const listed =
    who !== undefined && parties.some((other) => other !== who && other.list === who.list)
  if (rang && who !== undefined && isCallSide(who.side) && !listed && who.count === 'one')
    return { side: who.side, person: who.person, told: false }
  return null
}

/** Whether somebody stands right before a verb: «ميلي هاتف نظيره». */
const isBeside = (caller: Party | undefined, { from }: CallAnchor): boolean =>
  caller !== undefined && from - caller.to <= 2

/** How far from a word of speech «the ministry» stands at most that says it. */
const SAYS = 2

/** Who is heard in a sentence, `voice` the side that was heard last; null where it is the article's own word. */
export const sourceIn = (
  s: CallSentence,
  parties: readonly Party[],
  before: number,
  voice: Side | null,
): Source | null => {
  const speech = s.role('speech').filter(({ from }) => from <= before || before < 0)
  const [verb] = speech.length > 0 ? speech : s.role('speech')
  if (verb === undefined) return null
  const named = parties.find(
    ({ person, from, to }) =>
      person !== null &&
      isCallSide(person.side) &&
      Math.min(Math.abs(from - verb.to), Math.abs(verb.from - to)) <= 12,
  )
  const spokesman = parties.find(({ office }) => office === 'spokesman')
  const institution = s.signs.find(
    ({ label, from }) =>
      (label.sign === 'institution' || label.sign === 'press') && Math.abs(from - verb.from) <= 12,
  )
  const speaker =
    named !== undefined && (spokesman !== undefined || named.person?.terms.length === 0)
      ? named.person
      : null
  if (speaker !== null && speaker !== undefined) return { by: speaker.side, person: speaker }
  const known = s.role('voice').find(({ from }) => Math.abs(from - verb.to) <= SAYS)
  const isKnown =
    known !== undefined &&
    (institution === undefined ||
      Math.abs(known.from - verb.from) < Math.abs(institution.from - verb.from))
  if (isKnown && voice !== null) return { by: voice, person: null }
  if (institution?.label.sign === 'institution') return { by: institution.label.side, person: null }
  if (institution?.label.sign === 'press') return { by: 'press', person: null }
  return null
}

/** Which side refused, by the one who stands nearest to the words of the refusal. */
export const refuserAt = (s: CallSentence, at: number, parties: readonly Party[]): Side | null => {
  const all = sided(s, parties).filter(({ from, to }) => (to < at ? at - to <= 8 : from - at <= 5))
  return all.toSorted((a, b) => distance(a, at) - distance(b, at))[0]?.side ?? null
}

const distance = ({ from, to }: Sided, at: number): number => (to < at ? at - to : from - at + 1)

/** Of a call that was refused, or sought in vain, the other side is the one that asked. */
export const triedBy = (
  kind: string,
  refusedBy: Side | null,
  s: CallSentence,
  parties: readonly Party[],
): Asked | null => {
  if (kind === 'refused' && isCallSide(refusedBy))
    return { side: oppositeSide(refusedBy), person: null, told: true }
  if (kind !== 'sought') return null
  const [tried] = s.role('sought')
  if (tried === undefined && s.role('failed').length > 0) return null
  const who = sided(s, parties)
    .filter(({ from }) => tried === undefined || Math.abs(from - tried.from) <= 10)
    .toSorted((a, b) => a.from - b.from)[0]
  return who === undefined ? null : { side: who.side, person: who.person, told: true }
}
