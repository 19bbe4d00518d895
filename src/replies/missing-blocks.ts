import type { Finding } from '#answering/answer.ts'
import { paragraph } from '#replies/blocks.ts'
import { refusalHints, refusalLead } from '#replies/refusal-words.ts'
import type { Block } from '#replies/reply.ts'
import type { Speech } from '#replies/speech.ts'

/** A second thing asked that is not answered: by its kind where the call is known, else by its premise. */
export const missingBlocks = (
  { refusal }: Extract<Finding, { kind: 'missing' }>,
  speech: Speech,
): readonly Block[] =>
  refusal.reason === 'not-in-sources'
    ? [paragraph(speech.say(`missing-${refusal.aspect}`))]
    : [paragraph(refusalLead(refusal, speech)), ...refusalHints(refusal, speech)]
