import type { DateLexicon } from '#language/date-lexicon.ts'
import { createMisspelling, LONG_ENOUGH } from '#language/date-misspelling.ts'
import { type DateSense, dateSenses, NO_SENSE } from '#language/date-sense.ts'
import { words } from '#language/words.ts'

/** A word as the vocabulary knows it: its sense, and what was taken off its front. */
export type KnownWord = {
  readonly node: PhraseNode
  readonly joined: boolean
  readonly prefixed: boolean
  readonly definite: boolean
}

/** A place in the tree of phrases: what the words up to here mean, and the words that go on. */
export type PhraseNode = {
  readonly sense: DateSense | null
  readonly next: ReadonlyMap<string, PhraseNode>
}

/** The words of dates, ready to be looked up. */
export type DateVocabulary = {
  /** What a folded word can be, or begin, as it stands and with less and less before it. */
  known(form: string): readonly KnownWord[]
  /** Whether a folded word begins with the Arabic article. */
  isDefinite(form: string): boolean
}

type Growing = { sense: DateSense | null; next: Map<string, Growing> }

/** A word needs this many letters after a particle is taken off. */
const SHORTEST = 2

/** A folded word longer than this is no word of a date. */
const LONGEST = 24

const ARABIC = /^\p{Script=Arabic}/u

const merge = (sense: DateSense | null, more: Partial<DateSense>): DateSense => ({
  ...sense,
  ...more,
  roles: new Set([...(sense?.roles ?? []), ...(more.roles ?? [])]),
})

const tree = (lexicon: DateLexicon): Growing => {
  const root: Growing = { sense: null, next: new Map() }
  for (const [phrases, sense] of dateSenses(lexicon)) {
    for (const phrase of phrases) {
      let node = root
      for (const { form } of words(phrase)) {
        const next: Growing = node.next.get(form) ?? { sense: null, next: new Map() }
        node.next.set(form, next)
        node = next
      }
      node.sense = merge(node.sense, sense)
    }
  }
  return root
}

/** Single words that name a month or a weekday and are long enough to be known misspelt. */
const longNames = (lexicon: DateLexicon): readonly string[] => {
  const article = words(lexicon.clitics.article)[0]?.form ?? ''
  return (
    [...Object.values(lexicon.months), ...Object.values(lexicon.weekdays)]
      .flatMap(({ sure }) => sure)
      .map((name) => words(name))
      .filter((forms) => forms.length === 1)
      .map(([word]) => word?.form ?? '')
      // Too much begins with the article to look for a weekday in all of it.
      .filter((form) => form.length >= LONG_ENOUGH && !form.startsWith(article))
  )
}

const unsureOf = (sense: DateSense): DateSense => ({
  ...(sense.month === undefined ? {} : { month: { ...sense.month, unsure: true } }),
  ...(sense.weekday === undefined ? {} : { weekday: { ...sense.weekday, unsure: true } }),
  roles: NO_SENSE.roles,
})

/** Makes the vocabulary of a lexicon. */
export const createDateVocabulary = (lexicon: DateLexicon): DateVocabulary => {
  const root = tree(lexicon)
  const fold = (list: readonly string[]): readonly string[] =>
    list.flatMap((word) => words(word)[0]?.form ?? [])
  const conjunctions = fold(lexicon.clitics.conjunctions)
  const prepositions = fold(lexicon.clitics.prepositions)
  const article = fold([lexicon.clitics.article])[0] ?? ''
  // The preposition lam swallows the alef of the article.
  const swallowed = `${article.slice(1)}${article.slice(1)}`
  const misspelling = createMisspelling(longNames(lexicon), new Set(fold(lexicon.notMisspelt)))

  const under = (form: string, rest: Omit<KnownWord, 'node'>): readonly KnownWord[] => {
    const node = root.next.get(form)
    return node === undefined ? [] : [{ node, ...rest }]
  }

  /** The word itself, then without the article, then without a preposition. */
  const stripped = (form: string, joined: boolean): readonly KnownWord[] => {
    const found = [...under(form, { joined, prefixed: false, definite: form.startsWith(article) })]
    const bare = (whole: string, prefixed: boolean): void => {
      if (whole.startsWith(article))
        found.push(...under(whole.slice(article.length), { joined, prefixed, definite: true }))
    }
    bare(form, false)
    if (form.startsWith(swallowed)) {
      const whole = article + form.slice(swallowed.length)
      found.push(...under(whole, { joined, prefixed: true, definite: true }))
      bare(whole, true)
    }
    const rest = form.slice(1)
    if (rest.length >= SHORTEST && prepositions.includes(form.slice(0, 1))) {
      found.push(...under(rest, { joined, prefixed: true, definite: rest.startsWith(article) }))
      bare(rest, true)
    }
    return found
  }

  const spelt = (form: string): readonly KnownWord[] => {
    const name = misspelling(form)
    const sense = name === null ? null : (root.next.get(name)?.sense ?? null)
    if (sense === null) return []
    return [
      {
        node: { sense: unsureOf(sense), next: new Map() },
        joined: false,
        prefixed: false,
        definite: false,
      },
    ]
  }

  return Object.freeze({
    isDefinite: (form: string): boolean => form.startsWith(article),
    known: (form: string): readonly KnownWord[] => {
      if (form.length > LONGEST) return []
      if (!ARABIC.test(form)) {
        const found = under(form, { joined: false, prefixed: false, definite: false })
        return found.length > 0 ? found : spelt(form)
      }
      const letter = form.slice(0, 1)
      const joined = form.length > SHORTEST && conjunctions.includes(letter)
      const found = [...stripped(form, false), ...(joined ? stripped(form.slice(1), true) : [])]
      if (found.length > 0) return found
      return [...spelt(form), ...(prepositions.includes(letter) ? spelt(form.slice(1)) : [])]
    },
  })
}
