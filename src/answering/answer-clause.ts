import type { Topic } from '#answering/answer.ts'
import { answerFromLedger } from '#answering/answer-from-ledger.ts'
import { asksLedger } from '#answering/asks-ledger.ts'
import type { Aspect } from '#answering/aspect.ts'
import type { ClauseOutcome } from '#answering/clause-outcome.ts'
import { refusedFor } from '#answering/clause-outcome.ts'
import { findAccountsBy } from '#answering/find-accounts.ts'
import { findEvent } from '#answering/find-event.ts'
import { findPassages } from '#answering/find-passages.ts'
import type { FindingTools, Found } from '#answering/finding-tools.ts'
import { isForeign } from '#answering/is-foreign.ts'
import { isOnSubject } from '#answering/is-on-subject.ts'
import { isPair } from '#answering/is-pair.ts'
import { isCaller } from '#answering/party-filter.ts'
import type { Clause } from '#answering/question.ts'
import type { Reading } from '#answering/reading.ts'
import { selectCalls } from '#answering/select-calls.ts'
import type { Span } from '#language/span.ts'
import { words } from '#language/words.ts'

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
  // Part of a name that is nobody's alone is a stranger's too where a party is named.
  const stranger = ({ start, end }: Span): boolean =>
    words(clause.whole.slice(start, end)).some(({ form }) =>
      reading.wordForms(form).some((one) => reading.bareName(one) !== null),
    )
  const fromPassages = (): ClauseOutcome => {
    const found = findPassages(clause, reading, tools)
    if (found !== null) return { kind: 'found', aspect: 'passages', found }
    return refused(
      'passages',
      isOnSubject(clause, unknown(clause.leftover).length) ? 'not-in-sources' : 'off-topic',
    )
  }
  // Whoever is no party to a call is quoted, not looked up in the ledger as one.
  const speaker = outsideSpeaker(clause, tools)
  if (speaker !== null) {
    const told = accountsBy(speaker, clause, topic, tools)
    if (told !== null) return { kind: 'found', aspect: 'accounts', found: told }
    const found = findPassages(clause, reading, tools)
    return found === null
      ? refused(aspect, 'not-in-sources')
      : { kind: 'found', aspect: 'passages', found }
  }
  // The day of an event is told by the lexicon's proof, whatever calls were then.
  const event = findEvent(clause, reading, tools)
  if (event !== null) return { kind: 'found', aspect: 'passages', found: event }
  const strange = unknown(clause.leftover)
  if (!asksLedger(clause, topic, strange.length > 0, tools)) return fromPassages()
  // Calls of presidents and foreign ministers are outside what the ledger keeps.
  if (clause.aboutCall && isForeign(clause, aspect, tools))
    return refused(aspect, 'outside-coverage')
  // Every word is understood: nothing else can be meant.
  if (clause.leftover.length === 0 && clause.about.length === 0)
    return answerFromLedger(clause, topic, tools)
  if (!isOnSubject(clause, strange.length)) return refused(aspect, 'off-topic')
  // A stranger named as a party: no call of his is known.
  const parties = clause.participants.unknown
  if (unknown(parties).length > 0 || parties.some(stranger)) return refused(aspect, 'unknown-call')
  // Nothing singles out a call: the words left over are likelier to be found in a passage.
  const namesNoCall =
    clause.when.length === 0 && clause.topics.length === 0 && clause.orders.length === 0
  const found =
    clause.about.length > 0 ||
    (aspect === 'topic' && !(isPair(clause, tools) && clause.when.length > 0)) ||
    (clause.aspect === null && namesNoCall)
      ? findPassages(clause, reading, tools)
      : null
  if (
    found !== null &&
    found.finding.kind === 'passages' &&
    clause.leftover.length + clause.about.length > 0 &&
    unknown(clause.leftover).length === 0
  )
    return { kind: 'found', aspect: 'passages', found }
  // A call that is known says nothing of a subject that no word of the lexicon names.
  const asksFact =
    clause.aspect === 'who' ||
    clause.aspect === 'topic' ||
    (clause.confirm && clause.aspect === null)
  const asksOtherFact = clause.about.length > 0 || (asksFact && strange.length > 0)
  if (asksOtherFact) {
    const selection = selectCalls(clause, tools.sources, topic)
    return selection.kind === 'none'
      ? refused(aspect, selection.reason, [], selection.nearest)
      : refused(aspect, 'not-in-sources', selection.calls)
  }
  return answerFromLedger(clause, topic, tools)
}
