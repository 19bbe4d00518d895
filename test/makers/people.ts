import type { Person } from '#core/person.ts'

/** A person with a name in both languages, and what else a test needs of them. */
export const personOf = (
  id: string,
  ar: { readonly full: string; readonly short: string },
  en: { readonly full: string; readonly short: string },
  more: Partial<Pick<Person, 'side' | 'spellings' | 'terms'>> = {},
): Person => ({ id, side: 'us', names: { ar, en }, spellings: [], terms: [], ...more })
