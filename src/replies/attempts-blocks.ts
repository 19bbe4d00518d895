import type { Finding } from '#answering/answer.ts'
import type { Call } from '#core/call.ts'
import { lead, list, paragraph } from '#replies/blocks.ts'
import type { Block } from '#replies/reply.ts'
import type { Speech } from '#replies/speech.ts'

/** Calls that were expected, and those of them that were held later. */
export const plannedBlocks = (
  { attempts, heldLater }: Extract<Finding, { kind: 'planned' }>,
  speech: Speech,
): readonly Block[] => {
  const pair = (call: Call) => ({
    a: speech.name(call.between[0], 'short'),
    b: speech.name(call.between[1], 'short'),
  })
  return [
    lead(speech.say('planned-lead')),
    list(
      attempts.map((attempt) => {
        const outlook = attempt.reports[0]?.report.outlook ?? 'expected'
        return speech.say(`planned-${outlook}`, {
          ...pair(attempt),
          date: speech.date(attempt.on.date),
        })
      }),
    ),
    ...heldLater.map((call) =>
      paragraph(speech.say('planned-held', { ...pair(call), date: speech.date(call.on.date) })),
    ),
  ]
}

/** Calls refused or denied: the attempts of one pair as one line, with all the days that they are reported for. */
export const refusedBlocks = (
  { attempts }: Extract<Finding, { kind: 'refused' }>,
  speech: Speech,
): readonly Block[] => {
  const denied = attempts.every(({ kind }) => kind === 'denied')
  const groups = Map.groupBy(attempts, ({ kind, between }) => [kind, ...between].join())
  return [
    lead(speech.say(denied ? 'denied-lead' : 'refused-lead')),
    list(
      [...groups.values()].flatMap((group) => {
        const [first] = group
        if (first === undefined) return []
        return [
          speech.say(first.kind === 'denied' ? 'denied-line' : 'refused-line', {
            a: speech.name(first.between[0], 'short'),
            b: speech.name(first.between[1], 'short'),
            date: speech.list(group.map(({ on }) => speech.date(on.date))),
          }),
        ]
      }),
    ),
  ]
}
