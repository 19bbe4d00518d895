import type { Refusal, Topic } from '#answering/answer.ts'
import { boundOf, dateFilter } from '#answering/date-filter.ts'
import { callersOf, isCaller, partyFilter, thirdSides } from '#answering/party-filter.ts'
import type { Clause, Order, When } from '#answering/question.ts'
import { coverage, type Sources } from '#answering/sources.ts'
import { Calendar } from '#core/calendar.ts'
import type { Call } from '#core/call.ts'
import { EdtfDate } from '#core/edtf-date.ts'

/** The calls that a clause is about, or why there is none. */
export type Selection =
  | {
      readonly kind: 'calls'
      /** In the order of time; never empty. */
      readonly calls: readonly Call[]
      /** Whether anything at all narrowed the choice. */
      readonly narrowed: boolean
      /** Whether a day was asked for and the call's day is not certain. */
      readonly uncertain: boolean
      readonly order: Order | null
    }
  | {
      readonly kind: 'none'
      readonly reason: Refusal & ('unknown-call' | 'outside-coverage' | 'not-in-sources')
      readonly nearest: Call | null
    }

/** Whether a clause names calls of its own, rather than pointing to those spoken of. */
export const namesCalls = (clause: Clause, sources: Sources): boolean =>
  callersOf(clause, sources).length > 0 ||
  clause.participants.offices.some(({ side }) => side !== null || clause.plural) ||
  thirdSides(clause, sources).length > 0 ||
  clause.when.length > 0 ||
  clause.outlets.length > 0 ||
  clause.topics.some((topic) => topic !== 'ukraine-war') ||
  clause.orders.some(({ kind }) => kind !== 'next' && kind !== 'previous')

const distance = (call: Call, date: EdtfDate): number => {
  const middle = (d: EdtfDate): string =>
    Calendar.plusDays(d.first, Math.floor(Calendar.daysBetween(d.first, d.last) / 2))
  return Math.abs(Calendar.daysBetween(middle(call.on.date), middle(date)))
}

const nearestTo = (calls: readonly Call[], date: EdtfDate | null): Call | null => {
  if (date === null) return calls.at(-1) ?? null
  return [...calls].sort((a, b) => distance(a, date) - distance(b, date))[0] ?? null
}

const ordered = (calls: readonly Call[], order: Order): readonly Call[] => {
  switch (order.kind) {
    case 'first':
      return calls.slice(0, order.many)
    case 'last':
      return calls.slice(-order.many)
    case 'penultimate':
      return calls.slice(-2, -1)
    case 'nth':
      return calls.slice(order.place - 1, order.place)
    case 'next':
    case 'previous':
      return calls
  }
}

/** «The call after that day» is the first after it; «the calls after it» are all. */
const impliedOrder = (clause: Clause, before: boolean, after: boolean): Order | null => {
  const asked = clause.orders.find(({ kind }) => kind !== 'next' && kind !== 'previous')
  if (asked !== undefined) return asked
  const pointed = clause.orders.find(({ kind }) => kind === 'next' || kind === 'previous')
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
  const pointed = clause.orders.find(({ kind }) => kind === 'next' || kind === 'previous')
  if (pointed === undefined) return clause.when
  return clause.when.map((when) =>
    when.relation === 'on'
      ? { ...when, relation: pointed.kind === 'next' ? 'after' : 'before' }
      : when,
  )
}

const within = (date: EdtfDate, first: string, last: string): boolean =>
  date.first <= last && date.last >= first

const outside = (clause: Clause, sources: Sources): boolean => {
  const { first, last } = coverage(sources)
  const dateless = clause.when.every(({ relation, date, yearless }) => {
    if (date === null || yearless) return false
    if (relation === 'after' || relation === 'since') return date.first > last
    if (relation === 'before' || relation === 'until') return date.last < first
    return date.last < first || date.first > last
  })
  const people = clause.participants.people.flatMap((id) => sources.people.get(id) ?? [])
  if (
    clause.when.some(
      ({ date, yearless, relation }) =>
        date !== null && !yearless && relation === 'on' && !within(date, first, last),
    )
  )
    return true
  const abroad = people.some(
    (person) =>
      !isCaller(person) ||
      !person.terms.some((term) => term.first <= last && (term.last ?? '9999-12-31') >= first),
  )
  const known = new Set(
    sources.ledger.calls.flatMap(({ between }) =>
      between.flatMap((id) => sources.people.get(id)?.side ?? []),
    ),
  )
  return (
    (clause.when.length > 0 && dateless) ||
    abroad ||
    thirdSides(clause, sources).some((side) => !known.has(side))
  )
}

const isCallerId = (id: string, sources: Sources): boolean => {
  const person = sources.people.get(id)
  return person !== undefined && isCaller(person)
}

/** The calls that the outlets named tell of; all where none is named. */
const outletFilter =
  ({ outlets }: Clause, sources: Sources) =>
  (call: Call): boolean =>
    outlets.length === 0 ||
    call.reports.some(({ article }) =>
      outlets.includes(sources.articles.get(article)?.outlet ?? ''),
    )

