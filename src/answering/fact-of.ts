import type { Aspect } from '#answering/aspect.ts'
import { dateFilter } from '#answering/date-filter.ts'
import { findAccounts } from '#answering/find-accounts.ts'
import { findCount, findList, findWhen, findWho } from '#answering/find-days.ts'
import { findDuration } from '#answering/find-duration.ts'
import { findInitiator } from '#answering/find-initiator.ts'
import { findSource } from '#answering/find-source.ts'
import { findTopic } from '#answering/find-topic.ts'
import type { FindingTools, Found } from '#answering/finding-tools.ts'
import { isPair } from '#answering/is-pair.ts'
import { callersOf, isUsRussian, partyFilter } from '#answering/party-filter.ts'
import type { Clause } from '#answering/question.ts'
import type { Selection } from '#answering/select-calls.ts'
import type { Call } from '#core/call.ts'
import type { Side } from '#core/person.ts'

/** The sides whose account is asked for: those of the people asked to have said it, else those named. */
const sidesAsked = (clause: Clause, tools: FindingTools): readonly (Side | 'press')[] => {
  if (clause.difference) return []
  const spoke = clause.speakers.flatMap((id) => tools.sources.people.get(id)?.side ?? [])
  // «What did Shoigu tell the French minister»: the country is of the one who was told.
  const isAccount = (side: Side | 'press'): boolean =>
    side !== 'ua' && (spoke.length === 0 || side === 'us' || side === 'ru' || side === 'press')
  const named = clause.accountsOf.filter(isAccount)
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

/** What the first or last of the calls asked for is chosen from. */
export const amongOf = (clause: Clause, tools: FindingTools): 'all' | 'pair' | 'some' => {
  const callers = callersOf(clause, tools.sources).length
  if (clause.when.length > 0 || clause.topics.length > 0) return 'some'
  if (callers === 0) return clause.participants.offices.length > 0 ? 'some' : 'all'
  return isPair(clause, tools) ? 'pair' : 'some'
}

/** Whether the calls alone affirm what is asked. */
const isAffirmed = (clause: Clause, calls: readonly Call[]): boolean =>
  clause.confirm &&
  !clause.negated &&
  // A word that nothing explains may be what is asked.
  clause.leftover.length === 0 &&
  // «Is the date certain?» is no yes where it was reasoned: how it is known is told instead.
  !(clause.asksCertainty && calls.some(({ on }) => on.basis !== 'stated'))

export const factOf = (
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
          verdict: isAffirmed(clause, calls) ? 'yes' : null,
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
      return findDuration(calls, clause.extreme, tools)
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
