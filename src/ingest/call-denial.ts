import { type AnchorContext, FAR } from '#ingest/anchor-context.ts'
import type { CallPlan } from '#ingest/call-plan.ts'
import type { SignFound } from '#ingest/call-signs.ts'
import { doubtOfCall } from '#ingest/doubt-of-call.ts'
import { type Modality, modality } from '#ingest/modality.ts'
import { isNegated, isTakingPlace } from '#ingest/negations.ts'

/** How far behind a call the negation of its clause stands at most that is of it. */
const BEHIND = 6

/** «Denied any role in the crash, and Austin spoke …»: another clause that «and» opens is not what is denied. */
const isApart = ({ s, anchor, clauses }: AnchorContext, { to }: SignFound): boolean =>
  s.words.some(
    (_, place) =>
      place > to &&
      place < anchor.from &&
      clauses[place] !== clauses[place - 1] &&
      s.at('joiner', place) !== undefined,
  )

/** A call that is said to be a rumour, or that somebody denies; null where nobody does. */
export const doubtAt = (context: AnchorContext): Modality | null => {
  const { s, anchor, own, aside, inClause } = context
  const doubt = doubtOfCall(s, anchor, own !== null)
  if (doubt === 'no-plans') return modality('planned', { outlook: 'unannounced' })
  if (doubt !== null) return modality(doubt === 'denied' ? 'denied' : 'none')
  const denied = s
    .role('denied')
    .some((sign) => inClause(sign) || (sign.from < anchor.from && !isApart(context, sign)))
  return denied && !aside ? modality('denied') : null
}

/** The negation that governs a call, before it or behind it. */
export const negationOf = ({
  s,
  anchor,
  negations,
  inClause,
  governs,
}: AnchorContext): SignFound<'role'> | undefined =>
  negations.find((sign) => governs(sign) && sign.from < anchor.from) ??
  negations.find(
    (sign) =>
      sign.from > anchor.to &&
      ((inClause(sign) && sign.from - anchor.to <= BEHIND && isTakingPlace(s, sign)) ||
        (sign.from - anchor.to <= FAR && s.has('taking-place', sign.to + 1, sign.to + 1))),
  )

/** A call that was not held before its day, or of which there are no plans; null for another. */
export const unplannedAt = (
  { own }: AnchorContext,
  negated: SignFound | undefined,
  { announced, planned, future }: CallPlan,
): Modality | null => {
  if (negated === undefined) return null
  // «They did not speak until …»: then they did.
  if (own?.mention.relation === 'until') return modality('held')
  return (announced || planned) && !future ? modality('planned', { outlook: 'unannounced' }) : null
}

/** What a negation makes of a call; null where nothing is negated. */
export const negatedAt = (
  { s, anchor, own, aside, isKnown }: AnchorContext,
  negated: SignFound | undefined,
): Modality | null => {
  if (negated === undefined) return null
  const isBehind = ({ from }: SignFound): boolean => from > negated.from
  if (s.role('since').some(isBehind)) return modality('held', { sinceThen: true })
  // «Not on Thursday but on Friday».
  if (own !== null && s.role('rather').some(isBehind)) return modality('held')
  if (isNegated(s, negated, anchor)) return modality('denied')
  return modality(isKnown || (anchor.sort === 'call' && aside) ? 'held' : 'none')
}
