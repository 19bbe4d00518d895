import type { RefusedClause } from '#answering/answer.ts'
import { paragraph } from '#replies/blocks.ts'
import type { Block } from '#replies/reply.ts'
import type { Speech } from '#replies/speech.ts'

/** The line that says what is not answered and why; a premise that is false is named. */
export const refusalLead = ({ reason, calls, when }: RefusedClause, speech: Speech): string => {
  const [known] = calls
  if (reason === 'not-in-sources' && known !== undefined && calls.length === 1)
    return speech.say('decline-not-in-sources-call', { call: speech.call(known) })
  const dated = when.find(
    // A date whose figures can be read two ways is not named: neither reading was written.
    ({ relation, event, fields, either }) =>
      relation === 'on' && event === null && fields.year !== undefined && either.length === 0,
  )
  if (reason === 'unknown-call' && dated?.date)
    return speech.say('decline-unknown-call-date', { when: speech.when(dated.date) })
  return speech.say(`decline-${reason}`)
}

/** What the sources do have instead: attempts of that time, and the nearest call. */
export const refusalHints = (
  { nearest, refusedThen }: RefusedClause,
  speech: Speech,
): readonly Block[] => [
  ...(refusedThen ? [paragraph(speech.say('decline-refused-then'))] : []),
  ...(nearest === null ? [] : [paragraph(speech.say('nearest', { call: speech.call(nearest) }))]),
]
