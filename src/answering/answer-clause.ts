import type { Refusal, Topic } from '#answering/answer.ts'
import type { Aspect } from '#answering/aspect.ts'
import { dateFilter } from '#answering/date-filter.ts'
import {
  findAccounts, findCount, findDuration, findInitiator, findList, findPlanned, findPublished, findRefused, findSource,
  findTopic, findWhen, findWho,
} from '#answering/find-call-facts.ts'
import { findGap } from '#answering/find-gap.ts'
import { findPassages } from '#answering/find-passages.ts'
import type { FindingTools, Found } from '#answering/finding-tools.ts'
import { callersOf, isUsRussian, partyFilter } from '#answering/party-filter.ts'
import type { Clause } from '#answering/question.ts'
import type { Reading } from '#answering/reading.ts'
import { namesCalls, type Selection, selectCalls } from '#answering/select-calls.ts'
import type { Attempt, Call } from '#core/call.ts'
import type { Side } from '#core/person.ts'

/** A clause answered, or why it is not. */
export type ClauseOutcome =
  | { readonly kind: 'found'; readonly aspect: Aspect; readonly found: Found }
  | {
      readonly kind: 'refused'
      readonly aspect: Aspect
      readonly reason: Refusal
      readonly nearest: Call | null
      readonly calls: readonly Call[]
    }

/** Aspects that only calls have: asking for one is asking about a call. */
const OF_CALLS: ReadonlySet<Aspect> = new Set<Aspect>(['duration', 'initiator', 'refused', 'planned', 'gap'])

const refused = (aspect: Aspect, reason: Refusal, calls: readonly Call[] = [], nearest: Call | null = null): ClauseOutcome => ({
  kind: 'refused', aspect, reason, nearest, calls,
})

const isPair = (clause: Clause, tools: FindingTools): boolean =>
  new Set(callersOf(clause, tools.sources).map(({ side }) => side)).size > 1

/** Whether the ledger, rather than any passage, is what is asked. */
const asksLedger = (clause: Clause, topic: Topic, tools: FindingTools): boolean => {
  if (clause.aspect === 'published') return true
  if (clause.aboutCall) return true
  if (clause.aspect !== null && OF_CALLS.has(clause.aspect) && clause.leftover.length === 0) return true
  const spoken = topic.calls.length > 0
  if (spoken && clause.leftover.length === 0) return true
  const names = namesCalls(clause, tools.sources)
  if (clause.leftover.length > 0) return false
  if (isPair(clause, tools)) return true
  const dated = clause.when.length > 0 || clause.orders.length > 0
  return names && dated && (callersOf(clause, tools.sources).length > 0 || clause.difference || clause.accountsOf.length > 0)
}

/** The attempts of the parties and at the time that a clause names. */
const attemptsOf = (clause: Clause, tools: FindingTools): readonly Attempt[] => {
  const ofParties = tools.sources.ledger.attempts.filter(partyFilter(clause, tools.sources))
  return clause.when
    .filter(({ event }) => event === null)
    .reduce<readonly Attempt[]>((attempts, when) => attempts.filter(dateFilter(when, attempts)), ofParties)
}

/** The sides whose account is asked for: those of the people asked to have said it, else those named. */
const sidesAsked = (clause: Clause, tools: FindingTools): readonly (Side | 'press')[] => {
  if (clause.difference) return []
  const spoke = clause.speakers.flatMap((id) => tools.sources.people.get(id)?.side ?? [])
  const named = clause.accountsOf.filter((side) => side === 'us' || side === 'ru' || side === 'press')
  if (spoke.length > 0 && named.length === 0) return [...new Set(spoke)]
  return named
}

/** The third-country calls of the same people and days, to be told apart. */
const elsewhereOf = (clause: Clause, tools: FindingTools): readonly Call[] => {
  const all: Clause = { ...clause, everyone: true }
  const calls = tools.sources.ledger.calls.filter(partyFilter(all, tools.sources))
  const dated = clause.when.reduce<readonly Call[]>((kept, when) => kept.filter(dateFilter(when, kept)), calls)
  return dated.filter((call) => !isUsRussian(call, tools.sources))
}

