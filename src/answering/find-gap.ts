import type { Topic } from '#answering/answer.ts'
import { dayProofs } from '#answering/call-proofs.ts'
import type { FindingTools, Found } from '#answering/finding-tools.ts'
import { dateOfMoment, gapEnds } from '#answering/gap-ends.ts'
import type { Clause } from '#answering/question.ts'
import { Calendar } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'

/**
 * The days between two moments that a question names, as a range where a day is uncertain. Null where
 * two ends cannot be told.
 */
export const findGap = (clause: Clause, topic: Topic, tools: FindingTools): Found | null => {
  const [from, to] = gapEnds(clause, topic, tools)
    .slice(0, 2)
    .sort((a, b) => EdtfDate.compare(dateOfMoment(a), dateOfMoment(b)))
  if (from === undefined || to === undefined) return null
  const [start, end] = [dateOfMoment(from), dateOfMoment(to)]
  const calls = [from, to].flatMap((moment) => (moment.kind === 'call' ? [moment.call] : []))
  return {
    finding: {
      kind: 'gap',
      from,
      to,
      least: Math.max(0, Calendar.daysBetween(start.last, end.first)),
      most: Calendar.daysBetween(start.first, end.last),
    },
    citations: dayProofs(calls, tools),
    calls,
    dates: to.kind === 'today' ? [start] : [start, end],
  }
}
