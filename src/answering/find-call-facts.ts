import type { AccountFact, AnnouncementFact, Finding, InitiatorFact } from '#answering/answer.ts'
import { type Ask, evidence, interleave, printing } from '#answering/evidence.ts'
import { datesOf, type FindingTools, type Found } from '#answering/finding-tools.ts'
import type { Clause } from '#answering/question.ts'
import type { Article } from '#core/article.ts'
import type { Attempt, Call } from '#core/call.ts'
import type { CallReport } from '#core/call-report.ts'
import type { Citation } from '#core/citation.ts'
import type { Side } from '#core/person.ts'

/** More than a reply ever shows; what is over is for the choice. */
const MANY = 12

/** The proof of a call's day: in each report, the paragraph that prints the words for it. */
export const dayCitations = (call: Call, tools: FindingTools): readonly Citation[] =>
  call.reports.map(({ article, report }) => {
    const paragraphs = tools.sources.articles.get(article)?.paragraphs ?? []
    const passage = printing(report.passages, report.on.words, paragraphs)
    const words = report.on.words === null ? [] : [report.on.words]
    return tools.cite(
      { article, passage, call: call.id },
      { signs: ['call'], words, places: [] },
      tools.language,
    )
  })

const proofs = (
  calls: readonly Call[],
  ask: Ask,
  { cite, language }: FindingTools,
): readonly Citation[] =>
  interleave(
    calls.map((call) => evidence(call, ask, cite, language)),
    MANY,
  )

const days = (calls: readonly Call[], tools: FindingTools): readonly Citation[] =>
  interleave(
    calls.map((call) => dayCitations(call, tools)),
    MANY,
  )

/** When the calls were. */
export const findWhen = (
  calls: readonly Call[],
  how: Omit<Extract<Finding, { kind: 'when' }>, 'kind' | 'calls'>,
  tools: FindingTools,
): Found => ({
  finding: { kind: 'when', calls, ...how },
  citations: days(calls, tools),
  calls,
  dates: datesOf(calls),
})

/** The calls as a list, with those that the same people had with others set apart. */
export const findList = (
  calls: readonly Call[],
  elsewhere: readonly Call[],
  confirm: boolean,
  tools: FindingTools,
): Found => ({
  finding: { kind: 'list', calls, elsewhere, confirm },
  citations: days(calls, tools),
  calls,
  dates: datesOf(calls),
})

/** How many calls there were; the calls themselves are the working. */
export const findCount = (
  calls: readonly Call[],
  elsewhere: readonly Call[],
  tools: FindingTools,
): Found => ({
  finding: { kind: 'count', calls, elsewhere },
  citations: days(calls, tools),
  calls,
  dates: datesOf(calls),
})

/** Who spoke with whom. */
export const findWho = (calls: readonly Call[], tools: FindingTools): Found => ({
  finding: { kind: 'who', calls },
  citations: days(calls, tools),
  calls,
  dates: datesOf(calls),
})

const firstOf = <T>(call: Call, pick: (report: CallReport) => T | null): T | null => {
  for (const { report } of call.reports) {
    const value = pick(report)
    if (value !== null) return value
  }
  return null
}

/** How long the calls were, of those for which a source says it; null where none does. */
export const findDuration = (calls: readonly Call[], tools: FindingTools): Found | null => {
  const facts = calls.flatMap((call) => {
    const duration = firstOf(call, (report) => report.duration)
    return duration === null ? [] : [{ call, iso: duration.iso }]
  })
  if (facts.length === 0) return null
  const known = facts.map(({ call }) => call)
  const ask: Ask = ({ duration }) =>
    duration && { passages: duration.passages, focus: { signs: ['duration', 'call'] } }
  return {
    finding: { kind: 'duration', facts },
    citations: proofs(known, ask, tools),
    calls: known,
    dates: datesOf(known),
  }
}

