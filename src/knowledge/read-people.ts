import type { Person } from '#core/person.ts'
import { checkPeople } from '#knowledge/check-people.ts'
import { personSchema, type WrittenPerson } from '#knowledge/entry-schemas.ts'
import type { Problem } from '#knowledge/problem.ts'
import { type Entries, readEntries } from '#knowledge/read-entries.ts'
import type { YamlSource } from '#knowledge/read-yaml.ts'
import { spellingsOf } from '#knowledge/spellings-of.ts'

const personOf = (id: string, written: WrittenPerson): Person => ({
  id,
  side: written.side,
  names: written.names,
  spellings: spellingsOf(written),
  terms: written.terms.map(({ office, first, last, acting }) => ({
    office,
    first,
    last,
    acting: acting ?? false,
  })),
})

/** A short name that is a surname alone would make the ordinary word the person again. */
const shortNameProblems = (
  id: string,
  { whole_name_only, names }: WrittenPerson,
  source: YamlSource,
): readonly Problem[] =>
  whole_name_only !== true
    ? []
    : (['ar', 'en'] as const)
        .filter((language) => !names[language].short.includes(' '))
        .map((language) => ({
          file: source.file,
          line: source.lineOf([id, 'names', language, 'short']),
          what: 'the short name is a single word, and only the whole name is to be known',
          todo: 'make the short name a whole one',
        }))

/** Reads people.yaml: the people that are sound, every key, and every problem. */
export const readPeople = (source: YamlSource): Entries<Person> => {
  const { sound, keys, problems } = readEntries(source, personSchema)
  const people = new Map([...sound].map(([id, written]) => [id, personOf(id, written)]))
  return {
    sound: people,
    keys,
    problems: [
      ...problems,
      ...[...sound].flatMap(([id, written]) => shortNameProblems(id, written, source)),
      ...checkPeople([...people.values()], source),
    ],
  }
}
