import type { Answer, Finding, Topic } from '#answering/answer.ts'
import { answerClause } from '#answering/answer-clause.ts'
import { createCite } from '#answering/cite.ts'
import type { ClauseOutcome } from '#answering/clause-outcome.ts'
import { interleave } from '#answering/evidence.ts'
import { EXCERPTS_SHOWN } from '#answering/excerpts-shown.ts'
import type { FindingTools, Found } from '#answering/finding-tools.ts'
import { isRank } from '#answering/in-order.ts'
import { joinAlike } from '#answering/join-alike.ts'
import { namesCalls } from '#answering/names-calls.ts'
import type { Clause, Question } from '#answering/question.ts'
import type { Reading } from '#answering/reading.ts'
import type { Sources } from '#answering/sources.ts'
import { createTelling } from '#answering/telling.ts'
import { understand } from '#answering/understand.ts'
import type { Day } from '#core/calendar.ts'
import type { Call } from '#core/call.ts'
import type { Citation } from '#core/citation.ts'
import type { Language } from '#core/language.ts'

/** An answer, and what the chat's questions are about from now on. */
export type Answered = { readonly answer: Answer; readonly topic: Topic }

/** What a question comes with. */
export type Asking = {
  readonly today: Day
  /** What was spoken of before. */
  readonly topic: Topic
  /** The language to answer in; null for the question's own. */
  readonly language: Language | null
}

/** Answers questions. Pure: the same words with the same asking get the same answer. */
export type AnswerQuestion = (text: string, asking: Asking) => Answered

/** Nothing spoken of. */
export const NO_TOPIC: Topic = { calls: [], asked: null }

/** «And Belousov?» asks of Belousov what was asked before. */
const withEarlierAspect = (clause: Clause, topic: Topic, sources: Sources): Clause => {
  const earlier = topic.asked
  if (earlier === null || clause.aspect !== null || clause.aboutCall) return clause
  if (!namesCalls(clause, sources) && clause.participants.sides.length === 0) return clause
  return {
    ...clause,
    aspect: earlier.aspect,
    aboutCall: true,
    plural: earlier.plural,
    orders: clause.orders.length > 0 ? clause.orders : earlier.orders,
    participants: {
      ...clause.participants,
      people: withCounterpart(clause, earlier.people, sources),
    },
  }
}

/** «How often did Austin speak to Belousov? And Shoigu?» keeps Austin. */
const withCounterpart = (
  { participants }: Clause,
  earlier: readonly string[],
  sources: Sources,
): readonly string[] => {
  const { people } = participants
  const sides = new Set(people.map((id) => sources.people.get(id)?.side))
  if (people.length !== 1) return people
  return [...people, ...earlier.filter((id) => !sides.has(sources.people.get(id)?.side))]
}

/** «And the second?» is the second of the same people. */
const withEarlierPeople = (clause: Clause, topic: Topic): Clause => {
  const people = topic.asked?.people ?? []
  const ranked = clause.orders.some(isRank)
  const bare =
    clause.participants.people.length === 0 &&
    clause.participants.offices.length === 0 &&
    clause.when.length === 0
  if (!ranked || !bare || clause.aboutCall || people.length === 0) return clause
  return { ...clause, aboutCall: true, participants: { ...clause.participants, people } }
}

/** «What did Moscow say, and what Washington, of the call of that day?» names the call at the end. */
const withLaterCalls = (clause: Clause, later: readonly Clause[], sources: Sources): Clause => {
  const lender = later.find((other) => other.aboutCall && namesCalls(other, sources))
  if (lender === undefined || clause.aboutCall || namesCalls(clause, sources)) return clause
  return {
    ...clause,
    aboutCall: true,
    when: lender.when,
    orders: lender.orders,
    topics: lender.topics,
  }
}

/** Two accounts asked for one after the other are one question about both. */
const joinAccounts = (clauses: readonly Clause[]): readonly Clause[] => {
  const [first, second, ...rest] = clauses
  if (first?.aspect !== 'accounts' || second?.aspect !== 'accounts') return clauses
  const named = second.when.length > 0 || second.orders.length > 0 ? second : first
  return [
    {
      ...named,
      accountsOf: [...new Set([...first.accountsOf, ...second.accountsOf])],
      speakers: [...first.speakers, ...second.speakers],
    },
    ...rest,
  ]
}

