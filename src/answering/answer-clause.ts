import type { Refusal, RefusedClause, Topic } from '#answering/answer.ts'
import type { Aspect } from '#answering/aspect.ts'
import { MOST_PROOFS } from '#answering/call-proofs.ts'
import { dateFilter } from '#answering/date-filter.ts'
import { interleave } from '#answering/evidence.ts'
import { findAccounts, findAccountsBy } from '#answering/find-accounts.ts'
import { findPlanned, findRefused } from '#answering/find-attempts.ts'
import { findCount, findList, findWhen, findWho } from '#answering/find-days.ts'
import { findDuration } from '#answering/find-duration.ts'
import { findEvent } from '#answering/find-event.ts'
import { findGap } from '#answering/find-gap.ts'
import { findInitiator } from '#answering/find-initiator.ts'
import { findPassages } from '#answering/find-passages.ts'
import { findPublished } from '#answering/find-published.ts'
import { findSource } from '#answering/find-source.ts'
import { findTopic, topicCitations } from '#answering/find-topic.ts'
import type { FindingTools, Found } from '#answering/finding-tools.ts'
import { isRank } from '#answering/in-order.ts'
import { ownTopics } from '#answering/own-topics.ts'
import {
  callersOf,
  isCaller,
  isUsRussian,
  partyFilter,
  thirdSides,
} from '#answering/party-filter.ts'
import type { Clause, When } from '#answering/question.ts'
import type { Reading } from '#answering/reading.ts'
import { type Selection, selectCalls } from '#answering/select-calls.ts'
import type { Attempt, Call } from '#core/call.ts'
import type { Office, Side } from '#core/person.ts'
import type { Span } from '#language/span.ts'
import { words } from '#language/words.ts'

/** A clause answered, or why it is not. */
export type ClauseOutcome =
  | { readonly kind: 'found'; readonly aspect: Aspect; readonly found: Found }
  | { readonly kind: 'refused'; readonly refusal: RefusedClause }

/** Aspects that only calls have: asking for one is asking about a call. */
const OF_CALLS: ReadonlySet<Aspect> = new Set<Aspect>([
  'duration',
  'initiator',
  'refused',
  'planned',
  'gap',
])

const refusedFor =
  (clause: Clause) =>
  (
    aspect: Aspect,
    reason: Refusal,
    calls: readonly Call[] = [],
    nearest: Call | null = null,
    refusedThen = false,
  ): ClauseOutcome => ({
    kind: 'refused',
    refusal: { aspect, reason, when: clause.when, nearest, refusedThen, calls },
  })

const isPair = (clause: Clause, tools: FindingTools): boolean =>
  new Set(callersOf(clause, tools.sources).map(({ side }) => side)).size > 1

/** Whether a clause speaks for the Americans or the Russians at all. */
const namesSide = (clause: Clause, tools: FindingTools): boolean =>
  callersOf(clause, tools.sources).length > 0 ||
  clause.participants.sides.some((side) => side === 'us' || side === 'ru')

/** Whether the ledger, rather than any passage, is what is asked. */
const asksLedger = (
  clause: Clause,
  topic: Topic,
  strange: boolean,
  tools: FindingTools,
): boolean => {
  if (clause.aspect === 'published' || clause.aboutCall) return true
  const measured = clause.aspect === 'duration' || clause.aspect === 'gap'
  const ofCalls = clause.aspect !== null && OF_CALLS.has(clause.aspect) && !(measured && strange)
  if (ofCalls && namesSide(clause, tools)) return true
  if (isPair(clause, tools) && (clause.when.length > 0 || clause.topics.length > 0)) return true
  if (clause.leftover.length > 0) return false
  const named = callersOf(clause, tools.sources).length + clause.participants.offices.length
  const foreign =
    (thirdSides(clause, tools.sources).length > 0 && named === 0) ||
    clause.participants.offices.some(({ office }) => OTHER_OFFICES.has(office))
  if (
    ofCalls ||
    (topic.calls.length > 0 && !foreign) ||
    clause.outlets.length > 0 ||
    isPair(clause, tools) ||
    clause.aspect === 'source'
  )
    return true
  const withThird =
    thirdSides(clause, tools.sources).length > 0 && callersOf(clause, tools.sources).length > 0
  const onTopic = ownTopics(clause).length > 0 && callersOf(clause, tools.sources).length > 0
  return onTopic || withThird || clause.when.length > 0 || clause.orders.length > 0
}

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

/** The sides whose account is asked for: those of the people asked to have said it, else those named. */
const sidesAsked = (clause: Clause, tools: FindingTools): readonly (Side | 'press')[] => {
  if (clause.difference) return []
  const spoke = clause.speakers.flatMap((id) => tools.sources.people.get(id)?.side ?? [])
  const named = clause.accountsOf.filter((side) => side !== 'ua')
  if (spoke.length > 0 && named.length === 0) return [...new Set(spoke)]
  return named
}

