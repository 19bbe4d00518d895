import type { Office, Person, Term } from '#core/person.ts'
import type { Problem } from '#knowledge/problem.ts'
import type { Path, YamlSource } from '#knowledge/read-yaml.ts'

/** The offices that one person of a side holds at a time. */
const SINGLE: ReadonlySet<Office> = new Set<Office>([
  'defence-minister',
  'chief-of-staff',
  'commander-in-chief',
  'foreign-minister',
  'head-of-state',
])

const FOREVER = '9999-12-31'

type Held = { readonly id: string; readonly term: Term }

/** Whether two terms share more than the day on which one person hands over to another. */
const clash = (a: Term, b: Term): boolean => {
  const [first, second] = a.first <= b.first ? [a, b] : [b, a]
  return (first.last ?? FOREVER) > second.first
}

/** Finds terms that end before they begin, and two holders (or one twice) of an office that has one. */
export const checkTerms = (people: readonly Person[], source: YamlSource): readonly Problem[] => {
  const problems: Problem[] = []
  const report = (path: Path, what: string, todo: string): void => {
    problems.push({ ...source.locate(path), what, todo })
  }
  const offices = new Map<string, Held[]>()
  for (const { id, side, terms } of people)
    for (const [at, term] of terms.entries()) {
      const path = [id, 'terms', at]
      const { office, first, last } = term
      if (last !== null && last < first) {
        const what = `the term ends (${last}) before it begins (${first})`
        report(path, what, 'correct the days')
        continue
      }
      const key = `${SINGLE.has(office) ? side : id} ${office}`
      const held = offices.get(key) ?? []
      for (const other of held.filter((earlier) => clash(earlier.term, term))) {
        const what = `the term overlaps that of “${other.id}” from ${other.term.first}`
        report(path, what, 'correct the days: only the day of handing over is shared')
      }
      offices.set(key, [...held, { id, term }])
    }
  return problems
}
