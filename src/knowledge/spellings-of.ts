import type { Person } from '#core/person.ts'
import type { WrittenPerson } from '#knowledge/entry-schemas.ts'
import { words } from '#language/words.ts'

/** A spelling as readers compare it: its words folded, one space between. */
const comparable = (spelling: string): string =>
  words(spelling)
    .map(({ form }) => form)
    .join(' ')

/**
 * Every spelling by which a person is known, under the form in which readers compare it: the surname
 * alone, unless it is an ordinary word, each given name with each surname, and the spellings written
 * whole. Of two that compare as equal the first is kept.
 */
export const spellingsOf = (
  { ar, en }: Person['names'],
  person: WrittenPerson,
): ReadonlyMap<string, string> => {
  const kept = new Map<string, string>()
  const keep = (key: string, spelling: string): void => {
    if (key !== '' && !kept.has(key)) kept.set(key, spelling)
  }
  for (const name of [ar.full, en.full, ar.short, en.short, ...(person.spellings ?? [])])
    keep(comparable(name), name)

  // Words are compared one by one, so two names are compared once each, not once for every pair.
  const given = (person.given ?? []).map((name) => ({ name, key: comparable(name) }))
  for (const surname of person.surname ?? []) {
    const key = comparable(surname)
    if (person.whole_name_only !== true) keep(key, surname)
    for (const first of given) keep(`${first.key} ${key}`, `${first.name} ${surname}`)
  }
  return kept
}
