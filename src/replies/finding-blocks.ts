import type { Finding, Moment } from '#answering/answer.ts'
import { coverage, type Sources } from '#answering/sources.ts'
import type { Call } from '#core/call.ts'
import type { CallReport } from '#core/call-report.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import { aside, lead, list, paragraph } from '#replies/blocks.ts'
import { dateNote, markedLine } from '#replies/date-notes.ts'
import { durationWords } from '#replies/duration-words.ts'
import { initiatorLine } from '#replies/initiator-line.ts'
import { refusalHints, refusalLead } from '#replies/refusal-words.ts'
import type { Block } from '#replies/reply.ts'
import { titleOf } from '#replies/source-reply.ts'
import type { Speech } from '#replies/speech.ts'

type Of<K extends Finding['kind']> = Extract<Finding, { kind: K }>

/** More notes on dates than this would hide the answer: the lines are marked then. */
const NOTED = 2

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const notes = (calls: readonly Call[], speech: Speech): readonly Block[] =>
  calls.length > NOTED ? [] : calls.flatMap((call) => dateNote(call, speech))

const lines = (calls: readonly Call[], speech: Speech): Block =>
  list(calls.map((call) => markedLine(call, speech)))

const whenBlocks = (finding: Of<'when'>, speech: Speech): readonly Block[] => {
  const { calls, verdict, uncertain } = finding
  const { say } = speech
  if (uncertain) return [lead(say('uncertain')), lines(calls, speech), ...notes(calls, speech)]
  const [only] = calls
  if (only === undefined || calls.length > 1)
    return [
      lead(say('when-many', { count: calls.length, confirmed: verdict === 'yes' ? 'yes' : 'no' })),
      lines(calls, speech),
      ...notes(calls, speech),
    ]
  const values = {
    order: leadOf(finding),
    when: speech.when(only.on.date, true),
    a: speech.official(only.between[0], only),
    b: speech.official(only.between[1], only),
  }
  const judged =
    verdict !== null && (finding.order !== null || verdict === 'no')
      ? [lead(say(`verdict-${verdict}`))]
      : []
  return [...judged, lead(say('when-one', values)), ...notes(calls, speech)]
}

/** Which opening is true of the call on its own: «the last» of all, of the two named, or of those asked for. */
const leadOf = ({ verdict, order, among }: Of<'when'>): string => {
  if (order?.kind !== 'last' && order?.kind !== 'first')
    return verdict === 'yes' ? 'confirmed' : 'plain'
  return among === 'all' ? order.kind : `${order.kind}-${among}`
}

const elsewhere = (calls: readonly Call[], { say, callLine }: Speech): readonly Block[] =>
  calls.length === 0
    ? []
    : [aside(say('elsewhere', { count: calls.length })), list(calls.map(callLine))]

const whoBlocks = ({ calls }: Of<'who'>, speech: Speech): readonly Block[] => {
  const { say } = speech
  const sentence = (call: Call): string =>
    say('who-one', {
      a: speech.official(call.between[0], call),
      b: speech.official(call.between[1], call),
      when: speech.when(call.on.date),
    })
  const [only] = calls
  if (only !== undefined && calls.length === 1)
    return [lead(sentence(only)), ...notes(calls, speech)]
  return [lead(say('list-lead', { count: calls.length })), list(calls.map(sentence))]
}

const durationBlocks = ({ facts }: Of<'duration'>, speech: Speech): readonly Block[] =>
  facts.map(({ call, iso }) => {
    const { length, about } = durationWords(iso, speech)
    return lead(
      speech.say('duration-lead', { length, about: about ? 'yes' : 'no', call: speech.call(call) }),
    )
  })

const initiatorBlocks = ({ facts }: Of<'initiator'>, speech: Speech): readonly Block[] =>
  facts.map((fact) => lead(initiatorLine(fact, speech)))

const topicsOf = (call: Call): readonly string[] => [
  ...new Set(
    call.reports.flatMap(({ report }: { report: CallReport }) =>
      report.topics.map(({ topic }) => topic),
    ),
  ),
]

const topicBlocks = ({ calls }: Of<'topic'>, speech: Speech): readonly Block[] =>
  calls.map((call) => {
    const topics = topicsOf(call).map(speech.topic)
    const named = capital(speech.call(call))
    return lead(
      topics.length === 0
        ? speech.say('topic-lead-none', { call: speech.call(call) })
        : speech.say('topic-lead', { call: named, topics: speech.list(topics) }),
    )
  })

