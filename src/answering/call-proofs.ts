import { dayCitations } from '#answering/day-citations.ts'
import { type Ask, evidence, interleave } from '#answering/evidence.ts'
import type { FindingTools } from '#answering/finding-tools.ts'
import type { Call } from '#core/call.ts'
import type { Citation } from '#core/citation.ts'

/** More than a reply ever shows; what is over is for the choice. */
export const MOST_PROOFS = 12

/** The proof of one fact of several calls, from each call in turn. */
export const proofs = (
  calls: readonly Call[],
  ask: Ask,
  { cite, language }: FindingTools,
): readonly Citation[] =>
  interleave(
    calls.map((call) => evidence(call, ask, cite, language)),
    MOST_PROOFS,
  )

/** The proof of the days of several calls, from each call in turn. */
export const dayProofs = (calls: readonly Call[], tools: FindingTools): readonly Citation[] =>
  interleave(
    calls.map((call) => dayCitations(call, tools)),
    MOST_PROOFS,
  )
