import type { Answer, Finding, Refusal } from '#answering/answer.ts'
import { coverage, type Sources } from '#answering/sources.ts'
import type { Call } from '#core/call.ts'
import type { Citation } from '#core/citation.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import { aside, lead, paragraph } from '#replies/blocks.ts'
import { exampleButtons } from '#replies/example-buttons.ts'
import { findingBlocks } from '#replies/finding-blocks.ts'
import { quotation } from '#replies/quotation.ts'
import { refusalHints, refusalLead } from '#replies/refusal-words.ts'
import type { Block, Button, Reply } from '#replies/reply.ts'
import type { Speech } from '#replies/speech.ts'

/** How many examples the start offers. */
export const EXAMPLES = 10

type Answered = Extract<Answer, { status: 'answered' }>

/** Whose account an excerpt is, where accounts are what was asked; else nobody's. */
const accountOf = (citation: Citation, findings: readonly Finding[]): string | null => {
  const accounts = findings.flatMap((finding) =>
    finding.kind === 'accounts' ? finding.accounts : [],
  )
  const account = accounts.find(({ citations }) =>
    citations.some(
      ({ article, passage }) => article === citation.article && passage === citation.passage,
    ),
  )
  return account?.by ?? null
}

/** The excerpts; those of one account stand together under whose it is. */
const citedBlocks = (answer: Answered, speech: Speech, sources: Sources): readonly Block[] => {
  const byAccount = Map.groupBy(answer.citations, (one) => accountOf(one, answer.findings))
  return [...byAccount].flatMap(([by, citations]) => {
    const key = by === 'us' || by === 'ru' || by === 'press' ? by : 'other'
    const label = by === null ? [] : [lead(speech.say(`account-${key}`))]
    return [...label, ...citations.map((citation) => quotation(citation, speech, sources))]
  })
}

const answeredButtons = (
  calls: readonly Call[],
  citations: readonly Citation[],
  speech: Speech,
): readonly (readonly Button[])[] => {
  const [call] = calls
  const [citation] = citations
  const first: Button[] =
    call === undefined
      ? []
      : [
          { label: speech.say('button-call'), action: { kind: 'call', call: call.id } },
          ...(call.reports.some(({ report }) => report.said.length > 0)
            ? [
                {
                  label: speech.say('button-accounts'),
                  action: { kind: 'accounts', call: call.id },
                } as const,
              ]
            : []),
        ]
  const second: Button[] =
    citation === undefined
      ? []
      : [
          {
            label: speech.say('button-source', { outlet: speech.outlet(citation.outlet) }),
            action: { kind: 'source', article: citation.article },
          },
        ]
  return [first, second].filter((row) => row.length > 0)
}

/** What the sources cover, in one line. */
const coverageLine = (sources: Sources, speech: Speech): string => {
  const { first } = coverage(sources)
  const last = sources.ledger.calls.at(-1)?.on.date ?? EdtfDate.day(first)
  return speech.say('covers', {
    articles: sources.articles.size,
    first: speech.date(EdtfDate.day(first)),
    last: speech.date(last),
  })
}

type Declined = Extract<Answer, { status: 'declined' }>

/** Which example is offered under a refusal: one that can be answered, and near to what was asked. */
const EXAMPLE_FOR: Readonly<Record<Refusal, number>> = {
  'unknown-call': 1,
  'outside-coverage': 2,
  'not-in-sources': 3,
  'off-topic': 1,
  unreadable: 1,
}

const declinedReply = (answer: Declined, speech: Speech, sources: Sources): Reply => {
  const { refusal } = answer
  const example = speech.say(`example-${EXAMPLE_FOR[refusal.reason]}`)
  const blocks: readonly Block[] = [
    lead(refusalLead(refusal, speech)),
    ...refusalHints(refusal, speech),
    aside(coverageLine(sources, speech)),
    ...(refusal.nearest === null ? [paragraph(speech.say('try-asking', { example }))] : []),
  ]
  const offered = refusal.nearest ?? refusal.calls[0] ?? null
  const row: Button[] = [
    ...(offered === null
      ? []
      : [
          { label: speech.say('button-call'), action: { kind: 'call', call: offered.id } } as const,
        ]),
    { label: speech.say('button-calls'), action: { kind: 'calls', page: 1 } },
  ]
  return { language: speech.language, blocks, buttons: [row] }
}

const takenBlock = (
  answer: { readonly taken: readonly { readonly written: string; readonly as: string }[] },
  speech: Speech,
): readonly Block[] =>
  answer.taken.map(({ written, as }) => aside(speech.say('taken', { written, as })))

/** An answer as a reply in the language of the speech. */
export const answerReply = (answer: Answer, speech: Speech, sources: Sources): Reply => {
  switch (answer.status) {
    case 'declined':
      return declinedReply(answer, speech, sources)
    case 'courtesy': {
      const first = answer.sign === 'thanks' ? speech.say('thanks') : speech.say('greeting')
      return {
        language: speech.language,
        blocks: [
          lead(first),
          ...(answer.sign === 'capabilities' ? [paragraph(speech.say('help-text'))] : []),
          aside(coverageLine(sources, speech)),
        ],
        buttons: exampleButtons(speech, EXAMPLES),
      }
    }
    case 'answered':
      return {
        language: speech.language,
        blocks: [
          ...answer.findings.flatMap((finding) => findingBlocks(finding, speech, sources)),
          ...citedBlocks(answer, speech, sources),
          ...takenBlock(answer, speech),
        ],
        buttons: answeredButtons(answer.calls, answer.citations, speech),
      }
  }
}
