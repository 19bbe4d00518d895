import type { Person } from '#core/person.ts'
import { words } from '#language/words.ts'

/** Whose name a single folded word is a part of: one person's, several people's, or nobody's (null). */
export type BareNames = (form: string) => { readonly person: string | null } | null

/**
 * Makes the reader of names that are listed only as a part of a whole name, such as a surname that is
 * also an ordinary word. `person` is null where people share the part: it names one whom we cannot tell.
 */
export const createBareNames = (people: readonly Person[]): BareNames => {
  const owners = new Map<string, Set<string>>()
  for (const { id, names, spellings } of people)
    for (const spelling of [names.ar.full, names.en.full, ...spellings])
      for (const { form } of words(spelling))
        owners.set(form, (owners.get(form) ?? new Set()).add(id))
  return (form) => {
    const found = owners.get(form)
    if (found === undefined) return null
    const [only] = found
    return { person: found.size === 1 && only !== undefined ? only : null }
  }
}