/** The calls next to those spoken of. */
const besideTopic = (
  clause: Clause,
  topic: Topic,
  calls: readonly Call[],
): readonly Call[] | null => {
  const [subject] = topic.calls
  const pointed = clause.orders.find(({ kind }) => kind === 'next' || kind === 'previous')
  if (subject === undefined || pointed === undefined || clause.when.length > 0) return null
  const at = subject.on.date
  return pointed.kind === 'next'
    ? calls.filter(({ id, on }) => id !== subject.id && on.date.first > at.last).slice(0, 1)
    : calls.filter(({ id, on }) => id !== subject.id && on.date.last < at.first).slice(-1)
}

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

/** Chooses the calls of the ledger that a clause is about, given what was spoken of before. */
export const selectCalls = (clause: Clause, sources: Sources, topic: Topic): Selection => {
  const spoken = topic.calls.length > 0
  const all = sources.ledger.calls
  const ofParties = all.filter(partyFilter(clause, sources)).filter(outletFilter(clause, sources))
  const beside = besideTopic(clause, topic, ofParties)
  if (beside !== null) {
    return beside.length > 0
      ? { kind: 'calls', calls: beside, narrowed: true, uncertain: false, order: null }
      : { kind: 'none', reason: 'unknown-call', nearest: topic.calls[0] ?? null }
  }
  const narrowed = namesCalls(clause, sources)
  const ranked = clause.orders.find(({ kind }) => kind !== 'next' && kind !== 'previous')
  const bare =
    callersOf(clause, sources).length === 0 &&
    clause.when.length === 0 &&
    clause.topics.length === 0
  if (
    ranked !== undefined &&
    bare &&
    (clause.pointsBack || !clause.aboutCall) &&
    topic.calls.length > 1
  ) {
    const inOrder = all.filter((call) => topic.calls.includes(call))
    const picked = ordered(inOrder, ranked)
    if (picked.length > 0)
      return { kind: 'calls', calls: picked, narrowed: true, uncertain: false, order: ranked }
  }
  if (clause.sameDay && topic.calls[0] !== undefined) {
    const { date } = topic.calls[0].on
    const others = all.filter((call) => {
      const { people } = clause.participants
      return (
        call.on.date.edtf === date.edtf &&
        !topic.calls.includes(call) &&
        people.every((id) => !isCallerId(id, sources) || call.between.includes(id))
      )
    })
    if (others.length > 0)
      return { kind: 'calls', calls: others, narrowed: true, uncertain: false, order: null }
  }
  const callers = callersOf(clause, sources).map(({ id }) => id)
  const plainFact =
    clause.aspect === 'accounts' ||
    clause.aspect === 'topic' ||
    clause.aspect === 'initiator' ||
    clause.aspect === 'duration'
  const sameCall = topic.calls.filter(({ between }) => callers.every((id) => between.includes(id)))
  if (
    plainFact &&
    bare === false &&
    !clause.aboutCall &&
    clause.when.length === 0 &&
    clause.orders.length === 0 &&
    clause.topics.length === 0 &&
    callers.length > 0 &&
    sameCall.length > 0
  ) {
    return { kind: 'calls', calls: sameCall, narrowed: true, uncertain: false, order: null }
  }
  if (!narrowed && spoken) {
    return { kind: 'calls', calls: topic.calls, narrowed: true, uncertain: false, order: null }
  }
  const refuse = (nearest: Call | null): Selection => ({
    kind: 'none',
    reason: outside(clause, sources) ? 'outside-coverage' : 'unknown-call',
    nearest,
  })
  const dates = bounded(clause)
  const firstDate = dates[0]
  const asked = firstDate === undefined ? null : boundOf(firstDate, ofParties)
  if (ofParties.length === 0) {
    const anyone = callersOf(clause, sources).map(({ id }) => id)
    return refuse(
      nearestTo(
        all.filter(({ between }) => between.some((id) => anyone.includes(id))),
        asked,
      ),
    )
  }
  const dated = onDates(dates, ofParties)
  const certain = dated.filter(({ on }) => EdtfDate.isExact(on.date))
  const dayAsked = dates.some(
    ({ date, relation, fields, yearless }) =>
      relation === 'on' &&
      (yearless ? fields.day !== undefined : date !== null && EdtfDate.isExact(date)),
  )
  const onDay = dayAsked && certain.length > 0 ? certain : dated
  const topics = clause.topics.filter((key) => key !== 'ukraine-war')
  const onTopic = onDay.filter(({ reports }) =>
    topics.every((key) =>
      reports.some(({ report }) => report.topics.some((fact) => fact.topic === key)),
    ),
  )
  if (topics.length > 0 && onTopic.length === 0 && onDay.length > 0)
    return { kind: 'none', reason: 'not-in-sources', nearest: onDay.at(-1) ?? null }
  const chosen = topics.length > 0 ? onTopic : onDay
  const order = impliedOrder(
    clause,
    dates.some(({ relation }) => relation === 'before'),
    dates.some(({ relation }) => relation === 'after'),
  )
  const calls = order === null ? chosen : ordered(chosen, order)
  if (calls.length === 0) return refuse(nearestTo(ofParties, asked))
  const spokenOrder = clause.orders.includes(order as Order) ? order : null
  return {
    kind: 'calls',
    calls,
    narrowed,
    uncertain: dayAsked && certain.length === 0,
    order: spokenOrder,
  }
}
