import type { WrittenPerson } from '#knowledge/entry-schemas.ts'
import { words } from '#language/words.ts'

/** A spelling as readers compare it: its words folded, one space between. */
export const comparable = (spelling: string): string =>
  words(spelling)
    .map(({ form }) => form)
    .join(' ')

/**
 * Every spelling by which a person is known: the surname alone, unless it is an ordinary word, each
 * given name with each surname, and the spellings written whole. Of two that compare as equal the
 * first is kept.
 */
export const spellingsOf = (person: WrittenPerson): readonly string[] => {
  const surnames = person.surname ?? []
  const alone = person.whole_name_only === true ? [] : surnames
  const whole = (person.given ?? []).flatMap((given) =>
    surnames.map((surname) => `${given} ${surname}`),
  )
  const { ar, en } = person.names
  const all = [
    ar.full,
    en.full,
    ar.short,
    en.short,
    ...alone,
    ...(person.spellings ?? []),
    ...whole,
  ]
  const kept = new Map<string, string>()
  for (const spelling of all) {
    const key = comparable(spelling)
    if (key !== '' && !kept.has(key)) kept.set(key, spelling)
  }
  return [...kept.values()]
}
