import { type AnchorContext, FAR } from '#ingest/anchor-context.ts'
import { CALL_NOUNS } from '#ingest/call-nouns.ts'
import { type Modality, modality } from '#ingest/modality.ts'

/** How far before a call the verb stands at most that asks for it. */
const ASKED = 7

/** How far before a call that is refused the refusal stands at most. */
const REFUSED = 14

/** How far from a call the words stand at most that nothing came of it. */
const VAIN = 10

/** What a sentence tells of attempts at a call. */
export type CallAttempt = {
  /** «Tried», «sought»: done with. */
  readonly tried: boolean
  /** «Is trying»: it may yet come. */
  readonly trying: boolean
  /** «Requested a call». */
  readonly requested: boolean
  /** Whether the sentence says of anything that it failed. */
  readonly failed: boolean
}

/** The attempts at a call that the words before its anchor tell of. */
export const attemptAt = ({ s, anchor, aside, governs, isBefore }: AnchorContext): CallAttempt => ({
  tried: s.role('sought').some((sign) => isBefore(sign, FAR)),
  trying: s.role('trying').some((sign) => governs(sign) && sign.from < anchor.from),
  requested:
    !anchor.definite &&
    anchor.sort !== 'talk' &&
    !aside &&
    s
      .role('request-verb')
      .some((sign) => governs(sign) && sign.to < anchor.from && anchor.from - sign.to <= ASKED),
  failed: s.role('failed').length > 0,
})

/** A call that was refused, and where it says so; null where none was. */
export const refusalAt = (
  { s, anchor, aside, refusals, inClause, isBefore }: AnchorContext,
  { tried, trying, requested }: CallAttempt,
): Modality | null => {
  const isNoun = s.hasAny(CALL_NOUNS, anchor.from, anchor.from)
  const before = aside ? undefined : refusals.find((sign) => isBefore(sign, REFUSED))
  if (before !== undefined) return modality('refused', { refusedAt: before.from })
  // «A call between them was refused».
  const passive = refusals.find(
    (sign) =>
      inClause(sign) && sign.from > anchor.to && s.has('dating-verb', sign.from - 2, sign.from - 1),
  )
  if (passive !== undefined && isNoun && !aside)
    return modality('refused', { refusedAt: passive.from })
  const [first] = refusals
  if (first === undefined || !(tried || trying || requested)) return null
  const later = refusals.find(({ from }) => from > anchor.to)
  return modality('refused', { refusedAt: (later ?? first).from })
}

/** Whether the words that say that nothing came of it are about the call. */
const failsCall = ({ s, anchor, clauses }: AnchorContext): boolean =>
  s
    .role('failed')
    .some(
      ({ from }) =>
        Math.abs(from - anchor.from) <= VAIN &&
        Math.abs((clauses[from] ?? 0) - (clauses[anchor.from] ?? 0)) <= 1,
    )

/** What came of an attempt: a call that was sought, or that is to come; null where none is told of. */
export const outcomeOfAttempt = (
  context: AnchorContext,
  { tried, trying, requested, failed }: CallAttempt,
): Modality | null => {
  const { s, anchor, own, isLast } = context
  // «He tried to reach him; the last call was on 18 February»: that one was held.
  const isEarlier = isLast && own !== null && anchor.sort !== 'talk'
  if (isEarlier && (tried || trying)) return modality('held')
  if (trying && !failed) return modality('planned', { outlook: 'expected' })
  if (tried || trying) return modality('sought')
  if (requested && !failed) return modality('planned', { outlook: 'expected' })
  const asksWhether = s.role('whether').some(({ from }) => from < anchor.from)
  return failed && !asksWhether && failsCall(context) ? modality('sought') : null
}
