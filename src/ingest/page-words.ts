import { withoutEndings } from '#language/arabic-stem.ts'
import { type Word, words } from '#language/words.ts'

/** The article, with the particles that are written before it. */
const ARTICLE =
  /^(?:[\u0648\u0641]?(?:\u0627\u0644|\u0628\u0627\u0644|\u0643\u0627\u0644|\u0644\u0644))(?=..)/u

/** A stem is compared by its beginning: endings of verbs and nouns differ. */
const STEM = 5

/** A word as texts about one thing share it: without its article and endings. */
export const stemOf = (form: string): string =>
  withoutEndings(form.replace(ARTICLE, '')).slice(0, STEM)

/** The stems of a text's words of content, in order: no common word, none of fewer than three letters. */
export const contentOf = (list: readonly Word[], common: ReadonlySet<string>): readonly string[] =>
  list
    .filter(({ form }) => form.length > 2 && !common.has(form) && !/^\d+$/.test(form))
    .map(({ form }) => stemOf(form))
    .filter((stem) => stem.length > 1)

/** The share of the first stems that are among the second; 0 where there are none. */
export const shareOf = (some: readonly string[], all: ReadonlySet<string>): number => {
  const distinct = new Set(some)
  if (distinct.size === 0) return 0
  let found = 0
  for (const one of distinct) if (all.has(one)) found += 1
  return found / distinct.size
}

/** The words of a phrase of the lexicon, folded; a `*` behind a word is kept. */
export const phraseWords = (phrase: string): readonly string[] =>
  phrase
    .trim()
    .split(/\s+/u)
    .flatMap((part) => {
      const forms = words(part).map(({ form }) => form)
      const last = forms.pop()
      return last === undefined ? [] : [...forms, part.endsWith('*') ? `${last}*` : last]
    })
