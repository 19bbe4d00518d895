import type { Finding, Moment } from '#answering/answer.ts'
import { coverage, type Sources } from '#answering/sources.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import { aside, lead } from '#replies/blocks.ts'
import { callNotes } from '#replies/call-lines.ts'
import type { Block } from '#replies/reply.ts'
import type { Speech } from '#replies/speech.ts'

const moment = (end: Moment, speech: Speech): string => {
  switch (end.kind) {
    case 'call':
      return speech.say('moment-call', {
        date: speech.date(end.call.on.date),
        a: speech.name(end.call.between[0], 'short'),
        b: speech.name(end.call.between[1], 'short'),
      })
    case 'event':
      return speech.say('moment-event', {
        date: speech.date(end.date),
        event: speech.event(end.event),
      })
    case 'date':
      return speech.date(end.date)
    case 'today':
      return speech.say('moment-today', { date: speech.date(end.date) })
  }
}

/** The time between two things: one number, or the least and the most that the dates allow. */
export const gapBlocks = (
  finding: Extract<Finding, { kind: 'gap' }>,
  speech: Speech,
  sources: Sources,
): readonly Block[] => {
  const { least, most } = finding
  const ends = { from: moment(finding.from, speech), to: moment(finding.to, speech) }
  const answer =
    least === most
      ? speech.say('gap-lead', { ...ends, count: most })
      : speech.say('gap-range', { ...ends, least: String(least), most: String(most) })
  const calls = [finding.from, finding.to].flatMap((end) => (end.kind === 'call' ? [end.call] : []))
  const reach =
    finding.to.kind === 'today'
      ? [
          aside(
            speech.say('gap-today', { last: speech.date(EdtfDate.day(coverage(sources).last)) }),
          ),
        ]
      : []
  return [lead(answer), ...reach, ...callNotes(calls, speech)]
}