/** The third-country calls of the same people and days, to be told apart. */
const elsewhereOf = (clause: Clause, tools: FindingTools): readonly Call[] => {
  const all: Clause = { ...clause, everyone: true }
  const calls = tools.sources.ledger.calls.filter(partyFilter(all, tools.sources))
  const dated = clause.when.reduce<readonly Call[]>(
    (kept, when) => kept.filter(dateFilter(when, kept)),
    calls,
  )
  return dated.filter((call) => !isUsRussian(call, tools.sources))
}

/** Whom a Russian spoke with on a day takes in the ministers of third countries. */
const withThirds = (
  calls: readonly Call[],
  clause: Clause,
  tools: FindingTools,
): readonly Call[] => {
  const callers = callersOf(clause, tools.sources)
  const alone =
    callers.length === 1 && callers[0]?.side === 'ru' && !clause.participants.sides.includes('us')
  if (!alone || clause.when.length === 0) return calls
  return [...calls, ...elsewhereOf(clause, tools).filter((call) => !calls.includes(call))]
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

/** What the first or last of the calls asked for is chosen from. */
const amongOf = (clause: Clause, tools: FindingTools): 'all' | 'pair' | 'some' => {
  const callers = callersOf(clause, tools.sources).length
  if (clause.when.length > 0 || clause.topics.length > 0) return 'some'
  if (callers === 0) return clause.participants.offices.length > 0 ? 'some' : 'all'
  return isPair(clause, tools) ? 'pair' : 'some'
}

const factOf = (
  aspect: Aspect,
  selection: Selection & { kind: 'calls' },
  clause: Clause,
  tools: FindingTools,
): Found | null => {
  const { calls } = selection
  switch (aspect) {
    case 'when':
      return findWhen(
        calls,
        {
          verdict: clause.confirm && !clause.negated ? 'yes' : null,
          uncertain: selection.uncertain,
          order: selection.order,
          among: amongOf(clause, tools),
        },
        tools,
      )
    case 'list':
      return findList(
        calls,
        elsewhereOf(clause, tools).filter((call) => !calls.includes(call)),
        tools,
      )
    case 'count':
      return findCount(
        calls,
        elsewhereOf(clause, tools).filter((call) => !calls.includes(call)),
        tools,
      )
    case 'who':
      return findWho(withThirds(calls, clause, tools), tools)
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

const answerFromLedger = (clause: Clause, topic: Topic, tools: FindingTools): ClauseOutcome => {
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
    const fact = aspect === 'planned' ? findPlanned(attempts, tools) : findRefused(attempts, tools)
    if (fact !== null) return found(fact)
  }
  const parties = aspect === 'accounts' ? withoutThirds(clause, tools) : clause
  const selection = selectCalls(parties, tools.sources, topic)
  const ranked = rankVerdict(clause, topic, tools)
  if (ranked !== null) return found(ranked)
  if (selection.kind === 'none') return noneSelected(aspect, clause, selection, tools)
  if (clause.unkept !== null) return refused(aspect, 'not-in-sources', selection.calls)
  return found(
    withTopicProof(factOf(aspect, selection, clause, tools), clause, tools),
    selection.calls,
  )
}

/** Whether a clause touches what the sources are about at all. */
const isOnSubject = (clause: Clause, strangers: number): boolean =>
  clause.participants.people.length > 0 ||
  clause.participants.sides.some((side) => side === 'us' || side === 'ru' || side === 'ua') ||
  clause.participants.offices.length > 0 ||
  clause.topics.length > 0 ||
  clause.outlets.length > 0 ||
  (clause.when.length > 0 && (clause.aspect === 'topic' || clause.aspect === 'accounts')) ||
  (clause.aboutCall &&
    (strangers === 0 ||
      (clause.plural && strangers === 1) ||
      clause.orders.length > 0 ||
      clause.participants.sides.length > 0 ||
      (clause.when.length > 0 && clause.participants.unknown.length === 0)))

/** Offices whose calls the ledger does not keep, though questions ask for them. */
const OTHER_OFFICES: ReadonlySet<Office> = new Set<Office>([
  'head-of-state',
  'foreign-minister',
  'security-adviser',
])

/** Offices whose holders speak of calls and are no party to any. */
const VOICES: ReadonlySet<Office> = new Set<Office>(['spokesman', 'deputy-minister', 'ambassador'])

/** Aspects under which whoever is named is a party to the call, not someone who speaks of it. */
const OF_PARTIES: ReadonlySet<Aspect> = new Set<Aspect>([
  'when',
  'list',
  'count',
  'who',
  'duration',
  'initiator',
  'gap',
  'planned',
])

/** Whether the call asked for is one between officials of another kind, such as presidents. */
const isForeign = (clause: Clause, aspect: Aspect, tools: FindingTools): boolean => {
  if (!OF_PARTIES.has(aspect)) return false
  if (clause.participants.offices.some(({ office }) => OTHER_OFFICES.has(office))) return true
  const callers = callersOf(clause, tools.sources).length
  return (
    callers < 2 &&
    clause.participants.people.some((id) => {
      const person = tools.sources.people.get(id)
      return (
        person !== undefined &&
        !isCaller(person) &&
        !person.terms.some(({ office }) => VOICES.has(office))
      )
    })
  )
}

/** A speaker whose words are asked for and who is no party to any call. */
const outsideSpeaker = (clause: Clause, tools: FindingTools): string | null => {
  if (clause.aspect !== 'accounts' && clause.aspect !== 'topic') return null
  const [first] = clause.speakers
  const person = first === undefined ? undefined : tools.sources.people.get(first)
  return person !== undefined && !isCaller(person) ? person.id : null
}

/** What someone who is no party said of the calls asked for, where the ledger has it under his name. */
const accountsBy = (
  speaker: string,
  clause: Clause,
  topic: Topic,
  tools: FindingTools,
): Found | null => {
  if (!clause.aboutCall && clause.when.length === 0) return null
  const people = clause.participants.people.filter((id) => id !== speaker)
  const others = { ...clause, participants: { ...clause.participants, people } }
  const selection = selectCalls(others, tools.sources, topic)
  return selection.kind === 'none' ? null : findAccountsBy(selection.calls, speaker, tools)
}

/** Answers one clause from the ledger, or from the passages where no fact of a call is asked. */
export const answerClause = (
  clause: Clause,
  topic: Topic,
  reading: Reading,
  tools: FindingTools,
): ClauseOutcome => {
  const refused = refusedFor(clause)
  const aspect: Aspect = clause.aspect ?? 'when'
  const unknown = (spans: readonly Span[]): readonly Span[] =>
    spans.filter(
      ({ start, end }) =>
        !words(clause.whole.slice(start, end)).every(({ form }) =>
          reading.wordForms(form).some(reading.known),
        ),
    )
  const fromPassages = (): ClauseOutcome => {
    const found = findPassages(clause, reading, tools)
    if (found !== null) return { kind: 'found', aspect: 'passages', found }
    return refused(
      'passages',
      isOnSubject(clause, unknown(clause.leftover).length) ? 'not-in-sources' : 'off-topic',
    )
  }
  const speaker = outsideSpeaker(clause, tools)
  if (speaker !== null) {
    const told = accountsBy(speaker, clause, topic, tools)
    if (told !== null) return { kind: 'found', aspect: 'accounts', found: told }
    const found = findPassages(clause, reading, tools)
    return found === null
      ? refused(aspect, 'not-in-sources')
      : { kind: 'found', aspect: 'passages', found }
  }
  const event = findEvent(clause, reading, tools)
  if (event !== null) return { kind: 'found', aspect: 'passages', found: event }
  const strange = unknown(clause.leftover)
  if (!asksLedger(clause, topic, strange.length > 0, tools)) return fromPassages()
  if (clause.aboutCall && isForeign(clause, aspect, tools))
    return refused(aspect, 'outside-coverage')
  if (clause.leftover.length === 0 && clause.about.length === 0)
    return answerFromLedger(clause, topic, tools)
  if (!isOnSubject(clause, strange.length)) return refused(aspect, 'off-topic')
  if (unknown(clause.participants.unknown).length > 0) return refused(aspect, 'unknown-call')
  const bare = clause.when.length === 0 && clause.topics.length === 0 && clause.orders.length === 0
  const found =
    clause.about.length > 0 ||
    (aspect === 'topic' && !(isPair(clause, tools) && clause.when.length > 0)) ||
    (clause.aspect === null && bare)
      ? findPassages(clause, reading, tools)
      : null
  if (
    found !== null &&
    found.finding.kind === 'passages' &&
    clause.leftover.length + clause.about.length > 0 &&
    unknown(clause.leftover).length === 0
  )
    return { kind: 'found', aspect: 'passages', found }
  const asksFact =
    clause.aspect === 'who' ||
    clause.aspect === 'topic' ||
    (clause.confirm && clause.aspect === null)
  const factAsked = clause.about.length > 0 || (asksFact && strange.length > 0)
  if (factAsked) {
    const selection = selectCalls(clause, tools.sources, topic)
    return selection.kind === 'none'
      ? refused(aspect, selection.reason, [], selection.nearest)
      : refused(aspect, 'not-in-sources', selection.calls)
  }
  return answerFromLedger(clause, topic, tools)
}