const factOf = (aspect: Aspect, selection: Selection & { kind: 'calls' }, clause: Clause, tools: FindingTools): Found | null => {
  const { calls } = selection
  switch (aspect) {
    case 'when':
      return findWhen(calls, { confirm: clause.confirm, uncertain: selection.uncertain, order: selection.order }, tools)
    case 'list':
      return findList(calls, elsewhereOf(clause, tools).filter((call) => !calls.includes(call)), clause.confirm, tools)
    case 'count':
      return findCount(calls, elsewhereOf(clause, tools).filter((call) => !calls.includes(call)), tools)
    case 'who':
      return findWho(calls, tools)
    case 'duration':
      return findDuration(calls, tools)
    case 'initiator':
      return findInitiator(calls, tools)
    case 'topic':
      return findTopic(calls, tools)
    case 'accounts':
      return findAccounts(calls, sidesAsked(clause, tools), clause.difference, tools)
    case 'source':
      return findSource(calls, clause, tools)
    case 'published':
    case 'gap':
    case 'planned':
    case 'refused':
    case 'passages':
      return null
  }
}

/** The articles whose day of publication is asked: those of the outlets named, else those that tell of the calls. */
const articlesAsked = (clause: Clause, topic: Topic, tools: FindingTools) => {
  const all = [...tools.sources.articles.values()]
  if (clause.outlets.length > 0) return all.filter(({ outlet }) => clause.outlets.includes(outlet))
  const selection = selectCalls(clause, tools.sources, topic)
  if (selection.kind === 'none') return []
  const slugs = new Set(selection.calls.flatMap(({ reports }) => reports.map(({ article }) => article)))
  return all.filter(({ slug }) => slugs.has(slug))
}

const answerFromLedger = (clause: Clause, topic: Topic, tools: FindingTools): ClauseOutcome => {
  const aspect: Aspect = clause.aspect ?? 'when'
  const found = (fact: Found | null, calls: readonly Call[] = []): ClauseOutcome =>
    fact === null ? refused(aspect, 'not-in-sources', calls) : { kind: 'found', aspect, found: fact }
  if (aspect === 'published') {
    const articles = articlesAsked(clause, topic, tools)
    return found(articles.length === 0 ? null : findPublished(articles, tools))
  }
  if (aspect === 'gap') {
    const gap = findGap(clause, topic, tools)
    if (gap !== null) return found(gap)
  }
  if (aspect === 'planned' || aspect === 'refused') {
    const attempts = attemptsOf(clause, tools)
    const fact = aspect === 'planned' ? findPlanned(attempts, tools) : findRefused(attempts, tools)
    if (fact !== null) return found(fact)
  }
  const selection = selectCalls(clause, tools.sources, topic)
  if (selection.kind === 'none') return refused(aspect, selection.reason, [], selection.nearest)
  if (clause.unkept !== null) return refused(aspect, 'not-in-sources', selection.calls)
  return found(factOf(aspect, selection, clause, tools), selection.calls)
}

/** Whether a clause touches what the sources are about at all. */
const isOnSubject = (clause: Clause): boolean =>
  clause.aboutCall ||
  clause.participants.people.length > 0 ||
  clause.participants.sides.length > 0 ||
  clause.participants.offices.length > 0 ||
  clause.topics.length > 0 ||
  clause.outlets.length > 0

/** Answers one clause from the ledger, or from the passages where no fact of a call is asked. */
export const answerClause = (clause: Clause, topic: Topic, reading: Reading, tools: FindingTools): ClauseOutcome => {
  const aspect: Aspect = clause.aspect ?? 'when'
  const ledger = asksLedger(clause, topic, tools)
  if (ledger && clause.leftover.length === 0) return answerFromLedger(clause, topic, tools)
  const passages = findPassages(clause, clause.participants.people, reading, tools)
  if (!ledger) {
    if (passages !== null) return { kind: 'found', aspect: 'passages', found: passages }
    return refused('passages', isOnSubject(clause) ? 'not-in-sources' : 'off-topic')
  }
  const strange = clause.participants.unknown.filter(({ start, end }) => !reading.known(clause.text.slice(start, end)))
  if (strange.length > 0) return refused(aspect, 'unknown-call')
  if (clause.about.length > 0) {
    if (passages !== null) return { kind: 'found', aspect: 'passages', found: passages }
    return refused(aspect, 'not-in-sources')
  }
  return answerFromLedger(clause, topic, tools)
}
