import type { CallAnchor } from '#ingest/call-anchors.ts'
import type { Discourse } from '#ingest/call-discourse.ts'
import { participantsAt } from '#ingest/call-participants.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import type { Participants } from '#ingest/participants.ts'
import type { Party } from '#ingest/party.ts'
import type { PlacedDate } from '#ingest/placed-dates.ts'

/** How many calls back the officials of a call are remembered. */
const REMEMBERED = 8

/** An anchor with who speaks at it, and what the text was about before it. */
export type AnchoredCall = {
  readonly anchor: CallAnchor
  readonly who: Participants
  readonly before: Discourse
}

/** The anchors of a sentence with who speaks at each, and what the text is about behind them. */
export const anchoredCalls = (
  s: CallSentence,
  anchors: readonly CallAnchor[],
  parties: readonly Party[],
  clauses: readonly number[],
  dates: readonly PlacedDate[],
  start: Discourse,
): { readonly calls: readonly AnchoredCall[]; readonly discourse: Discourse } => {
  const calls: AnchoredCall[] = []
  const meeting = s.role('in-person').length > 0
  let discourse = start
  for (const anchor of anchors) {
    const who = participantsAt(s, anchor, parties, clauses, dates, discourse)
    calls.push({ anchor, who, before: discourse })
    if (who.kind === 'foreign' && anchor.sort !== 'talks' && anchor.sort !== 'called')
      discourse = { ...discourse, foreign: true }
    const [pair] = who.kind === 'pairs' && anchor.sort !== 'talks' ? who.pairs.slice(-1) : []
    if (pair !== undefined && !(anchor.sort === 'talk' && meeting))
      discourse = {
        ...discourse,
        pair,
        pairs: [pair, ...discourse.pairs].slice(0, REMEMBERED),
        foreign: false,
      }
  }
  return { calls, discourse }
}

/** Whether two anchors of a sentence can be words for one call: of the same people, or of none by themselves. */
export const isOneCall = (a: Participants | undefined, b: Participants | undefined): boolean => {
  if (a?.kind !== 'pairs' || b?.kind !== 'pairs')
    return a?.kind !== 'foreign' && b?.kind !== 'foreign'
  return a.pairs.some((one) =>
    b.pairs.some((other) => one.us.office === other.us.office && one.ru.office === other.ru.office),
  )
}
