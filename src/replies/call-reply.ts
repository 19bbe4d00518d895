import type { CallFacts } from '#answering/call-facts.ts'
import type { Sources } from '#answering/sources.ts'
import type { Call } from '#core/call.ts'
import { answerReply } from '#replies/answer-reply.ts'
import { lead, list } from '#replies/blocks.ts'
import { dateNote } from '#replies/date-notes.ts'
import { durationWords } from '#replies/duration-words.ts'
import { initiatorLine } from '#replies/initiator-line.ts'
import { quotation } from '#replies/quotation.ts'
import type { Button, Reply } from '#replies/reply.ts'
import type { Speech } from '#replies/speech.ts'

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)]

const factLines = (call: Call, speech: Speech): readonly string[] => {
  const reports = call.reports.map(({ report }) => report)
  const topics = unique(
    reports.flatMap((report) => report.topics.map(({ topic }) => speech.topic(topic))),
  )
  const durations = unique(reports.flatMap(({ duration }) => duration?.iso ?? []))
  const initiators = unique(
    reports.flatMap(({ initiator }) =>
      initiator === null ? [] : [initiatorLine({ call, ...initiator }, speech)],
    ),
  )
  return [
    ...initiators,
    ...durations.map((iso) => {
      const { length, about } = durationWords(iso, speech)
      return speech.say(about ? 'call-duration-about' : 'call-duration', { length })
    }),
    ...(topics.length === 0 ? [] : [speech.say('call-topics', { topics: speech.list(topics) })]),
  ]
}

/** The card of one call: its day and how that is known, who spoke, and what the sources tell of it. */
export const callReply = (
  call: Call,
  facts: CallFacts,
  speech: Speech,
  sources: Sources,
): Reply => {
  const lines = factLines(call, speech)
  const slugs = unique(call.reports.map(({ article }) => article))
  const outlets = slugs.flatMap((slug) => sources.articles.get(slug)?.outlet ?? [])
  const title = speech.say('call-title', {
    date: speech.date(call.on.date, true),
    a: speech.official(call.between[0], call),
    b: speech.official(call.between[1], call),
  })
  const accounts: readonly Button[] = call.reports.some(({ report }) => report.said.length > 0)
    ? [{ label: speech.say('button-accounts'), action: { kind: 'accounts', call: call.id } }]
    : []
  return {
    language: speech.language,
    blocks: [
      lead(title),
      ...dateNote(call, speech),
      list([
        ...lines,
        speech.say('call-reported', { outlets: speech.list(unique(outlets.map(speech.outlet))) }),
      ]),
      ...facts.day(call, speech.language).map((citation) => quotation(citation, speech, sources)),
    ],
    buttons: [
      [
        ...accounts,
        { label: speech.say('button-calls'), action: { kind: 'calls', page: 1 } } as const,
      ],
      ...slugs.map((article): readonly Button[] => [
        {
          label: speech.say('button-source', {
            outlet: speech.outlet(sources.articles.get(article)?.outlet ?? ''),
          }),
          action: { kind: 'source', article },
        },
      ]),
    ],
  }
}

/** What each side said in a call, or that the sources do not tell. */
export const accountsReply = (
  call: Call,
  facts: CallFacts,
  speech: Speech,
  sources: Sources,
): Reply => {
  const answer = facts.accounts(call, speech.language)
  if (answer !== null) return answerReply(answer, speech, sources)
  return {
    language: speech.language,
    blocks: [lead(speech.say('accounts-none'))],
    buttons: [[{ label: speech.say('button-call'), action: { kind: 'call', call: call.id } }]],
  }
}
