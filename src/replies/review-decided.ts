import { Calendar } from '#core/calendar.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import type { Decision } from '#ingest/decision.ts'
import { FORGOTTEN } from '#notices/chat-records.ts'
import { aside, lead, list, paragraph } from '#replies/blocks.ts'
import type { Block, Reply } from '#replies/reply.ts'
import { changeLines, decidedCall } from '#replies/review-change.ts'
import type { Speech } from '#replies/speech.ts'

/** The name of who decided, or that it was taken off at their wish. */
export const deciderName = ({ by }: Pick<Decision, 'by'>, { say }: Pick<Speech, 'say'>): string =>
  by.id === FORGOTTEN ? say('review-forgotten') : by.name

/** A decision in a line: what, who, and the day by the calendar of a time zone. */
export const decisionLine = (decision: Decision, speech: Speech, timeZone: string): string =>
  speech.say('review-decided', {
    what: speech.say(`decided-${decision.act}`),
    name: deciderName(decision, speech),
    date: speech.date(EdtfDate.day(Calendar.dayAt(decision.at, timeZone))),
  })

/** The last decision under a card; nothing where there is none. */
export const decisionBlocks = (
  decision: Decision | null,
  speech: Speech,
  timeZone: string,
): readonly Block[] => (decision === null ? [] : [aside(decisionLine(decision, speech, timeZone))])

/** The last decisions of all, the newest first, each with what it changed, of which call, and the line of its article. */
export const decisionsReply = (
  decisions: readonly { readonly decision: Decision; readonly article: string }[],
  speech: Speech,
  timeZone: string,
): Reply => ({
  language: speech.language,
  blocks:
    decisions.length === 0
      ? [paragraph(speech.say('review-log-empty'))]
      : [
          lead(speech.say('review-log')),
          list(
            decisions.map(({ decision, article }) =>
              [
                speech.say('review-log-line', {
                  number: String(decision.number),
                  line: decisionLine(decision, speech, timeZone),
                }),
                changeLines(decision, speech),
                decidedCall(decision, speech),
                article,
              ]
                .filter((part) => part !== '')
                .join(' \u00b7 '),
            ),
          ),
        ],
  buttons: [],
})
