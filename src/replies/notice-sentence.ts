import type { Attempt, Call } from '#core/call.ts'
import { kindOf } from '#replies/notice-view.ts'
import type { Speech } from '#replies/speech.ts'

const refusedSentence = (call: Call, speech: Speech, values: Record<string, string>): string => {
  const sides = new Set(call.reports.flatMap(({ report }) => report.refusedBy ?? []))
  const [side] = sides
  return side === undefined || sides.size > 1
    ? speech.say('told-refused', values)
    : speech.say('told-refused-by', { ...values, side: speech.side(side) })
}

/** What the sources report of a call, as a sentence with the offices of its day: held, planned, denied, refused or sought. */
export const callSentence = (call: Call | Attempt, speech: Speech): string => {
  const { say } = speech
  const [a, b] = call.between.map((person) => speech.official(person, call))
  const values = { a: a ?? '', b: b ?? '', date: speech.date(call.on.date, true) }
  switch (kindOf(call)) {
    case 'held':
      return say('told-held', { ...values, when: speech.when(call.on.date, true) })
    case 'planned': {
      const outlook = call.reports[0]?.report.outlook ?? 'expected'
      return say(`told-${outlook}`, values)
    }
    case 'denied':
      return say('told-denied', values)
    case 'refused':
      return refusedSentence(call, speech, values)
    case 'sought':
      return say('told-sought', values)
  }
}
