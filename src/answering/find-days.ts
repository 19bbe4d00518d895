import type { Finding } from '#answering/answer.ts'
import { dayProofs } from '#answering/call-proofs.ts'
import { datesOf, type FindingTools, type Found } from '#answering/finding-tools.ts'
import type { Call } from '#core/call.ts'

/** When the calls were. */
export const findWhen = (
  calls: readonly Call[],
  how: Omit<Extract<Finding, { kind: 'when' }>, 'kind' | 'calls'>,
  tools: FindingTools,
): Found => ({
  finding: { kind: 'when', calls, ...how },
  citations: dayProofs(calls, tools),
  calls,
  dates: datesOf(calls),
})

/** The calls as a list, with those that the same people had with others set apart. */
export const findList = (
  calls: readonly Call[],
  elsewhere: readonly Call[],
  tools: FindingTools,
): Found => ({
  finding: { kind: 'list', calls, elsewhere },
  citations: dayProofs(calls, tools),
  calls,
  dates: datesOf(calls),
})

/** How many calls there were; the calls themselves are the working. */
export const findCount = (
  calls: readonly Call[],
  elsewhere: readonly Call[],
  tools: FindingTools,
): Found => ({
  finding: { kind: 'count', calls, elsewhere },
  citations: dayProofs(calls, tools),
  calls,
  dates: datesOf(calls),
})

/** Who spoke with whom. */
export const findWho = (calls: readonly Call[], tools: FindingTools): Found => ({
  finding: { kind: 'who', calls },
  citations: dayProofs(calls, tools),
  calls,
  dates: datesOf(calls),
})
