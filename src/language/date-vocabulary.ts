import type { Season, TimeUnit, Toward } from '#language/date-expression.ts'
import type {
  DateLexicon,
  DateNames,
  DateRole,
  EarlyMidLate,
  NumberWords,
} from '#language/date-lexicon.ts'
import { editDistance } from '#language/nearest-word.ts'
import { words } from '#language/words.ts'

/** How a word for a number joins with others. */
export type NumberWord = { readonly value: number; readonly place: 'ones' | 'teens' | 'tens' }

/** Everything that a word or a phrase can mean in a date. */
export type DateSense = {
  readonly month?: {
    readonly calendar: 'gregorian' | 'hijri'
    readonly month: number
    readonly unsure: boolean
  }
  readonly weekday?: { readonly weekday: number; readonly unsure: boolean }
  readonly season?: Season
  readonly cardinal?: NumberWord
  readonly ordinal?: NumberWord
  readonly unit?: { readonly unit: TimeUnit; readonly many: 'one' | 'two' | 'many' }
  readonly days?: number
  readonly before?: Toward
  readonly after?: Toward
  readonly period?: { readonly unit: 'week' | 'month' | 'year'; readonly shift: number }
  readonly part?: EarlyMidLate
  readonly roles: ReadonlySet<DateRole>
}

/** Nothing: the sense of a word that no date knows. */
export const NO_SENSE: DateSense = Object.freeze({ roles: new Set<DateRole>() })

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
}

type Growing = { sense: DateSense | null; next: Map<string, Growing> }

/** Names this long are known with one letter wrong; shorter ones are too near to other words. */
const LONG_ENOUGH = 6

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

const senses = (
  lexicon: DateLexicon,
): readonly (readonly [readonly string[], Partial<DateSense>])[] => {
  const entries: (readonly [readonly string[], Partial<DateSense>])[] = []
  const names = (
    record: Readonly<Record<string, DateNames>>,
    sense: (number: number, unsure: boolean) => Partial<DateSense>,
  ): void => {
    for (const [number, { sure, unsure }] of Object.entries(record)) {
      entries.push([unsure, sense(Number(number), true)], [sure, sense(Number(number), false)])
    }
  }
  names(lexicon.hijriMonths, (month, unsure) => ({ month: { calendar: 'hijri', month, unsure } }))
  names(lexicon.months, (month, unsure) => ({ month: { calendar: 'gregorian', month, unsure } }))
  names(lexicon.weekdays, (weekday, unsure) => ({ weekday: { weekday, unsure } }))
  const numbers = (list: NumberWords, kind: 'cardinal' | 'ordinal'): void => {
    for (const place of ['ones', 'teens', 'tens'] as const)
      for (const [value, forms] of Object.entries(list[place]))
        entries.push([forms, { [kind]: { value: Number(value), place } }])
  }
  numbers(lexicon.cardinals, 'cardinal')
  numbers(lexicon.ordinals, 'ordinal')
  const seasons: readonly Season[] = ['spring', 'summer', 'autumn', 'winter']
  for (const season of seasons) entries.push([lexicon.seasons[season], { season }])
  for (const [days, forms] of Object.entries(lexicon.days))
    entries.push([forms, { days: Number(days) }])
  const units: readonly TimeUnit[] = ['minute', 'hour', 'day', 'week', 'month', 'year']
  for (const unit of units)
    for (const many of ['one', 'two', 'many'] as const)
      entries.push([lexicon.units[unit][many], { unit: { unit, many } }])
  const towards: readonly Toward[] = [
    'last',
    'this',
    'next',
    'previous',
    'recent',
    'before-last',
    'after-next',
    'same',
  ]
  for (const toward of towards) {
    entries.push([lexicon.towardBefore[toward] ?? [], { before: toward }])
    entries.push([lexicon.towardAfter[toward] ?? [], { after: toward }])
  }
  for (const { unit, shift, words: forms } of lexicon.periods)
    entries.push([forms, { period: { unit, shift } }])
  for (const part of ['early', 'mid', 'late'] as const)
    entries.push([lexicon.parts[part], { part }])
  for (const [role, forms] of Object.entries(lexicon.roles) as [DateRole, readonly string[]][])
    entries.push([forms, { roles: new Set([role]) }])
  return entries
}

const tree = (lexicon: DateLexicon): Growing => {
  const root: Growing = { sense: null, next: new Map() }
  for (const [phrases, sense] of senses(lexicon)) {
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

/** Names of months and weekdays that are known misspelt, by their first letter. */
const misspellable = (
  lexicon: DateLexicon,
  root: Growing,
): ReadonlyMap<string, readonly string[]> => {
  const names = [...Object.values(lexicon.months), ...Object.values(lexicon.weekdays)]
    .flatMap(({ sure }) => sure)
    .map((name) => words(name))
    .filter((forms) => forms.length === 1)
    .map(([word]) => word?.form ?? '')
    .filter((form) => form.length >= LONG_ENOUGH && root.next.has(form))
  const byLetter = new Map<string, string[]>()
  for (const name of names)
    byLetter.set(name.slice(0, 1), [...(byLetter.get(name.slice(0, 1)) ?? []), name])
  return byLetter
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
  // «ل» swallows the alef of the article.
  const swallowed = `${article.slice(1)}${article.slice(1)}`
  const nearby = misspellable(lexicon, root)
  const notMisspelt = new Set(fold(lexicon.notMisspelt))

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

  const misspelt = (form: string): KnownWord | null => {
    if (form.length < LONG_ENOUGH - 1 || notMisspelt.has(form)) return null
    for (const name of nearby.get(form.slice(0, 1)) ?? []) {
      // A plural is no misspelling: «Sundays» is no day.
      if (form === `${name}s` || editDistance(form, name, 1) > 1) continue
      const sense = root.next.get(name)?.sense
      if (sense === undefined || sense === null) continue
      return {
        node: { sense: unsureOf(sense), next: new Map() },
        joined: false,
        prefixed: false,
        definite: false,
      }
    }
    return null
  }

  const spelt = (form: string): readonly KnownWord[] => {
    const found = misspelt(form)
    return found === null ? [] : [found]
  }

  return Object.freeze({
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
