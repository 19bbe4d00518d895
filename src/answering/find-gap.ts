import type { Moment, Topic } from '#answering/answer.ts'
import { isOn } from '#answering/date-filter.ts'
import { interleave } from '#answering/evidence.ts'
import { dayCitations } from '#answering/find-call-facts.ts'
import type { FindingTools, Found } from '#answering/finding-tools.ts'
import { partyFilter } from '#answering/party-filter.ts'
import type { Clause, Order, When } from '#answering/question.ts'
import { selectCalls } from '#answering/select-calls.ts'
import { Calendar } from '#core/calendar.ts'
import type { Call } from '#core/call.ts'
import { EdtfDate } from '#core/edtf-date.ts'

const dateOf = (moment: Moment): EdtfDate =>
  moment.kind === 'call' ? moment.call.on.date : moment.date

const asMoment = (call: Call): Moment => ({ kind: 'call', call })

/** A year named once holds for both dates: «of May and of October 2022». */
const sharedYear = (whens: readonly When[]): readonly When[] => {
  const years = new Set(whens.flatMap(({ fields }) => fields.year ?? []))
  const [year] = years
  if (years.size !== 1 || year === undefined) return whens
  return whens.map((when) =>
    when.fields.year === undefined && when.fields.month !== undefined
      ? { ...when, fields: { ...when.fields, year } }
      : when,
  )
}

/** «Between 18 February and 13 May 2022» is read as one stretch: its two ends are meant. */
const bothEnds = (when: When): readonly When[] => {
  const { date } = when
  if (date === null || date.edtf.includes('~') || !/^[\d-]{10}\/[\d-]{10}$/.test(date.edtf))
    return [when]
  return [date.first, date.last].map((day) => ({
    ...when,
    date: EdtfDate.day(day),
    fields: {},
    relation: 'on',
  }))
}

const momentOf = (when: When, calls: readonly Call[]): Moment | null => {
  if (when.event !== null && when.date !== null && when.relation !== 'on')
    return { kind: 'event', event: when.event, date: when.date }
  const withYear =
    when.fields.year !== undefined &&
    when.date !== null &&
    when.date.first.slice(0, 4) !== String(when.fields.year)
  const on = calls.filter((call) => isOn(call, withYear ? { ...when, date: null } : when))
  const exact = on.filter((call) => EdtfDate.isExact(call.on.date))
  const call = (exact.length > 0 ? exact : on).at(-1)
  return call === undefined ? null : asMoment(call)
}

const byOrder = (order: Order, calls: readonly Call[]): readonly Call[] => {
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
      return []
  }
}

const neighbour = (calls: readonly Call[], call: Call, step: 1 | -1): Moment | null => {
  const at = calls.findIndex(({ id }) => id === call.id)
  const beside = at < 0 ? undefined : calls[at + step]
  return beside === undefined ? null : asMoment(beside)
}

/** The second end where a question names one: the call beside it, the event, or today. */
const otherEnd = (
  one: Moment,
  clause: Clause,
  calls: readonly Call[],
  today: Moment,
): Moment | null => {
  if (one.kind !== 'call') {
    const bound = dateOf(one)
    const after = calls.find(({ on }) => on.date.first > bound.last)
    const before = calls.filter(({ on }) => on.date.last < bound.first).at(-1)
    const call = clause.when.some(({ relation }) => relation === 'before') ? before : after
    return call === undefined ? null : asMoment(call)
  }
  if (clause.orders.some(({ kind }) => kind === 'previous')) return neighbour(calls, one.call, -1)
  if (clause.orders.some(({ kind }) => kind === 'next')) return neighbour(calls, one.call, 1)
  const after = clause.when.some(({ relation }) => relation === 'after' || relation === 'since')
  const next = after ? neighbour(calls, one.call, 1) : null
  if (next !== null) return next
  const isLast = calls.at(-1)?.id === one.call.id
  return isLast ? today : neighbour(calls, one.call, -1)
}

/**
 * The time between two moments that a question names: two dates, two calls by their order, a call and
 * an event, or a call and its neighbour. Null where two ends cannot be told.
 */
export const findGap = (clause: Clause, topic: Topic, tools: FindingTools): Found | null => {
  const halves = clause.ends?.map((half) => endOf(half, clause, topic, tools)) ?? []
  const [one, other] = halves
  if (one && other && dateOf(one).edtf !== dateOf(other).edtf) return measured([one, other], tools)
  const calls = tools.sources.ledger.calls.filter(partyFilter(clause, tools.sources))
  const whens = sharedYear(clause.when)
  const dated = whens.flatMap(bothEnds).map((when) => momentOf(when, calls))
  if (dated.some((moment) => moment === null)) return null
  const byOrders = clause.orders.flatMap((order) => byOrder(order, calls)).map(asMoment)
  const spoken =
    clause.pointsBack || (whens.length === 0 && byOrders.length === 0)
      ? topic.calls.slice(0, 1).map(asMoment)
      : []
  const ends: Moment[] = []
  for (const moment of [...dated, ...byOrders, ...spoken]) {
    if (moment !== null && !ends.some((end) => dateOf(end).edtf === dateOf(moment).edtf))
      ends.push(moment)
  }
  const today: Moment = { kind: 'today', date: EdtfDate.day(tools.today) }
  const only = ends.length === 1 ? ends[0] : undefined
  if (only !== undefined) {
    const other = otherEnd(only, clause, calls, today)
    if (other !== null) ends.push(other)
  }
  if (ends.length === 0 && calls.length === 2) ends.push(...calls.map(asMoment))
  return measured(ends, tools)
}

/** The moment that one half of the question names: an event, or the one call that it singles out. */
const endOf = (half: Clause, whole: Clause, topic: Topic, tools: FindingTools): Moment | null => {
  const event = half.when.find(({ event: key }) => key !== null)
  if (event?.event && event.date !== null && half.participants.people.length === 0)
    return { kind: 'event', event: event.event, date: event.date }
  const years = new Set(whole.when.flatMap(({ fields }) => fields.year ?? []))
  const [year] = years
  const when = half.when.map((one): When => {
    const on: When = { ...one, relation: 'on' }
    return years.size === 1 && year !== undefined && one.yearless
      ? { ...on, fields: { ...one.fields, year } }
      : on
  })
  const selection = selectCalls({ ...half, when }, tools.sources, topic)
  if (selection.kind === 'none') return null
  const exact = selection.calls.filter((call) => EdtfDate.isExact(call.on.date))
  const call = (exact.length > 0 ? exact : selection.calls).at(-1)
  return call === undefined ? null : asMoment(call)
}

const measured = (ends: readonly Moment[], tools: FindingTools): Found | null => {
  const [from, to] = ends.slice(0, 2).sort((a, b) => EdtfDate.compare(dateOf(a), dateOf(b)))
  if (from === undefined || to === undefined) return null
  const known = [from, to].flatMap((moment) => (moment.kind === 'call' ? [moment.call] : []))
  return {
    finding: {
      kind: 'gap',
      from,
      to,
      least: Math.max(0, Calendar.daysBetween(dateOf(from).last, dateOf(to).first)),
      most: Calendar.daysBetween(dateOf(from).first, dateOf(to).last),
    },
    citations: interleave(
      known.map((call) => dayCitations(call, tools)),
      6,
    ),
    calls: known,
    dates: [dateOf(from), ...(to.kind === 'today' ? [] : [dateOf(to)])],
  }
}
