import type { Office, Person, Term } from '#core/person.ts'
import type { Problem } from '#knowledge/problem.ts'
import type { Path, YamlSource } from '#knowledge/read-yaml.ts'
import { comparable } from '#knowledge/spellings-of.ts'

/** The offices that one person of a side holds at a time. */
const SINGLE: ReadonlySet<Office> = new Set<Office>([
  'defence-minister',
  'chief-of-staff',
  'commander-in-chief',
  'foreign-minister',
  'head-of-state',
])

const FOREVER = '9999-12-31'

type Held = { readonly person: Person; readonly term: Term }

/** Whether two terms share more than the day on which one person hands over to another. */
const clash = (a: Term, b: Term): boolean => {
  const [first, second] = a.first <= b.first ? [a, b] : [b, a]
  return (first.last ?? FOREVER) > second.first
}

/**
 * What the schema cannot see of people: a spelling that two share, terms that end before they begin,
 * and two people (or one person twice) in an office that has one holder.
 */
export const checkPeople = (people: readonly Person[], source: YamlSource): readonly Problem[] => {
  const problems: Problem[] = []
  const report = (path: Path, what: string, todo: string): void => {
    problems.push({ file: source.file, line: source.lineOf(path), what, todo })
  }

  const owners = new Map<string, string>()
  for (const { id, spellings } of people)
    for (const spelling of spellings) {
      const key = comparable(spelling)
      const owner = owners.get(key)
      if (owner === undefined) owners.set(key, id)
      else if (owner !== id)
        report(
          [id],
          `the spelling “${spelling}” is also that of “${owner}”`,
          'leave it to one of them, or give both whole names only',
        )
    }

  const offices = new Map<string, Held[]>()
  for (const person of people)
    for (const [at, term] of person.terms.entries()) {
      const path = [person.id, 'terms', at]
      if (term.last !== null && term.last < term.first) {
        report(
          [...path, 'last'],
          `the term ends (${term.last}) before it begins (${term.first})`,
          'correct the days',
        )
        continue
      }
      const office = SINGLE.has(term.office)
        ? `${person.side} ${term.office}`
        : `${person.id} ${term.office}`
      const held = offices.get(office) ?? []
      for (const other of held.filter((earlier) => clash(earlier.term, term)))
        report(
          path,
          `the term overlaps that of “${other.person.id}” from ${other.term.first}`,
          'correct the days: only the day of handing over is shared',
        )
      offices.set(office, [...held, { person, term }])
    }
  return problems
}
