import type { InitiatorFact } from '#answering/answer.ts'
import type { Speech } from '#replies/speech.ts'

/** Who asked for a call, and whose word that is where it is not the article's own. */
export const initiatorLine = (
  { call, side, person, according }: InitiatorFact,
  speech: Speech,
): string => {
  const values = { call: speech.call(call), side: speech.side(side) }
  const capital = according === null ? {} : { capital: speech.capital(according) }
  if (person !== null) {
    const id = according === null ? 'initiator-person' : 'initiator-person-according'
    return speech.say(id, { ...values, ...capital, name: speech.name(person, 'full') })
  }
  return speech.say(according === null ? 'initiator-side' : 'initiator-according', {
    ...values,
    ...capital,
  })
}
