import { fold } from '#language/fold.ts'

/** Particles written joined to the next word, folded; the longer before the shorter. */
export type Clitics = {
  /** Conjunctions, before everything else: "and", "so". */
  readonly conjunctions: readonly string[]
  /** Prepositions and marks of the future, before the article. */
  readonly prepositions: readonly string[]
  /** The article, and what it becomes after some prepositions. */
  readonly articles: readonly string[]
  /** Pronouns joined to the end. */
  readonly pronouns: readonly string[]
}

const ARABIC = /^\p{Script=Arabic}/u

/** A word needs this many letters after a particle is taken off: shorter rests are chance. */
const REST = 3

/** After a conjunction two letters will do: question words are that short. */
const SHORT_REST = 2

const without = (form: string, prefixes: readonly string[], rest = REST): readonly string[] =>
  prefixes
    .filter((prefix) => form.startsWith(prefix) && form.length - prefix.length >= rest)
    .map((prefix) => form.slice(prefix.length))

/** Ta marbuta is written as ta before a pronoun: the noun of «its duration» ends so. */
const TA = '\u062a'
const HA = '\u0647'

const withoutPronoun = (form: string, pronouns: readonly string[]): readonly string[] =>
  pronouns
    .filter((pronoun) => form.endsWith(pronoun) && form.length - pronoun.length >= REST)
    .map((pronoun) => form.slice(0, -pronoun.length))
    .flatMap((rest) => (rest.endsWith(TA) ? [rest, rest.slice(0, -1) + HA] : [rest]))

/** Makes the function that gives a word's forms. */
export const createWordForms = (clitics: Clitics): ((form: string) => readonly string[]) => {
  const { conjunctions, prepositions, articles, pronouns } = {
    conjunctions: clitics.conjunctions.map(fold),
    prepositions: clitics.prepositions.map(fold),
    articles: clitics.articles.map(fold),
    pronouns: clitics.pronouns.map(fold),
  }

  /**
   * The folded word itself, first, and every form that is left when joined particles and pronouns
   * are taken off. They are candidates: only a list that knows one of them can say which is right.
   */
  return (form) => {
    if (!ARABIC.test(form)) return [form]
    const bare = [form, ...without(form, conjunctions, SHORT_REST)]
    const free = bare.flatMap((rest) => [rest, ...without(rest, prepositions)])
    const indefinite = free.flatMap((rest) => [rest, ...without(rest, articles)])
    return [...new Set(indefinite.flatMap((rest) => [rest, ...withoutPronoun(rest, pronouns)]))]
  }
}
