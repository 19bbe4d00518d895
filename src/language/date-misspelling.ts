import { editDistance } from '#language/nearest-word.ts'

/** Names this long are known with one letter wrong; shorter ones are too near to other words. */
export const LONG_ENOUGH = 6

/** The words that are left of a word with one letter taken out. */
const shortened = (word: string): readonly string[] =>
  Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))

/**
 * Makes the function that finds the name that a word misspells by one letter, its first letter right.
 * Two words are one edit apart only where they share what is left of them with a letter out.
 */
export const createMisspelling = (
  names: readonly string[],
  notMisspelt: ReadonlySet<string>,
): ((form: string) => string | null) => {
  const byRest = new Map<string, string[]>()
  for (const name of names)
    for (const rest of [name, ...shortened(name)])
      byRest.set(rest, [...(byRest.get(rest) ?? []), name])
  const letters = new Set(names.map((name) => name.slice(0, 1)))
  const longest = Math.max(...names.map((name) => name.length)) + 1
  return (form) => {
    const first = form.slice(0, 1)
    if (form.length < LONG_ENOUGH - 1 || form.length > longest || !letters.has(first)) return null
    if (notMisspelt.has(form)) return null
    for (const rest of [form, ...shortened(form)]) {
      for (const name of byRest.get(rest) ?? []) {
        // A plural is no misspelling: «Sundays» is no day.
        if (name.startsWith(first) && form !== `${name}s` && editDistance(form, name, 1) <= 1)
          return name
      }
    }
    return null
  }
}