const asFinding = (outcome: ClauseOutcome): Finding =>
  outcome.kind === 'found' ? outcome.found.finding : { kind: 'missing', refusal: outcome.refusal }

/** Of two things asked the first is proved by one excerpt: the other may need the rest. */
const shares = (found: readonly Found[]): readonly (readonly Citation[])[] => {
  const [first, ...rest] = found
  if (first === undefined || rest.length === 0) return found.map(({ citations }) => citations)
  return [
    first.citations.slice(0, 1),
    ...rest.map(({ citations }) => citations),
    first.citations.slice(1),
  ]
}

/** «How many, and when?» lists the calls once. */
const withoutRepeats = (findings: readonly Finding[]): readonly Finding[] => {
  const listed = findings.flatMap((one) =>
    one.kind === 'count' || one.kind === 'list' ? [one.calls] : [],
  )
  return findings.filter(
    (one) =>
      one.kind !== 'when' ||
      !listed.some((calls) => one.calls.every((call) => calls.includes(call))),
  )
}

const unique = <T>(values: readonly T[], key: (value: T) => string): readonly T[] => [
  ...new Map(values.map((value) => [key(value), value])).values(),
]

const answerOf = (
  question: Question,
  language: Language,
  outcomes: readonly ClauseOutcome[],
): Answer => {
  const { taken } = question
  const found = outcomes.flatMap((outcome) => (outcome.kind === 'found' ? [outcome.found] : []))
  const [first] = outcomes
  if (first === undefined) throw new Error('A question without a clause')
  if (found.length === 0 && first.kind === 'refused')
    return { status: 'declined', language, refusal: first.refusal, taken }
  return {
    status: 'answered',
    language,
    findings: withoutRepeats(outcomes.map(asFinding)),
    citations: joinAlike(interleave(shares(found), Number.POSITIVE_INFINITY)).slice(
      0,
      EXCERPTS_SHOWN,
    ),
    calls: unique(
      found.flatMap(({ calls }) => calls),
      ({ id }) => id,
    ),
    dates: unique(
      found.flatMap(({ dates }) => dates),
      ({ edtf }) => edtf,
    ),
    taken: unique([...taken, ...found.flatMap((one) => one.taken ?? [])], ({ written }) => written),
  }
}

/** Makes the function that answers questions from the sources. */
export const createAnswerQuestion = (sources: Sources, reading: Reading): AnswerQuestion => {
  const cite = createCite(sources, reading)
  const telling = createTelling(reading)
  return (text, { today, topic, language: chosen }) => {
    const understood = understand(text, reading, today)
    switch (understood.kind) {
      case 'unreadable': {
        const language = chosen ?? understood.language
        const answer: Answer = {
          status: 'declined',
          language,
          refusal: {
            aspect: 'passages',
            reason: 'unreadable',
            when: [],
            nearest: null,
            refusedThen: false,
            calls: [],
          },
          taken: [],
        }
        return { answer, topic }
      }
      case 'courtesy':
        return {
          answer: {
            status: 'courtesy',
            sign: understood.sign,
            language: chosen ?? understood.language,
          },
          topic,
        }
      case 'question': {
        const { question } = understood
        const language = chosen ?? question.language
        const tools: FindingTools = {
          sources,
          cite,
          telling,
          language,
          asked: question.language,
          today,
        }
        const outcomes: ClauseOutcome[] = []
        let spoken: Topic = topic
        for (const [at, clause] of joinAccounts(question.clauses).entries()) {
          const lent =
            spoken.calls.length > 0
              ? clause
              : withLaterCalls(clause, question.clauses.slice(at + 1), sources)
          const whole = withEarlierAspect(withEarlierPeople(lent, spoken), spoken, sources)
          const outcome = answerClause(whole, spoken, reading, tools)
          outcomes.push(outcome)
          const calls: readonly Call[] =
            outcome.kind === 'found' ? outcome.found.calls : outcome.refusal.calls
          if (calls.length > 0)
            spoken = {
              calls,
              asked: {
                ...whole,
                people:
                  whole.participants.people.length > 0
                    ? whole.participants.people
                    : (spoken.asked?.people ?? []),
              },
            }
        }
        return { answer: answerOf(question, language, outcomes), topic: spoken }
      }
    }
  }
}
