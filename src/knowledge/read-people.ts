import type { Language } from '#core/language.ts'
import type { Person } from '#core/person.ts'
import { checkSpellings } from '#knowledge/check-spellings.ts'
import { checkTerms } from '#knowledge/check-terms.ts'
import { personSchema, type WrittenPerson } from '#knowledge/entry-schemas.ts'
import { type Entries, readEntries } from '#knowledge/read-entries.ts'
import type { YamlSource } from '#knowledge/read-yaml.ts'
import { spellingsOf } from '#knowledge/spellings-of.ts'

/**
 * The name in a language. The short one is the last word unless another is written; of somebody who
 * is known by the whole name only, it is the whole name.
 */
const nameIn = (written: WrittenPerson, language: Language): { full: string; short: string } => {
  const full = written.names[language]
  const last = written.whole_name_only === true ? full : (full.split(' ').at(-1) ?? full)
  return { full, short: written.short?.[language] ?? last }
}

const personOf = (id: string, written: WrittenPerson): Person => ({
  id,
  side: written.side,
  names: { ar: nameIn(written, 'ar'), en: nameIn(written, 'en') },
  spellings: [],
  terms: written.terms ?? [],
})

/** Reads people.yaml: the people that are sound, every key, and every problem. */
export const readPeople = (source: YamlSource): Entries<Person> => {
  const { sound, keys, problems } = readEntries(source, personSchema)
  const people = new Map<string, Person>()
  const spellings = new Map<string, ReadonlyMap<string, string>>()
  for (const [id, written] of sound) {
    const person = personOf(id, written)
    const known = spellingsOf(person.names, written)
    spellings.set(id, known)
    people.set(id, { ...person, spellings: [...known.values()] })
  }
  return {
    sound: people,
    keys,
    problems: [
      ...problems,
      ...checkSpellings(spellings, source),
      ...checkTerms([...people.values()], source),
    ],
  }
}
