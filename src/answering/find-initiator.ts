import type { InitiatorFact } from '#answering/answer.ts'
import { proofs } from '#answering/call-proofs.ts'
import type { Ask } from '#answering/evidence.ts'
import { datesOf, type FindingTools, type Found } from '#answering/finding-tools.ts'
import type { Call } from '#core/call.ts'

/** Who asked for the calls and who says so; every differing word stands. Null where no source tells. */
export const findInitiator = (calls: readonly Call[], tools: FindingTools): Found | null => {
  const facts = calls.flatMap((call): readonly InitiatorFact[] => {
    const seen = new Set<string>()
    return call.reports.flatMap(({ report: { initiator } }) => {
      if (initiator === null) return []
      const { side, person, according } = initiator
      const key = [side, person, according].join()
      if (seen.has(key)) return []
      seen.add(key)
      return [{ call, side, person, according }]
    })
  })
  if (facts.length === 0) return null
  const known = [...new Set(facts.map(({ call }) => call))]
  const ask: Ask = ({ initiator }) =>
    initiator && { passages: initiator.passages, focus: { signs: ['initiator'] } }
  return {
    finding: { kind: 'initiator', facts },
    citations: proofs(known, ask, tools),
    calls: known,
    dates: datesOf(known),
  }
}