const accountsBlocks = (
  { accounts, difference }: Of<'accounts'>,
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

const gapBlocks = (finding: Of<'gap'>, speech: Speech, sources: Sources): readonly Block[] => {
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
  return [lead(answer), ...reach, ...notes(calls, speech)]
}

const plannedBlocks = (
  { attempts, heldLater }: Of<'planned'>,
  speech: Speech,
): readonly Block[] => {
  const pair = (call: Call) => ({
    a: speech.name(call.between[0], 'short'),
    b: speech.name(call.between[1], 'short'),
  })
  return [
    lead(speech.say('planned-lead')),
    list(
      attempts.map((attempt) => {
        const outlook = attempt.reports[0]?.report.outlook ?? 'expected'
        return speech.say(`planned-${outlook}`, {
          ...pair(attempt),
          date: speech.date(attempt.on.date),
        })
      }),
    ),
    ...heldLater.map((call) =>
      paragraph(speech.say('planned-held', { ...pair(call), date: speech.date(call.on.date) })),
    ),
  ]
}

/** The attempts of one pair as one line, with all the days that they are reported for. */
const refusedBlocks = ({ attempts }: Of<'refused'>, speech: Speech): readonly Block[] => {
  const groups = Map.groupBy(attempts, ({ kind, between }) => [kind, ...between].join())
  return [
    lead(speech.say('refused-lead')),
    list(
      [...groups.values()].flatMap((group) => {
        const [first] = group
        if (first === undefined) return []
        return [
          speech.say(first.kind === 'denied' ? 'denied-line' : 'refused-line', {
            a: speech.name(first.between[0], 'short'),
            b: speech.name(first.between[1], 'short'),
            date: speech.list(group.map(({ on }) => speech.date(on.date))),
          }),
        ]
      }),
    ),
  ]
}

const sourceBlocks = (
  { calls, articles, announcements }: Of<'source'>,
  speech: Speech,
): readonly Block[] => {
  const announced = announcements.map(({ call, by, person }) => {
    const named = capital(speech.call(call))
    if (by === 'press') return speech.say('announced-press', { call: named })
    return person === null
      ? speech.say('announced-side', { call: named, side: speech.side(by) })
      : speech.say('announced-person', {
          call: named,
          side: speech.side(by),
          name: speech.name(person, 'full'),
        })
  })
  const [only] = calls
  const reported = articles.map((article) =>
    speech.say('source-line', {
      outlet: speech.outlet(article.outlet),
      title: titleOf(article, speech),
    }),
  )
  return [
    ...announced.map(lead),
    ...(only !== undefined && calls.length === 1
      ? [
          lead(
            speech.say('source-lead', { call: capital(speech.call(only)), count: articles.length }),
          ),
        ]
      : []),
    list(reported),
  ]
}

const publishedBlocks = ({ articles }: Of<'published'>, speech: Speech): readonly Block[] => [
  lead(speech.say('published-lead')),
  list(
    articles.map((article) => {
      const { published } = article
      const line = speech.say('published-line', {
        outlet: speech.outlet(article.outlet),
        title: titleOf(article, speech),
        date: speech.date(published.date),
      })
      const basis =
        published.basis === 'stated'
          ? speech.say('published-stated')
          : speech.say('published-inferred', { why: published.why?.[speech.language] ?? '' })
      return `${line} ${basis}`
    }),
  ),
]

/** A second thing asked that is not answered: by its kind where the call is known, else by its premise. */
const missingBlocks = ({ refusal }: Of<'missing'>, speech: Speech): readonly Block[] =>
  refusal.reason === 'not-in-sources'
    ? [paragraph(speech.say(`missing-${refusal.aspect}`))]
    : [paragraph(refusalLead(refusal, speech)), ...refusalHints(refusal, speech)]

/** What a finding says, in blocks: the line that answers first, then its working and its reserves. */
export const findingBlocks = (
  finding: Finding,
  speech: Speech,
  sources: Sources,
): readonly Block[] => {
  switch (finding.kind) {
    case 'when':
      return whenBlocks(finding, speech)
    case 'list':
      return [
        lead(speech.say('list-lead', { count: finding.calls.length })),
        lines(finding.calls, speech),
        ...elsewhere(finding.elsewhere, speech),
      ]
    case 'count':
      return [
        lead(speech.say('count-lead', { count: finding.calls.length })),
        lines(finding.calls, speech),
        ...elsewhere(finding.elsewhere, speech),
      ]
    case 'who':
      return whoBlocks(finding, speech)
    case 'duration':
      return durationBlocks(finding, speech)
    case 'initiator':
      return initiatorBlocks(finding, speech)
    case 'topic':
      return topicBlocks(finding, speech)
    case 'accounts':
      return accountsBlocks(finding, speech)
    case 'gap':
      return gapBlocks(finding, speech, sources)
    case 'planned':
      return plannedBlocks(finding, speech)
    case 'refused':
      return refusedBlocks(finding, speech)
    case 'source':
      return sourceBlocks(finding, speech)
    case 'published':
      return publishedBlocks(finding, speech)
    case 'passages':
      return finding.date === null
        ? [lead(speech.say('passages-lead'))]
        : [lead(speech.say('passages-date', { date: speech.date(finding.date) }))]
    case 'missing':
      return missingBlocks(finding, speech)
  }
}
