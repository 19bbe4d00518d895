import type { Finding } from '#answering/answer.ts'
import type { Call } from '#core/call.ts'
import { aside, lead, list } from '#replies/blocks.ts'
import { callLines } from '#replies/call-lines.ts'
import type { Block } from '#replies/reply.ts'
import type { Speech } from '#replies/speech.ts'

/** Calls of other countries that may have been meant too. */
const elsewhere = (calls: readonly Call[], { say, callLine }: Speech): readonly Block[] =>
  calls.length === 0
    ? []
    : [aside(say('elsewhere', { count: calls.length })), list(calls.map(callLine))]

/** Which calls, or how many: the number, then each. */
export const listBlocks = (
  { kind, calls, elsewhere: others }: Extract<Finding, { kind: 'list' | 'count' }>,
  speech: Speech,
): readonly Block[] => [
  lead(speech.say(kind === 'list' ? 'list-lead' : 'count-lead', { count: calls.length })),
  callLines(calls, speech),
  ...elsewhere(others, speech),
]
