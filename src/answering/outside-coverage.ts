import { isCaller, thirdSides } from '#answering/party-filter.ts'
import type { Clause } from '#answering/question.ts'
import { coverage, type Sources } from '#answering/sources.ts'
import type { EdtfDate } from '#core/edtf-date.ts'

const within = (date: EdtfDate, first: string, last: string): boolean =>
  date.first <= last && date.last >= first

/** Whether a clause asks for days, people or countries of which the sources cannot tell. */
export const outsideCoverage = (clause: Clause, sources: Sources): boolean => {
  const { first, last } = coverage(sources)
  const beyond = clause.when.every(({ relation, date, yearless }) => {
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
    (clause.when.length > 0 && beyond) ||
    abroad ||
    thirdSides(clause, sources).some((side) => !known.has(side))
  )
}
