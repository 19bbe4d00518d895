import type { CallAnchor } from '#ingest/call-anchors.ts'
import type { Discourse } from '#ingest/call-discourse.ts'
import type { CallSentence } from '#ingest/call-sentence.ts'
import { isCallSide, oppositeSide } from '#ingest/opposite-side.ts'
import type { Party } from '#ingest/party.ts'

/** «Called him», «اتصل به», «هاتفه»: somebody told of before is the one spoken with. */
const hasPronoun = (s: CallSentence, anchor: CallAnchor): boolean =>
  s.has('object-pronoun', anchor.to + 1, anchor.to + 2) ||
  (anchor.owned && s.has('phone-verb', anchor.from, anchor.from))

/**
 * Who is meant by the pronoun behind an anchor: the official of the other side than the caller who was
 * named last before them, in the sentence or in the text. Null where there is no pronoun or nobody.
 */
export const pronounPartner = (
  s: CallSentence,
  anchor: CallAnchor,
  caller: Party,
  parties: readonly Party[],
  { subject, pair }: Discourse,
): Party | null => {
  if (!isCallSide(caller.side) || !hasPronoun(s, anchor)) return null
  const side = oppositeSide(caller.side)
  const named = parties.findLast((party) => party.side === side && party.to < anchor.from)
  if (named !== undefined) return named
  if (subject?.side === side) return subject
  const official = pair?.[side]
  if (official === undefined) return null
  const { office, person } = official
  const base = { from: -1, to: -1, counterpart: false, count: 'one', lead: null, list: -1 } as const
  return { ...base, side, office, person }
}
