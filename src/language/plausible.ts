/** A word may have this share of unseen letter pairs and still look like a word. */
const STRANGE = 0.34

const pairs = (form: string): readonly string[] => {
  const framed = ` ${form} `
  return Array.from({ length: framed.length - 1 }, (_, at) => framed.slice(at, at + 2))
}

/** Makes the function that tells whether a folded word looks like one of those that it is made from. */
export const createPlausible = (vocabulary: Iterable<string>): ((form: string) => boolean) => {
  const seen = new Set<string>()
  for (const form of vocabulary) for (const pair of pairs(form)) seen.add(pair)

  /** Whether nearly all its pairs of neighbouring letters occur in known words. */
  return (form) => {
    const all = pairs(form)
    return all.filter((pair) => !seen.has(pair)).length <= all.length * STRANGE
  }
}