/** Who asked for the calls and who says so; every differing word stands. Null where no source tells. */
export const findInitiator = (calls: readonly Call[], tools: FindingTools): Found | null => {
  const facts = calls.flatMap((call): readonly InitiatorFact[] => {
    const seen = new Set<string>()
    return call.reports.flatMap(({ report: { initiator } }) => {
      if (initiator === null) return []
      const { side, person, according } = initiator
      const key = [side, person, according].join()
      if (seen.has(key)) return []
      seen.add(key)
      return [{ call, side, person, according }]
    })
  })
  if (facts.length === 0) return null
  const known = [...new Set(facts.map(({ call }) => call))]
  const ask: Ask = ({ initiator }) =>
    initiator && { passages: initiator.passages, focus: { signs: ['initiator'] } }
  return {
    finding: { kind: 'initiator', facts },
    citations: proofs(known, ask, tools),
    calls: known,
    dates: datesOf(known),
  }
}

const accountsIn = (
  call: Call,
  tools: FindingTools,
  signs: readonly string[],
): readonly AccountFact[] => {
  const facts: { by: Side | 'press'; person: string | null; citations: Citation[] }[] = []
  for (const { article, report } of call.reports) {
    for (const { by, person, passages } of report.said) {
      const fact = facts.find((one) => one.by === by) ?? { by, person, citations: [] }
      if (!facts.includes(fact)) facts.push(fact)
      for (const passage of passages)
        fact.citations.push(
          tools.cite(
            { article, passage, call: call.id },
            { signs: [...signs], words: [], places: [] },
            tools.language,
          ),
        )
    }
  }
  return facts.map((fact) => ({
    call,
    ...fact,
    citations: [...fact.citations].sort((a, b) => tools.telling(b) - tools.telling(a)),
  }))
}

/** What one named person said of the calls; null where no report has it under that name. */
export const findAccountsBy = (
  calls: readonly Call[],
  speaker: string,
  tools: FindingTools,
): Found | null => {
  const accounts = calls.flatMap((call): readonly AccountFact[] => {
    const said = call.reports.flatMap(({ article, report }) =>
      report.said
        .filter(({ person }) => person === speaker)
        .flatMap(({ by, passages }) => passages.map((passage) => ({ article, by, passage }))),
    )
    const [first] = said
    if (first === undefined) return []
    const citations = said.map(({ article, passage }) =>
      tools.cite(
        { article, passage, call: call.id },
        { signs: ['accounts', 'topic'], words: [], places: [] },
        tools.language,
      ),
    )
    return [{ call, by: first.by, person: speaker, citations }]
  })
  if (accounts.length === 0) return null
  const known = accounts.map(({ call }) => call)
  return {
    finding: { kind: 'accounts', accounts, difference: false },
    citations: accounts.flatMap(({ citations }) => citations),
    calls: known,
    dates: datesOf(known),
  }
}

/** The proof that the calls were about some topics. */
export const topicCitations = (
  calls: readonly Call[],
  topics: readonly string[],
  tools: FindingTools,
): readonly Citation[] =>
  proofs(
    calls,
    ({ topics: facts }) => {
      const passages = facts
        .filter(({ topic }) => topics.includes(topic))
        .flatMap((fact) => fact.passages)
      return passages.length === 0
        ? null
        : {
            passages: [...new Set(passages)],
            focus: { signs: topics.map((topic) => `topic:${topic}`) },
          }
    },
    tools,
  )

/** What each side, or the sides asked for, said of the calls; null where no source gives it. */
export const findAccounts = (
  calls: readonly Call[],
  of: readonly (Side | 'press')[],
  difference: boolean,
  tools: FindingTools,
): Found | null => {
  const accounts = calls
    .flatMap((call) => accountsIn(call, tools, ['accounts', 'topic']))
    .filter(({ by }) => of.length === 0 || of.includes(by))
  if (accounts.length === 0) return null
  const known = [...new Set(accounts.map(({ call }) => call))]
  return {
    finding: { kind: 'accounts', accounts, difference },
    citations: interleave(
      accounts.map(({ citations }) => citations),
      MANY,
    ),
    calls: known,
    dates: datesOf(known),
  }
}

