import type { Moment, Topic } from '#answering/answer.ts'
import { dateFilter, isOn } from '#answering/date-filter.ts'
import type { FindingTools } from '#answering/finding-tools.ts'
import { inOrder, isRank } from '#answering/in-order.ts'
import { isUsRussian, partyFilter } from '#answering/party-filter.ts'
import type { Clause, When } from '#answering/question.ts'
import { selectCalls } from '#answering/select-calls.ts'
import { Calendar } from '#core/calendar.ts'
import type { Call } from '#core/call.ts'
import { EdtfDate } from '#core/edtf-date.ts'

/** The date that a moment stands for. */
export const dateOfMoment = (moment: Moment): EdtfDate =>
  moment.kind === 'call' ? moment.call.on.date : moment.date

const asMoment = (call: Call): Moment => ({ kind: 'call', call })

/** Of several calls the one meant: the latest with a certain day. */
const meant = (calls: readonly Call[]): Call | null =>
  calls.findLast(({ on }) => EdtfDate.isExact(on.date)) ?? calls.at(-1) ?? null

/** «The last before the war and the first after it»: what is missing from the second half. */
const completed = (half: Clause, other: Clause, whole: Clause): Clause => {
  const bare = half.participants.people.length === 0 && !half.aboutCall
  const people = bare ? { ...half, participants: whole.participants } : half
  const event = other.when.find(({ event: key }) => key !== null)
  if (half.when.length > 0 || half.orders.length === 0 || event === undefined) return people
  const relation = event.relation === 'after' || event.relation === 'since' ? 'before' : 'after'
  return { ...people, when: [{ ...event, relation }] }
}

/** The moment that one half of the question names: an event, or the one call that it singles out. */
const endOf = (half: Clause, topic: Topic, tools: FindingTools): Moment | null => {
  const event = half.when.find(({ event: key }) => key !== null)
  const plainEvent = half.orders.length === 0 && !half.aboutCall
  if (event?.event && event.date !== null && plainEvent)
    return { kind: 'event', event: event.event, date: event.date }
  const when = half.when.map((one) =>
    one.event === null ? { ...one, relation: 'on' as const } : one,
  )
  const selection = selectCalls({ ...half, when }, tools.sources, topic)
  const found = selection.kind === 'none' ? [] : selection.calls
  const lent = when.flatMap(({ date }) => date ?? [])
  const likely = found.filter(({ on }) => lent.every((date) => EdtfDate.overlap(on.date, date)))
  const call = meant(half.orders.length === 0 && likely.length > 0 ? likely : found)
  return call === null ? null : asMoment(call)
}

/** «Between 18 February and 13 May 2022» is read as one stretch: its two ends are meant. */
const bothDays = (when: When): readonly When[] => {
  const { date } = when
  if (date === null || !/^[\d-]{10}\/[\d-]{10}$/.test(date.edtf)) return [when]
  return [date.first, date.last].map((day) => ({
    ...when,
    date: EdtfDate.day(day),
    fields: {},
    relation: 'on' as const,
  }))
}

const momentOf = (when: When, calls: readonly Call[]): Moment | null => {
  if (when.event !== null && when.date !== null)
    return { kind: 'event', event: when.event, date: when.date }
  const on = calls.filter((one) => isOn(one, when))
  const { date } = when
  // A year lent by the other date is the likelier one.
  const lent = date === null ? [] : on.filter((one) => EdtfDate.overlap(one.on.date, date))
  const call = meant(lent.length > 0 ? lent : on)
  if (call !== null) return asMoment(call)
  return when.relation !== 'on' && when.date !== null && EdtfDate.isExact(when.date)
    ? { kind: 'date', date: when.date }
    : null
}

/** The call beside one, among some calls, else among all between the two countries. */
const neighbour = (
  call: Call,
  step: 1 | -1,
  calls: readonly Call[],
  tools: FindingTools,
): Moment | null => {
  const all = tools.sources.ledger.calls.filter((one) => isUsRussian(one, tools.sources))
  for (const among of [calls, all]) {
    const at = among.findIndex(({ id }) => id === call.id)
    const beside = at < 0 ? undefined : among[at + step]
    if (beside !== undefined) return asMoment(beside)
  }
  return null
}

/** The second end where a question names one: the call beside it, or today. */
const otherEnd = (
  one: Moment,
  clause: Clause,
  calls: readonly Call[],
  tools: FindingTools,
): Moment | null => {
  if (one.kind !== 'call') {
    const { first, last } = dateOfMoment(one)
    const before = clause.when.some(({ relation }) => relation === 'before')
    const call = before
      ? calls.findLast(({ on }) => on.date.last < first)
      : calls.find(({ on }) => on.date.first > last)
    return call === undefined ? null : asMoment(call)
  }
  const today: Moment = { kind: 'today', date: EdtfDate.day(tools.today) }
  // «How long since the call of that day» is to now, not to the next call.
  if (clause.when.some(({ relation }) => relation === 'since')) return today
  const after =
    clause.orders.some(({ kind }) => kind === 'next') ||
    clause.when.some(({ relation }) => relation === 'after')
  const next = after ? neighbour(one.call, 1, calls, tools) : null
  if (next !== null) return next
  const points = clause.orders.some(({ kind }) => kind === 'previous') || clause.when.length > 0
  if (calls.at(-1)?.id === one.call.id && !points) return today
  return neighbour(one.call, -1, calls, tools)
}

