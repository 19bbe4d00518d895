import type { CallAnchor } from '#ingest/call-anchors.ts'
import type { Discourse } from '#ingest/call-discourse.ts'
import type { CallRole } from '#ingest/call-lexicon.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import { isOfEarlierCall } from '#ingest/call-strangers.ts'
import { isOutside } from '#ingest/is-outside.ts'
import { isSpeaker } from '#ingest/official-pairs.ts'
import type { Party } from '#ingest/party.ts'
import type { PlacedDate } from '#ingest/placed-dates.ts'

/** Who stands around an anchor, as far as they may speak at it. */
export type PartyScene = {
  readonly s: CallSentence
  readonly anchor: CallAnchor
  readonly discourse: Discourse
  readonly dates: readonly PlacedDate[]
  /** Everybody whom the sentence names. */
  readonly all: readonly Party[]
  /** Those of them who do not only say something or are spoken of. */
  readonly parties: readonly Party[]
  /** Those in the clause of the anchor, and of these the ones before it and behind it. */
  readonly inClause: readonly Party[]
  readonly left: readonly Party[]
  readonly right: readonly Party[]
  readonly clauseAt: (place: number) => number
  /** The clause of the anchor. */
  readonly here: number
  /** Where the next words for a call begin: who stands behind them belongs to these. */
  readonly end: number
  /** All who stand in one list with somebody. */
  readonly listOf: (party: Party) => readonly Party[]
  /** Whether somebody is led to as the one spoken with. */
  readonly isPartner: (party: Party) => boolean
}

/** Words for another call, behind which nobody belongs to a definite noun before them. */
const NEXT: readonly CallRole[] = ['call', 'contact-noun', 'one-of-them', 'talk-verb', 'phone-verb']

const nextCallAfter = (s: CallSentence, { to }: CallAnchor): number =>
  Math.min(
    ...NEXT.flatMap((role) => s.role(role).flatMap(({ from }) => (from > to + 1 ? [from] : []))),
    Number.POSITIVE_INFINITY,
  )

/** How far behind a call, or behind the words for asking, the one stands who rang or asked. */
const BESIDE = 3

/** Those around an anchor. */
export const partyScene = (
  s: CallSentence,
  anchor: CallAnchor,
  all: readonly Party[],
  clauses: readonly number[],
  dates: readonly PlacedDate[],
  discourse: Discourse,
): PartyScene => {
  const clauseAt = (place: number): number => clauses[place] ?? -1
  const here = clauseAt(anchor.from)
  const parties = all.filter(
    (party) => (!isSpeaker(party) || party.lead === 'with') && !isOutside(s, party),
  )
  const inClause = parties.filter(
    ({ from }) =>
      (clauseAt(from) === here || clauseAt(from) === clauseAt(anchor.to)) &&
      !isOfEarlierCall(s, anchor, from),
  )
  const end = anchor.definite ? nextCallAfter(s, anchor) : Number.POSITIVE_INFINITY
  const received = s.role('received').some(({ from }) => clauseAt(from) === here)
  // «Spoke by phone at the request of …»: who asked is the other one.
  const isAsker = ({ from }: Party): boolean =>
    s
      .role('asked')
      .some((sign) => sign.from > anchor.to && sign.to < from && from - sign.to <= BESIDE)
  return {
    s,
    anchor,
    discourse,
    dates,
    all,
    parties,
    inClause,
    left: inClause.filter(({ to }) => to < anchor.from),
    right: inClause.filter(({ from }) => from > anchor.to && from < end),
    clauseAt,
    here,
    end,
    listOf: (party) => parties.filter(({ list }) => list === party.list),
    isPartner: (party) =>
      party.lead === 'with' ||
      (party.lead === 'from' && (received || party.from - anchor.to <= BESIDE)) ||
      (party.lead !== null && !anchor.definite && isAsker(party)),
  }
}
