/** The article at the beginning; a noun beyond doubt where two letters or more are left. */
const ARTICLE = /^\u0627\u0644(?=..)/u

/** The article behind a particle: by the, like the, for the. */
const JOINED_ARTICLE = /^(?:\u0628\u0627\u0644|\u0643\u0627\u0644|\u0644\u0644)(?=..)/u

/** And, so: joined to the next word, and also the first letter of many words. */
const CONJUNCTION = /^[\u0648\u0641](?=...)/u

/** By, for, like: joined to the next word, and also the first letter of many words. */
const PREPOSITION = /^[\u0628\u0644\u0643](?=...)/u

/** The future before a verb. */
const FUTURE = /^\u0633(?=[\u064a\u062a\u0646\u0627]...)/u

/**
 * Endings of number, gender and possession, each taken off once where three letters are left (after
 * Larkey, Ballesteros and Connell, Light Stemming for Arabic Information Retrieval, 2007): ha, an,
 * at, un, in, iya, hum, na, a, i.
 */
const ENDINGS = [
  '\u0647\u0627',
  '\u0627\u0646',
  '\u0627\u062a',
  '\u0648\u0646',
  '\u064a\u0646',
  '\u064a\u0647',
  '\u0647\u0645',
  '\u0646\u0627',
  '\u0647',
  '\u064a',
]

const LEAST = 3

/** A folded word without its endings. */
export const withoutEndings = (form: string): string => {
  let stem = form
  for (const ending of ENDINGS) {
    if (stem.endsWith(ending) && stem.length - ending.length >= LEAST) {
      stem = stem.slice(0, -ending.length)
    }
  }
  return stem
}

const bare = (form: string): string => form.replace(JOINED_ARTICLE, '').replace(ARTICLE, '')

/**
 * What a folded word can be without the particles joined before it: itself first, unless it begins
 * with the article. A letter that is a particle in one word begins another word itself, so each
 * reading is given, and which of them is a word is for the reader of a corpus to see.
 */
export const readings = (form: string): readonly string[] => {
  const noun = bare(form)
  if (noun !== form) return [noun]
  const found = new Set([form])
  const rest = form.replace(CONJUNCTION, '')
  if (rest !== form) found.add(bare(rest))
  const base = rest === form || bare(rest) !== rest ? form : rest
  for (const particle of [PREPOSITION, FUTURE]) {
    const without = base.replace(particle, '')
    if (without !== base) found.add(bare(without))
  }
  return [...found]
}