const single = (
  clause: Clause,
  topic: Topic,
  calls: readonly Call[],
  tools: FindingTools,
): readonly Moment[] | null => {
  const named = clause.when.flatMap(bothDays)
  // With an order, a date or an event bounds what the order counts: «the first after the invasion».
  const bounds = named.filter(({ relation }) => relation !== 'on')
  const bounded = bounds.reduce<readonly Call[]>(
    (kept, when) => kept.filter(dateFilter(when, calls)),
    calls,
  )
  const all = tools.sources.ledger.calls.filter((one) => isUsRussian(one, tools.sources))
  const dated = named.map((when) => momentOf(when, calls) ?? momentOf(when, all))
  if (dated.some((moment) => moment === null)) return null
  const ranked = clause.orders
    .filter(isRank)
    .flatMap((rank) => inOrder(bounds.length > 0 ? bounded : calls, rank))
  const pair = clause.participants.people.length > 1 && named.length === 1 ? meant(calls) : null
  const beyond =
    pair !== null && dated.every((one) => one?.kind === 'call' && !calls.includes(one.call))
  const spoken =
    clause.pointsBack || (named.length === 0 && ranked.length === 0) ? topic.calls.slice(0, 1) : []
  const ends: Moment[] = []
  for (const moment of [
    ...dated,
    ...[...ranked, ...(beyond ? [pair] : []), ...spoken].map(asMoment),
  ]) {
    if (
      moment !== null &&
      !ends.some((end) => dateOfMoment(end).edtf === dateOfMoment(moment).edtf)
    )
      ends.push(moment)
  }
  return ends
}

/** The calls of two pairs of people, in the order in which they are named; null where there are not two pairs. */
const pairEnds = (clause: Clause, tools: FindingTools): readonly Moment[] | null => {
  const { people } = clause.participants
  if (people.length !== 4) return null
  const ends = [people.slice(0, 2), people.slice(2)].map((pair) => {
    const own = tools.sources.ledger.calls.filter(({ between }) =>
      pair.every((id) => between.includes(id)),
    )
    const on = own.filter((call) => clause.when.some((when) => isOn(call, when)))
    const [only] = on.length > 0 ? on : own
    return only !== undefined && (on.length > 0 ? on : own).length === 1 ? asMoment(only) : null
  })
  return ends.flatMap((end) => end ?? [])
}

/** The two calls in a row between which most, or least, time lies; only certain days are measured. */
const extremeEnds = (
  calls: readonly Call[],
  extreme: 'longest' | 'shortest',
): readonly Moment[] => {
  const certain = calls.filter(({ on }) => EdtfDate.isExact(on.date))
  const pairs = certain.slice(1).map((call, at) => [certain[at] ?? call, call] as const)
  const length = ([from, to]: readonly [Call, Call]): number =>
    Calendar.daysBetween(from.on.date.first, to.on.date.first)
  const [best] = [...pairs].sort((a, b) =>
    extreme === 'longest' ? length(b) - length(a) : length(a) - length(b),
  )
  return best === undefined ? [] : best.map(asMoment)
}

/**
 * The two moments between which a question asks the time: two dates, two calls by their order or
 * their people, a call and an event, or a call and its neighbour; from the last call to today where
 * it names none. Fewer than two where they cannot be told.
 */
export const gapEnds = (clause: Clause, topic: Topic, tools: FindingTools): readonly Moment[] => {
  const calls = tools.sources.ledger.calls.filter(partyFilter(clause, tools.sources))
  if (clause.extreme !== null) return extremeEnds(calls, clause.extreme)
  if (clause.ends !== null) {
    const [first, second] = clause.ends
    const one = endOf(completed(first, second, clause), topic, tools)
    const other = endOf(completed(second, first, clause), topic, tools)
    if (one !== null && other !== null && dateOfMoment(one).edtf !== dateOfMoment(other).edtf)
      return [one, other]
  }
  const pairs = pairEnds(clause, tools)
  if (pairs !== null) return pairs
  const ends = single(clause, topic, calls, tools)
  if (ends === null) return []
  const [only] = ends
  if (ends.length > 1) return ends
  if (only !== undefined) {
    const other = otherEnd(only, clause, calls, tools)
    return other === null ? [only] : [only, other]
  }
  if (calls.length === 2) return calls.map(asMoment)
  const last = calls.at(-1)
  return last === undefined
    ? []
    : [asMoment(last), { kind: 'today', date: EdtfDate.day(tools.today) }]
}
