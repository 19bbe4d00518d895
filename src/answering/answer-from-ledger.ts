import type { Topic } from '#answering/answer.ts'
import type { Aspect } from '#answering/aspect.ts'
import { MOST_PROOFS } from '#answering/call-proofs.ts'
import type { ClauseOutcome } from '#answering/clause-outcome.ts'
import { refusedFor } from '#answering/clause-outcome.ts'
import { dateFilter } from '#answering/date-filter.ts'
import { interleave } from '#answering/evidence.ts'
import { amongOf, factOf } from '#answering/fact-of.ts'
import { findDenied, findPlanned, findRefused } from '#answering/find-attempts.ts'
import { findWhen } from '#answering/find-days.ts'
import { findGap } from '#answering/find-gap.ts'
import { findPublished } from '#answering/find-published.ts'
import { topicCitations } from '#answering/find-topic.ts'
import type { FindingTools, Found } from '#answering/finding-tools.ts'
import { isRank } from '#answering/in-order.ts'
import { ownTopics } from '#answering/own-topics.ts'
import { callersOf, partyFilter } from '#answering/party-filter.ts'
import type { Clause, When } from '#answering/question.ts'
import { type Selection, selectCalls } from '#answering/select-calls.ts'
import type { Attempt, Call } from '#core/call.ts'

/** What was planned on a day for the time after it is dated from that day on. */
const loosely = (when: When): When =>
  when.relation === 'after' ? { ...when, relation: 'since' } : when

/** The attempts of the parties and at the time that a clause names. */
const attemptsOf = (clause: Clause, tools: FindingTools): readonly Attempt[] => {
  const ofParties = tools.sources.ledger.attempts.filter(partyFilter(clause, tools.sources))
  return clause.when
    .filter(({ event }) => event === null)
    .reduce<readonly Attempt[]>(
      (attempts, when) => attempts.filter(dateFilter(loosely(when), attempts)),
      ofParties,
    )
}

/** The attempts that a clause singles out, by a day or by who spoke; none where it counts calls instead. */
const attemptsMeant = (clause: Clause, tools: FindingTools): readonly Attempt[] => {
  const named =
    clause.when.some(({ event }) => event === null) || callersOf(clause, tools.sources).length > 1
  return named && clause.orders.length === 0 ? attemptsOf(clause, tools) : []
}

/** Calls chosen by their topic are proved by what tells of the topic, before what tells of the day. */
const withTopicProof = (found: Found | null, clause: Clause, tools: FindingTools): Found | null => {
  const topics = ownTopics(clause)
  if (found === null || topics.length === 0) return found
  return {
    ...found,
    citations: interleave(
      [topicCitations(found.calls, topics, tools), found.citations],
      MOST_PROOFS,
    ),
  }
}

/** The articles whose day of publication is asked: those of the outlets named, else those that tell of the calls. */
const articlesAsked = (clause: Clause, topic: Topic, tools: FindingTools) => {
  const all = [...tools.sources.articles.values()]
  if (clause.outlets.length > 0) return all.filter(({ outlet }) => clause.outlets.includes(outlet))
  const selection = selectCalls(clause, tools.sources, topic)
  if (selection.kind === 'none') return []
  const slugs = new Set(
    selection.calls.flatMap(({ reports }) => reports.map(({ article }) => article)),
  )
  return all.filter(({ slug }) => slugs.has(slug))
}

/** Where an account is asked for, a third country named is one whose account is asked, not a party. */
const withoutThirds = (clause: Clause, tools: FindingTools): Clause => {
  const sides = clause.participants.sides.filter((side) => side === 'us' || side === 'ru')
  const callers = callersOf(clause, tools.sources).some(
    ({ side }) => side !== 'us' && side !== 'ru',
  )
  return callers ? clause : { ...clause, participants: { ...clause.participants, sides } }
}

const noneSelected = (
  aspect: Aspect,
  clause: Clause,
  { reason, nearest }: Selection & { kind: 'none' },
  tools: FindingTools,
): ClauseOutcome => {
  const refused = refusedFor(clause)
  const dated = clause.when.length > 0
  const refusedThen = dated && attemptsOf(clause, tools).some(({ kind }) => kind === 'refused')
  return refused(aspect, reason, [], nearest, refusedThen)
}

/** Whether the call of a day is the first or last of those asked for: «was the July call the first since …?» */
const rankVerdict = (clause: Clause, topic: Topic, tools: FindingTools): Found | null => {
  const order = clause.orders.find(isRank) ?? null
  const day = clause.when.find(({ relation, event }) => relation === 'on' && event === null)
  const plain = clause.aspect === null || clause.aspect === 'when'
  if (!clause.confirm || !plain || order === null || day === undefined) return null
  const among = { ...clause, when: clause.when.filter((when) => when !== day) }
  const ranked = selectCalls(among, tools.sources, topic)
  const meant = selectCalls({ ...clause, orders: [] }, tools.sources, topic)
  if (ranked.kind === 'none' || meant.kind === 'none') return null
  const so = meant.calls.some((call) => ranked.calls.includes(call))
  const how = {
    verdict: so ? 'yes' : 'no',
    uncertain: false,
    order,
    among: amongOf(among, tools),
  } as const
  return findWhen(ranked.calls, how, tools)
}

/** Answers a clause with the fact that it asks of the calls, articles or attempts that it names. */
export const answerFromLedger = (
  clause: Clause,
  topic: Topic,
  tools: FindingTools,
): ClauseOutcome => {
  const refused = refusedFor(clause)
  const aspect: Aspect = clause.aspect ?? 'when'
  const found = (fact: Found | null, calls: readonly Call[] = []): ClauseOutcome =>
    fact === null
      ? refused(aspect, 'not-in-sources', calls)
      : { kind: 'found', aspect, found: fact }
  if (aspect === 'published') {
    const articles = articlesAsked(clause, topic, tools)
    return found(articles.length === 0 ? null : findPublished(articles, tools))
  }
  if (aspect === 'gap') {
    const gap = findGap(clause, topic, tools)
    return found(gap)
  }
  if (aspect === 'planned' || aspect === 'refused') {
    const attempts = attemptsOf(clause, tools)
    // «Was a call denied?» is not answered by one that was refused.
    if (clause.denied && aspect === 'refused') return found(findDenied(attempts, tools))
    const fact = aspect === 'planned' ? findPlanned(attempts, tools) : findRefused(attempts, tools)
    if (fact !== null) return found(fact)
  }
  const parties = aspect === 'accounts' ? withoutThirds(clause, tools) : clause
  const selection = selectCalls(parties, tools.sources, topic)
  const ranked = rankVerdict(clause, topic, tools)
  if (ranked !== null) return found(ranked)
  if (selection.kind === 'none') {
    // Of a call that is denied the denial is told, not that there is no word of it.
    const denial = findDenied(attemptsMeant(clause, tools), tools)
    if (denial !== null && selection.reason !== 'not-in-sources')
      return { kind: 'found', aspect: 'refused', found: denial }
    return noneSelected(aspect, clause, selection, tools)
  }
  if (clause.unkept !== null) return refused(aspect, 'not-in-sources', selection.calls)
  return found(
    withTopicProof(factOf(aspect, selection, clause, tools), clause, tools),
    // None of the calls compared is the one of which nothing is said.
    clause.extreme === null ? selection.calls : [],
  )
}
