import type { Call } from '#core/call.ts'
import type { DatedFact } from '#core/call-report.ts'
import { callReportOf, keptParagraphs, publicationOf } from '#ingest/draft-article.ts'
import type { SayReason } from '#ingest/draft-reason.ts'
import { dateOf, type ReviewedReport } from '#ingest/review-state.ts'
import type { DraftUnderReview } from '#ingest/review-store.ts'
import { durationWords } from '#replies/duration-words.ts'
import type { Speech } from '#replies/speech.ts'

/** The names of two people with the offices that they held on the day; without where it is not known. */
const pairLine = (report: ReviewedReport, speech: Speech): string => {
  const date = dateOf(report)
  const [a, b] = report.between
  if (date === null)
    return speech.say('review-between', { a: speech.name(a, 'full'), b: speech.name(b, 'full') })
  const on: DatedFact = { date, basis: 'stated', words: null, why: null }
  const call: Call = { id: '', on, between: report.between, reports: [] }
  return speech.say('review-between', {
    a: speech.official(a, call),
    b: speech.official(b, call),
  })
}

const dateLines = (
  { draft, state }: DraftUnderReview,
  report: ReviewedReport,
  speech: Speech,
  sayReason: SayReason,
): readonly string[] => {
  const { say } = speech
  const date = dateOf(report)
  const { words } = report.proposed.on
  const quoted = words === null ? [] : [say('review-words', { words })]
  if (date === null) return [say('review-when-unknown'), ...quoted]
  const published = publicationOf(draft, state, sayReason)
  const fact = callReportOf(
    report,
    keptParagraphs(draft.article),
    published?.date ?? null,
    sayReason,
  )
  const why = fact?.on.why?.[speech.language] ?? null
  return [
    say('review-when', { date: speech.date(date, true) }),
    ...quoted,
    ...(why === null ? [] : [say('source-why', { why })]),
  ]
}

const initiatorLines = ({ proposed }: ReviewedReport, speech: Speech): readonly string[] => {
  const { initiator } = proposed
  if (initiator === null) return []
  const { person, side, according } = initiator
  const name = person === null ? speech.side(side) : speech.name(person, 'full')
  return [
    according === null
      ? speech.say('review-initiator', { name })
      : speech.say('review-initiator-according', { name, capital: speech.capital(according) }),
  ]
}

const factLines = (report: ReviewedReport, speech: Speech): readonly string[] => {
  const { say } = speech
  const { duration, topics } = report.proposed
  const { refusedBy, outlook } = report.told
  const lines: string[] = [...initiatorLines(report, speech)]
  if (refusedBy !== null) lines.push(say('review-refused-by', { side: speech.side(refusedBy) }))
  if (outlook !== null) lines.push(say(`outlook-${outlook}`))
  if (duration !== null) {
    const { length, about } = durationWords(duration.iso, speech)
    lines.push(say(about ? 'call-duration-about' : 'call-duration', { length }))
  }
  if (topics.length > 0)
    lines.push(
      say('call-topics', { topics: speech.list(topics.map(({ topic }) => speech.topic(topic))) }),
    )
  return lines
}

/** What a report says, line by line: who, when and how that is known, and the facts that the text gives. */
export const reportLines = (
  under: DraftUnderReview,
  report: ReviewedReport,
  speech: Speech,
  sayReason: SayReason,
): readonly string[] => [
  pairLine(report, speech),
  ...dateLines(under, report, speech, sayReason),
  ...factLines(report, speech),
]