/** What the calls were about: their topics, and what was said of them; null where no source tells. */
export const findTopic = (calls: readonly Call[], tools: FindingTools): Found | null => {
  const known = calls.filter(({ reports }) =>
    reports.some(({ report }) => report.topics.length > 0 || report.said.length > 0),
  )
  if (known.length === 0) return null
  const topics = [
    ...new Set(
      known.flatMap(({ reports }) =>
        reports.flatMap(({ report }) => report.topics.map(({ topic }) => topic)),
      ),
    ),
  ]
  const told = known.map((call) => {
    const accounts = accountsIn(call, tools, ['topic', 'accounts'])
    const stated = evidence(
      call,
      ({ topics: facts }) =>
        facts.length === 0
          ? null
          : {
              passages: [...new Set(facts.flatMap(({ passages }) => passages))],
              focus: { signs: facts.map(({ topic }) => `topic:${topic}`) },
            },
      tools.cite,
      tools.language,
    )
    return interleave([...accounts.map(({ citations }) => citations), stated], MANY)
  })
  return {
    finding: { kind: 'topic', calls: known, topics },
    citations: interleave(told, MANY),
    calls: known,
    dates: datesOf(known),
  }
}

/** The attempts that were refused or denied, or null where no source tells of one. */
export const findRefused = (attempts: readonly Attempt[], tools: FindingTools): Found | null => {
  const failed = attempts.filter(({ kind }) => kind !== 'planned')
  if (failed.length === 0) return null
  const ask: Ask = ({ passages }) => ({ passages, focus: { signs: ['refused'] } })
  return {
    finding: { kind: 'refused', attempts: failed },
    citations: proofs(failed, ask, tools),
    calls: [],
    dates: [...new Set(datesOf(failed))],
  }
}

/** The calls that were planned or asked about, the newest first, with what came of them. */
export const findPlanned = (attempts: readonly Attempt[], tools: FindingTools): Found | null => {
  const planned = attempts.filter(({ kind }) => kind === 'planned').reverse()
  if (planned.length === 0) return null
  const heldLater = planned.flatMap(({ on, between }) =>
    tools.sources.ledger.calls
      .filter(
        (call) =>
          call.between.join() === between.join() &&
          call.on.date.first >= on.date.first &&
          call.on.date.first <= on.date.last,
      )
      .slice(0, 1),
  )
  const ask: Ask = ({ passages }) => ({ passages, focus: { signs: ['planned', 'call'] } })
  return {
    finding: { kind: 'planned', attempts: planned, heldLater },
    citations: proofs(planned, ask, tools),
    calls: heldLater,
    dates: datesOf(heldLater),
  }
}

const announcementsOf = (calls: readonly Call[]): readonly AnnouncementFact[] =>
  calls.flatMap((call) => {
    const seen = new Set<string>()
    return call.reports.flatMap(({ report }) =>
      report.announced.flatMap(({ by, person }) => {
        const key = `${by} ${person ?? ''}`
        if (seen.has(key)) return []
        seen.add(key)
        return [{ call, by, person }]
      }),
    )
  })

/** Which articles tell of the calls, and who made them known. Null where the announcement is asked and none is told. */
export const findSource = (
  calls: readonly Call[],
  clause: Clause,
  tools: FindingTools,
): Found | null => {
  const announcements = announcementsOf(calls)
  if (clause.announced && announcements.length === 0) return null
  const slugs = [...new Set(calls.flatMap(({ reports }) => reports.map(({ article }) => article)))]
  const articles = slugs.flatMap((slug): readonly Article[] => {
    const article = tools.sources.articles.get(slug)
    return article === undefined ? [] : [article]
  })
  const ask: Ask = ({ announced }) =>
    announced.length === 0
      ? null
      : {
          passages: announced.flatMap(({ passages }) => passages),
          focus: { signs: ['announced', 'source'] },
        }
  return {
    finding: { kind: 'source', calls, articles, announcements },
    citations: clause.announced
      ? proofs(calls, ask, tools)
      : interleave([days(calls, tools), proofs(calls, ask, tools)], MANY),
    calls,
    dates: datesOf(calls),
  }
}

/** When the articles were published. The proof is the paragraph that each opens with. */
export const findPublished = (articles: readonly Article[], tools: FindingTools): Found => ({
  finding: { kind: 'published', articles },
  citations: articles.map(({ slug }) =>
    tools.cite(
      { article: slug, passage: 1, call: null },
      { signs: ['call'], words: [], places: [] },
      tools.language,
    ),
  ),
  calls: [],
  dates: articles.map(({ published }) => published.date),
})
