import type { Topic } from '#answering/answer.ts'
import type { Aspect } from '#answering/aspect.ts'
import type { FindingTools } from '#answering/finding-tools.ts'
import { OTHER_OFFICES } from '#answering/is-foreign.ts'
import { isPair } from '#answering/is-pair.ts'
import { ownTopics } from '#answering/own-topics.ts'
import { callersOf, thirdSides } from '#answering/party-filter.ts'
import type { Clause } from '#answering/question.ts'
import { termsOn } from '#core/person.ts'

/** Aspects that only calls have: asking for one is asking about a call. */
const OF_CALLS: ReadonlySet<Aspect> = new Set<Aspect>([
  'duration',
  'initiator',
  'refused',
  'planned',
  'gap',
])

/** Whether a clause speaks for the Americans or the Russians at all. */
const namesSide = (clause: Clause, tools: FindingTools): boolean =>
  callersOf(clause, tools.sources).length > 0 ||
  clause.participants.sides.some((side) => side === 'us' || side === 'ru')

/** Whether a clause names an office that nobody held who spoke in those calls: it is not about them. */
const namesOtherOffice = (
  { participants }: Clause,
  { calls }: Topic,
  { sources }: FindingTools,
): boolean =>
  participants.people.length === 0 &&
  participants.offices.some(
    ({ office }) =>
      !calls.some(({ between, on }) =>
        between.some((id) => {
          const person = sources.people.get(id)
          return (
            person !== undefined &&
            termsOn(person, on.date.last).some((term) => term.office === office)
          )
        }),
      ),
  )

/** Whether the ledger, rather than any passage, is what is asked. */
export const asksLedger = (
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
    (topic.calls.length > 0 && !foreign && !namesOtherOffice(clause, topic, tools)) ||
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
