import type { Span } from '#language/span.ts'
import { words } from '#language/words.ts'

/** A way to read a word: what is left of it, and what was joined to its front and its end. */
export type WordReading = {
  readonly form: string
  /** Conjunction, mark of the future and preposition taken off the front, in that order. */
  readonly conjunction: string
  readonly future: string
  readonly preposition: string
  /** Whether an article was taken off. */
  readonly definite: boolean
  /** The pronoun taken off the end. */
  readonly pronoun: string
}

/** A word of a text with every way to read it, the word as it stands first. */
export type AffixedWord = Span & {
  readonly form: string
  readonly readings: readonly WordReading[]
  /** Whether a comma, a colon or a bracket stands before it: no phrase goes over that. */
  readonly apart: boolean
}

/** What is written joined to a word, folded; the longer before the shorter. */
export type Affixes = {
  readonly conjunctions: readonly string[]
  readonly futures: readonly string[]
  readonly prepositions: readonly string[]
  readonly articles: readonly string[]
  readonly pronouns: readonly string[]
}

const APART = /[,;:()\u060c\u061b]/

const ARABIC = /^[\u0600-\u06ff]/

/** Letters that must be left of a word: shorter rests are chance. */
const REST = 3
const SHORT_REST = 2

/** Ta marbuta is written as ta before a pronoun. */
const TA = '\u062a'
const HA = '\u0647'

const readingsOf = (form: string, affixes: Affixes): readonly WordReading[] => {
  const plain: WordReading = {
    form,
    conjunction: '',
    future: '',
    preposition: '',
    definite: false,
    pronoun: '',
  }
  if (!ARABIC.test(form)) return [plain]
  const off = (
    readings: readonly WordReading[],
    prefixes: readonly string[],
    rest: number,
    note: (prefix: string) => Partial<WordReading>,
  ): readonly WordReading[] =>
    readings.flatMap((reading) => [
      reading,
      ...prefixes
        .filter(
          (prefix) =>
            reading.form.startsWith(prefix) && reading.form.length - prefix.length >= rest,
        )
        .map((prefix) => ({
          ...reading,
          form: reading.form.slice(prefix.length),
          ...note(prefix),
        })),
    ])
  const free = off([plain], affixes.conjunctions, SHORT_REST, (conjunction) => ({ conjunction }))
  const timed = off(free, affixes.futures, REST, (future) => ({ future }))
  const bare = off(timed, affixes.prepositions, REST, (preposition) => ({ preposition }))
  const named = off(bare, affixes.articles, REST, () => ({ definite: true }))
  return named.flatMap((reading) => [
    reading,
    ...affixes.pronouns
      .filter(
        (pronoun) => reading.form.endsWith(pronoun) && reading.form.length - pronoun.length >= REST,
      )
      .flatMap((pronoun) => {
        const rest = { ...reading, form: reading.form.slice(0, -pronoun.length), pronoun }
        return rest.form.endsWith(TA)
          ? [rest, { ...rest, form: rest.form.slice(0, -1) + HA }]
          : [rest]
      }),
  ])
}

/** So many words are remembered at most between two texts. */
const REMEMBERED = 50_000

/**
 * Makes the reader of words with what is joined to them. Readings are candidates: only a list that
 * knows one of them can say which is right. The readings of common words are remembered.
 */
export const createAffixedWords = (
  affixes: Affixes,
): (() => (text: string) => readonly AffixedWord[]) => {
  const seen = new Map<string, readonly WordReading[]>()
  return () => {
    if (seen.size > REMEMBERED) seen.clear()
    return (text) =>
      words(text).map(({ form, start, end }, at, all) => {
        const apart = at > 0 && APART.test(text.slice(all[at - 1]?.end ?? 0, start))
        const known = seen.get(form)
        if (known !== undefined) return { form, start, end, readings: known, apart }
        const readings = readingsOf(form, affixes)
        seen.set(form, readings)
        return { form, start, end, readings, apart }
      })
  }
}
