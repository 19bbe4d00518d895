import { amongSpoken, besideSpoken } from '#answering/among-spoken.ts'
import type { Refusal, Topic } from '#answering/answer.ts'
import { boundOf, dateFilter } from '#answering/date-filter.ts'
import { inOrder, isRank, type Rank } from '#answering/in-order.ts'
import { nearestCall } from '#answering/nearest-call.ts'
import { outsideCoverage } from '#answering/outside-coverage.ts'
import { ownTopics } from '#answering/own-topics.ts'
import { callersOf, partyFilter } from '#answering/party-filter.ts'
import type { Clause, Order, When } from '#answering/question.ts'
import type { Sources } from '#answering/sources.ts'
import type { Call } from '#core/call.ts'
import { EdtfDate } from '#core/edtf-date.ts'

/** The calls that a clause is about, or why there is none. */
export type Selection =
  | {
      readonly kind: 'calls'
      /** In the order of time; never empty. */
      readonly calls: readonly Call[]
      /** Whether a day was asked for and the call's day is not certain. */
      readonly uncertain: boolean
      readonly order: Order | null
    }
  | {
      readonly kind: 'none'
      readonly reason: Refusal & ('unknown-call' | 'outside-coverage' | 'not-in-sources')
      readonly nearest: Call | null
    }

/** «The call after that day» is the first after it; «the calls after it» are all. */
const impliedRank = (clause: Clause, before: boolean, after: boolean): Rank | null => {
  const asked = clause.orders.find(isRank)
  if (asked !== undefined) return asked
  const pointed = clause.orders.find((order) => !isRank(order))
  if (pointed?.kind === 'next' || (after && !clause.plural && singular(clause)))
    return { kind: 'first', many: 1 }
  if (pointed?.kind === 'previous' || (before && !clause.plural && singular(clause)))
    return { kind: 'last', many: 1 }
  return null
}

const singular = (clause: Clause): boolean =>
  clause.aspect !== 'count' && clause.aspect !== 'list' && !clause.confirm

/** Dates that bound the choice when «next» or «previous» goes with a date that has no bound of its own. */
const bounded = (clause: Clause): readonly When[] => {
  const pointed = clause.orders.find((order) => !isRank(order))
  if (pointed === undefined) return clause.when
  return clause.when.map((when) =>
    when.relation === 'on'
      ? { ...when, relation: pointed.kind === 'next' ? 'after' : 'before' }
      : when,
  )
}

/** The calls that the outlets named tell of; all where none is named. */
const outletFilter =
  ({ outlets }: Clause, sources: Sources) =>
  (call: Call): boolean =>
    outlets.length === 0 ||
    call.reports.some(({ article }) =>
      outlets.includes(sources.articles.get(article)?.outlet ?? ''),
    )

/** The calls that meet every date named; where two days or years are named, those on either. */
const onDates = (dates: readonly When[], calls: readonly Call[]): readonly Call[] => {
  const meeting = (call: Call): boolean => dates.every((when) => dateFilter(when, calls)(call))
  const all = calls.filter(meeting)
  const on = dates.filter(({ relation }) => relation === 'on')
  if (all.length > 0 || on.length < 2) return all
  const bounds = dates.filter(({ relation }) => relation !== 'on')
  return calls.filter(
    (call) =>
      bounds.every((when) => dateFilter(when, calls)(call)) &&
      on.some((when) => dateFilter(when, calls)(call)),
  )
}

const namesDay = ({ date, relation, fields, yearless }: When): boolean =>
  relation === 'on' &&
  (yearless ? fields.day !== undefined : date !== null && EdtfDate.isExact(date))

/** The calls that the sources report to have been about every topic asked for. */
const onTopic = (topics: readonly string[], calls: readonly Call[]): readonly Call[] =>
  calls.filter(({ reports }) =>
    topics.every((key) =>
      reports.some(({ report }) => report.topics.some(({ topic }) => topic === key)),
    ),
  )

const taken = (calls: readonly Call[], order: Order | null = null): Selection => ({
  kind: 'calls',
  calls,
  uncertain: false,
  order,
})

/** Chooses from the whole ledger: by who spoke, then when, then of what, then which in order. */
const fromLedger = (clause: Clause, sources: Sources, ofParties: readonly Call[]): Selection => {
  const dates = bounded(clause)
  const [firstDate] = dates
  const asked = firstDate === undefined ? null : boundOf(firstDate, ofParties)
  const refuse = (nearest: Call | null): Selection => ({
    kind: 'none',
    reason: outsideCoverage(clause, sources) ? 'outside-coverage' : 'unknown-call',
    nearest,
  })
  if (ofParties.length === 0) {
    // They never spoke with each other: the nearest is a call that one of them had.
    const callers = callersOf(clause, sources).map(({ id }) => id)
    const ofAny = sources.ledger.calls.filter(({ between }) =>
      between.some((id) => callers.includes(id)),
    )
    return refuse(nearestCall(ofAny, asked))
  }
  const dated = onDates(dates, ofParties)
  const certain = dated.filter(({ on }) => EdtfDate.isExact(on.date))
  const dayAsked = dates.some(namesDay)
  // A call that was on the day asked for leaves out those that may have been.
  const onDay = dayAsked && certain.length > 0 ? certain : dated
  const chosen = onTopic(ownTopics(clause), onDay)
  // The call is known: only what it was about is not.
  if (chosen.length === 0 && onDay.length > 0)
    return { kind: 'none', reason: 'not-in-sources', nearest: onDay.at(-1) ?? null }
  const rank = impliedRank(
    clause,
    dates.some(({ relation }) => relation === 'before'),
    dates.some(({ relation }) => relation === 'after'),
  )
  const calls = rank === null ? chosen : inOrder(chosen, rank)
  if (calls.length === 0) return refuse(nearestCall(ofParties, asked))
  return {
    kind: 'calls',
    calls,
    uncertain: dayAsked && certain.length === 0,
    // An order that is only implied is not put into words.
    order: rank !== null && clause.orders.includes(rank) ? rank : null,
  }
}

/** Chooses the calls of the ledger that a clause is about, given what was spoken of before. */
export const selectCalls = (clause: Clause, sources: Sources, topic: Topic): Selection => {
  const ofParties = sources.ledger.calls
    .filter(partyFilter(clause, sources))
    .filter(outletFilter(clause, sources))
  const beside = besideSpoken(clause, topic, ofParties)
  if (beside !== null)
    return beside.length > 0
      ? taken(beside)
      : { kind: 'none', reason: 'unknown-call', nearest: topic.calls[0] ?? null }
  const spoken = amongSpoken(clause, topic, sources)
  if (spoken.calls.length > 0)
    return taken(spoken.calls, spoken.ranked ? (clause.orders.find(isRank) ?? null) : null)
  return fromLedger(clause, sources, ofParties)
}
