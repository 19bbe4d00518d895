import { proofs } from '#answering/call-proofs.ts'
import type { Ask } from '#answering/evidence.ts'
import { datesOf, type FindingTools, type Found } from '#answering/finding-tools.ts'
import type { Call } from '#core/call.ts'
import type { CallReport } from '#core/call-report.ts'

/** What the best report that tells it says: reports are in the order of their proof. */
const firstOf = <T>(call: Call, pick: (report: CallReport) => T | null): T | null => {
  for (const { report } of call.reports) {
    const value = pick(report)
    if (value !== null) return value
  }
  return null
}

/** How long the calls were, of those for which a source says it; null where none does. */
export const findDuration = (calls: readonly Call[], tools: FindingTools): Found | null => {
  const facts = calls.flatMap((call) => {
    const duration = firstOf(call, (report) => report.duration)
    return duration === null ? [] : [{ call, iso: duration.iso }]
  })
  if (facts.length === 0) return null
  const known = facts.map(({ call }) => call)
  const ask: Ask = ({ duration }) =>
    duration && { passages: duration.passages, focus: { signs: ['duration', 'call'] } }
  return {
    finding: { kind: 'duration', facts },
    citations: proofs(known, ask, tools),
    calls: known,
    dates: datesOf(known),
  }
}
