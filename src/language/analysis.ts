import type { Person } from '#core/person.ts'
import { readings, withoutEndings } from '#language/arabic-stem.ts'
import {
  createBilingual,
  type DictionaryEntry,
  type LexiconTerm,
  type Rendering,
} from '#language/bilingual.ts'
import { englishStem } from '#language/english-stem.ts'
import { fingerprint } from '#language/fingerprint.ts'
import { type Word, words } from '#language/words.ts'

/** What the analysis knows beforehand. Any spelling will do: all are folded here. */
export type AnalysisLexicon = {
  readonly stopWords: readonly string[]
  /** Their names are left as they are by stemming, and each spelling stands for every other. */
  readonly people: readonly Person[]
  readonly terms: readonly LexiconTerm[]
  /** The names of each month, January first; without them a date is met by its own words alone. */
  readonly months?: readonly (readonly string[])[]
  /** A general dictionary from English to Arabic; empty where none is installed. */
  readonly dictionary: readonly DictionaryEntry[]
}

/** The one reading of words for passages and questions alike. */
export type Analysis = {
  /** Changes whenever the same text would be read otherwise: an index made with another is stale. */
  readonly version: string
  /** The stems that a folded word can have, the likeliest first; never empty. */
  stems(form: string): readonly string[]
  /** What a folded word can be without the particles joined before it. */
  readings(form: string): readonly string[]
  /** Whether a folded word carries no content. */
  isStopWord(form: string): boolean
  /** The words of a question that carry content, in order. */
  contentWords(text: string): readonly Word[]
  /** For each of a question's words, what may be said instead, in either language. */
  render(question: readonly Word[]): readonly (readonly Rendering[])[]
  /** The names of a month in any calendar, 1 for January, each by the stems of its words. */
  monthNames(month: number): readonly (readonly string[])[]
  /** Every form of a person's name in either script; empty for a person who is not known. */
  namesOf(person: string): readonly string[]
}

/** To be raised by hand whenever a rule of reading changes. */
const RULES = '2'

const ARABIC = /^[\u0621-\u064a]/u

const spellingsOf = ({ names, spellings }: Person): readonly string[] => [
  names.ar.full,
  names.en.full,
  names.ar.short,
  names.en.short,
  ...spellings,
]

const formsOf = (text: string): readonly string[] => words(text).map(({ form }) => form)

/** The reading of words that a lexicon gives. */
export const createAnalysis = (lexicon: AnalysisLexicon): Analysis => {
  const stopWords = new Set(lexicon.stopWords.flatMap(formsOf))
  const names = new Set<string>()
  const surnames = new Map<string, readonly string[]>()
  for (const person of lexicon.people) {
    const spellings = spellingsOf(person).map(formsOf)
    for (const form of spellings.flat()) if (!stopWords.has(form)) names.add(form)
    const { ar, en } = person.names
    const last = [ar, en].flatMap(({ full, short }) =>
      [full, short].map((name) => formsOf(name).slice(-1)),
    )
    const single = [...last, ...spellings.filter(({ length }) => length === 1)].flat()
    surnames.set(person.id, [...new Set(single)])
  }
  const others = new Map<string, readonly string[]>()
  for (const forms of surnames.values()) for (const form of forms) others.set(form, forms)

  const read = (form: string): readonly string[] => {
    if (!ARABIC.test(form)) return [names.has(form) ? form : englishStem(form)]
    const all = readings(form)
    const name = [form, ...all].find((reading) => names.has(reading))
    return name === undefined ? [...new Set(all.map(withoutEndings))] : [name]
  }

  const isStopWord = (form: string): boolean =>
    stopWords.has(form) || (/^[\u0648\u0641]../u.test(form) && stopWords.has(form.slice(1)))

  const stem = (form: string): string => read(form)[0] ?? form
  const bilingual = createBilingual(lexicon.terms, lexicon.dictionary, { stem, isStopWord })

  const months = (lexicon.months ?? []).map((all) => all.map((name) => formsOf(name).map(stem)))

  const version = fingerprint(JSON.stringify([RULES, [...stopWords].sort(), [...names].sort()]))

  return Object.freeze({
    version,
    stems: read,
    readings: (form: string) => (ARABIC.test(form) ? readings(form) : [form]),
    isStopWord,
    contentWords: (text: string) => words(text).filter(({ form }) => !isStopWord(form)),
    render(question: readonly Word[]): readonly (readonly Rendering[])[] {
      return bilingual.render(question).map((renderings, at) => {
        const name = read(question[at]?.form ?? '')[0] ?? ''
        const aliases = (others.get(name) ?? []).map((form) => ({
          form,
          weight: 1,
          together: null,
        }))
        return [...aliases.filter(({ form }) => form !== name), ...renderings]
      })
    },
    monthNames: (month: number) => months[month - 1] ?? [],
    namesOf: (person: string) => surnames.get(person) ?? [],
  })
}
