import type { Topic } from '#answering/answer.ts'
import { inOrder, isRank } from '#answering/in-order.ts'
import { namesCalls } from '#answering/names-calls.ts'
import { callersOf, isCaller } from '#answering/party-filter.ts'
import type { Clause } from '#answering/question.ts'
import type { Sources } from '#answering/sources.ts'
import type { Call } from '#core/call.ts'

const isCallerId = (id: string, sources: Sources): boolean => {
  const person = sources.people.get(id)
  return person !== undefined && isCaller(person)
}

/** The calls next to the one spoken of; null where the clause does not point there. */
export const besideSpoken = (
  clause: Clause,
  topic: Topic,
  calls: readonly Call[],
): readonly Call[] | null => {
  const [subject] = topic.calls
  const pointed = clause.orders.find((order) => !isRank(order))
  if (subject === undefined || pointed === undefined || clause.when.length > 0) return null
  const at = subject.on.date
  return pointed.kind === 'next'
    ? calls.filter(({ id, on }) => id !== subject.id && on.date.first > at.last).slice(0, 1)
    : calls.filter(({ id, on }) => id !== subject.id && on.date.last < at.first).slice(-1)
}

/** «Which of them was first?» chooses among the calls spoken of. */
const rankedSpoken = (clause: Clause, topic: Topic, sources: Sources): readonly Call[] => {
  const rank = clause.orders.find(isRank)
  const namesOthers =
    callersOf(clause, sources).length > 0 || clause.when.length > 0 || clause.topics.length > 0
  const pointsBack = clause.pointsBack || !clause.aboutCall
  if (rank === undefined || namesOthers || !pointsBack || topic.calls.length < 2) return []
  return inOrder(
    sources.ledger.calls.filter((call) => topic.calls.includes(call)),
    rank,
  )
}

/** «With whom else on the same day?»: the other calls of that day, of whoever is named. */
const onSameDay = (clause: Clause, topic: Topic, sources: Sources): readonly Call[] => {
  const [subject] = topic.calls
  if (!clause.sameDay || subject === undefined) return []
  return sources.ledger.calls.filter(
    (call) =>
      call.on.date.edtf === subject.on.date.edtf &&
      !topic.calls.includes(call) &&
      clause.participants.people.every(
        (id) => !isCallerId(id, sources) || call.between.includes(id),
      ),
  )
}

/** «What did Austin say?» after one of his calls is asked of that call. */
const ofSameCallers = (clause: Clause, topic: Topic, sources: Sources): readonly Call[] => {
  const callers = callersOf(clause, sources).map(({ id }) => id)
  const plainFact =
    clause.aspect === 'accounts' ||
    clause.aspect === 'topic' ||
    clause.aspect === 'initiator' ||
    clause.aspect === 'duration'
  const namesCallersOnly =
    callers.length > 0 &&
    !clause.aboutCall &&
    clause.when.length === 0 &&
    clause.orders.length === 0 &&
    clause.topics.length === 0
  if (!plainFact || !namesCallersOnly) return []
  return topic.calls.filter(({ between }) => callers.every((id) => between.includes(id)))
}

/**
 * The calls that a clause takes from what was spoken of, rather than from the whole ledger; empty
 * where it names calls of its own.
 */
export const amongSpoken = (
  clause: Clause,
  topic: Topic,
  sources: Sources,
): { readonly calls: readonly Call[]; readonly ranked: boolean } => {
  const ranked = rankedSpoken(clause, topic, sources)
  if (ranked.length > 0) return { calls: ranked, ranked: true }
  const others = onSameDay(clause, topic, sources)
  if (others.length > 0) return { calls: others, ranked: false }
  const same = ofSameCallers(clause, topic, sources)
  if (same.length > 0) return { calls: same, ranked: false }
  return { calls: namesCalls(clause, sources) ? [] : topic.calls, ranked: false }
}
