import type { Aspect } from '#answering/aspect.ts'
import type { FindingTools } from '#answering/finding-tools.ts'
import { callersOf, isCaller } from '#answering/party-filter.ts'
import type { Clause } from '#answering/question.ts'
import type { Office } from '#core/person.ts'

/** Offices whose calls the ledger does not keep, though questions ask for them. */
export const OTHER_OFFICES: ReadonlySet<Office> = new Set<Office>([
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
export const isForeign = (clause: Clause, aspect: Aspect, tools: FindingTools): boolean => {
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
