import type { Finding } from '#answering/answer.ts'
import type { Call } from '#core/call.ts'
import type { CallReport } from '#core/call-report.ts'
import { lead } from '#replies/blocks.ts'
import { capital } from '#replies/capital.ts'
import { durationWords } from '#replies/duration-words.ts'
import { initiatorLine } from '#replies/initiator-line.ts'
import type { Block } from '#replies/reply.ts'
import type { Speech } from '#replies/speech.ts'

/** How long: a sentence for each call, after how many have a length where they are compared. */
export const durationBlocks = (
  { facts, extreme }: Extract<Finding, { kind: 'duration' }>,
  speech: Speech,
): readonly Block[] => [
  ...(extreme === null
    ? []
    : [
        lead(
          speech.say(extreme.known === 1 ? 'extreme-only' : `extreme-${extreme.which}`, {
            known: extreme.known,
            of: extreme.of,
          }),
        ),
      ]),
  ...facts.map(({ call, iso }) => {
    const { length, about } = durationWords(iso, speech)
    return lead(
      speech.say('duration-lead', { length, about: about ? 'yes' : 'no', call: speech.call(call) }),
    )
  }),
]

/** Who asked for it: a sentence for each word on it. */
export const initiatorBlocks = (
  { facts }: Extract<Finding, { kind: 'initiator' }>,
  speech: Speech,
): readonly Block[] => facts.map((fact) => lead(initiatorLine(fact, speech)))

const topicsOf = (call: Call): readonly string[] => [
  ...new Set(
    call.reports.flatMap(({ report }: { report: CallReport }) =>
      report.topics.map(({ topic }) => topic),
    ),
  ),
]

/** About what: a sentence for each call, also where no report says. */
export const topicBlocks = (
  { calls }: Extract<Finding, { kind: 'topic' }>,
  speech: Speech,
): readonly Block[] =>
  calls.map((call) => {
    const topics = topicsOf(call).map(speech.topic)
    const named = capital(speech.call(call))
    return lead(
      topics.length === 0
        ? speech.say('topic-lead-none', { call: speech.call(call) })
        : speech.say('topic-lead', { call: named, topics: speech.list(topics) }),
    )
  })

/** What each side said: whose call it was; the words themselves are the citations. */
export const accountsBlocks = (
  { accounts, difference }: Extract<Finding, { kind: 'accounts' }>,
  speech: Speech,
): readonly Block[] =>
  [...new Set(accounts.map(({ call }) => call))].map((call) =>
    lead(
      speech.say('accounts-lead', {
        call: speech.call(call),
        difference: difference ? 'yes' : 'no',
      }),
    ),
  )
