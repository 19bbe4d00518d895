import type { Finding } from '#answering/answer.ts'
import { lead } from '#replies/blocks.ts'
import { callLines, callNotes } from '#replies/call-lines.ts'
import type { Block } from '#replies/reply.ts'
import type { Speech } from '#replies/speech.ts'

/** Which opening is true of the call on its own: «the last» of all, of the two named, or of those asked for. */
const leadOf = ({ verdict, order, among }: Extract<Finding, { kind: 'when' }>): string => {
  if (order?.kind !== 'last' && order?.kind !== 'first')
    return verdict === 'yes' ? 'confirmed' : 'plain'
  return among === 'all' ? order.kind : `${order.kind}-${among}`
}

/** When: the day of the one call as a sentence, the days of several as a list, or the uncertainty. */
export const whenBlocks = (
  finding: Extract<Finding, { kind: 'when' }>,
  speech: Speech,
): readonly Block[] => {
  const { calls, verdict, uncertain } = finding
  const { say } = speech
  if (uncertain)
    return [lead(say('uncertain')), callLines(calls, speech), ...callNotes(calls, speech)]
  const [only] = calls
  if (only === undefined || calls.length > 1)
    return [
      lead(say('when-many', { count: calls.length, confirmed: verdict === 'yes' ? 'yes' : 'no' })),
      callLines(calls, speech),
      ...callNotes(calls, speech),
    ]
  const values = {
    order: leadOf(finding),
    when: speech.when(only.on.date, true),
    a: speech.official(only.between[0], only),
    b: speech.official(only.between[1], only),
  }
  const judged =
    verdict !== null && (finding.order !== null || verdict === 'no')
      ? [lead(say(`verdict-${verdict}`))]
      : []
  return [...judged, lead(say('when-one', values)), ...callNotes(calls, speech)]
}
