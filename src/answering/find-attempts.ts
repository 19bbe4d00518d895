import { proofs } from '#answering/call-proofs.ts'
import type { Ask } from '#answering/evidence.ts'
import { datesOf, type FindingTools, type Found } from '#answering/finding-tools.ts'
import type { Attempt } from '#core/call.ts'

/** The attempts that were refused or denied, or null where no source tells of one. */
export const findRefused = (attempts: readonly Attempt[], tools: FindingTools): Found | null => {
  const failed = attempts.filter(({ kind }) => kind !== 'planned')
  if (failed.length === 0) return null
  const ask: Ask = ({ passages }) => ({ passages, focus: { signs: ['refused'] } })
  return {
    finding: { kind: 'refused', attempts: failed },
    citations: proofs(failed, ask, tools),
    calls: [],
    dates: [...new Set(datesOf(failed))],
  }
}

/** The attempts that are denied, or null where no source denies one. */
export const findDenied = (attempts: readonly Attempt[], tools: FindingTools): Found | null => {
  const denied = attempts.filter(({ kind }) => kind === 'denied')
  if (denied.length === 0) return null
  return {
    finding: { kind: 'refused', attempts: denied },
    citations: proofs(
      denied,
      ({ passages }) => ({ passages, focus: { signs: ['denied'] } }),
      tools,
    ),
    calls: [],
    dates: [...new Set(datesOf(denied))],
  }
}

/** The calls that were planned or asked about, the newest first, with what came of them. */
export const findPlanned = (attempts: readonly Attempt[], tools: FindingTools): Found | null => {
  const planned = attempts.filter(({ kind }) => kind === 'planned').reverse()
  if (planned.length === 0) return null
  const heldLater = planned.flatMap(({ on, between }) =>
    tools.sources.ledger.calls
      .filter(
        (call) =>
          call.between.join() === between.join() &&
          call.on.date.first >= on.date.first &&
          call.on.date.first <= on.date.last,
      )
      .slice(0, 1),
  )
  const ask: Ask = ({ passages }) => ({ passages, focus: { signs: ['planned', 'call'] } })
  return {
    finding: { kind: 'planned', attempts: planned, heldLater },
    citations: proofs(planned, ask, tools),
    calls: heldLater,
    dates: datesOf(heldLater),
  }
}
