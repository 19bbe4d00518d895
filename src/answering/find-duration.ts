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

type Length = { readonly call: Call; readonly iso: string }

const minutesOf = ({ iso }: Length): number => {
  const [, hours = '0', minutes = '0'] = /^PT(?:(\d+)H)?(?:(\d+)M)?/.exec(iso) ?? []
  return Number(hours) * 60 + Number(minutes)
}

/** The longest or the shortest; several where they are as long as one another. */
const extremeOf = (facts: readonly Length[], which: 'longest' | 'shortest'): readonly Length[] => {
  const lengths = facts.map(minutesOf)
  const most = which === 'longest' ? Math.max(...lengths) : Math.min(...lengths)
  return facts.filter((fact) => minutesOf(fact) === most)
}

/**
 * How long the calls were, of those for which a source says it, or which of those was the longest or
 * shortest; null where no source says it of any.
 */
export const findDuration = (
  calls: readonly Call[],
  which: 'longest' | 'shortest' | null,
  tools: FindingTools,
): Found | null => {
  const all = calls.flatMap((call) => {
    const duration = firstOf(call, (report) => report.duration)
    return duration === null ? [] : [{ call, iso: duration.iso }]
  })
  if (all.length === 0) return null
  const facts = which === null ? all : extremeOf(all, which)
  const known = facts.map(({ call }) => call)
  const ask: Ask = ({ duration }) =>
    duration && { passages: duration.passages, focus: { signs: ['duration', 'call'] } }
  return {
    finding: {
      kind: 'duration',
      facts,
      extreme: which === null ? null : { which, known: all.length, of: calls.length },
    },
    citations: proofs(known, ask, tools),
    calls: known,
    dates: datesOf(known),
  }
}
