import type { Finding } from '#answering/answer.ts'
import type { Call } from '#core/call.ts'
import { lead, list } from '#replies/blocks.ts'
import { callNotes } from '#replies/call-lines.ts'
import type { Block } from '#replies/reply.ts'
import type { Speech } from '#replies/speech.ts'

/** Who spoke: both with their offices of the day. */
export const whoBlocks = (
  { calls }: Extract<Finding, { kind: 'who' }>,
  speech: Speech,
): readonly Block[] => {
  const { say } = speech
  const sentence = (call: Call): string =>
    say('who-one', {
      a: speech.official(call.between[0], call),
      b: speech.official(call.between[1], call),
      when: speech.when(call.on.date),
    })
  const [only] = calls
  if (only !== undefined && calls.length === 1)
    return [lead(sentence(only)), ...callNotes(calls, speech)]
  return [lead(say('list-lead', { count: calls.length })), list(calls.map(sentence))]
}
