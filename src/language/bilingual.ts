import { type Word, words } from '#language/words.ts'

/** One thing with the words of both languages for it, any of which may stand for any other. */
export type LexiconTerm = { readonly en: readonly string[]; readonly ar: readonly string[] }

/** An English headword and its Arabic translations, as a general dictionary gives them. */
export type DictionaryEntry = readonly [headword: string, translations: readonly string[]]

/** A word that a word of a question may stand for, folded, and how surely, from 0 to 1. */
export type Rendering = {
  readonly form: string
  readonly weight: number
  /** Words that stand for one only together have the same number here; null where one is enough. */
  readonly together: number | null
}

/** What it takes to read words: their stem, and whether they carry content. */
export type WordReader = {
  stem(form: string): string
  isStopWord(form: string): boolean
}

/** Other words for the words of a question, in its own language and the other one. */
export type Bilingual = {
  /** For each of the words in order, what may be said instead; phrases are read whole. */
  render(question: readonly Word[]): readonly (readonly Rendering[])[]
}

/** A synonym in the same language is less sure than a translation: shades differ. */
const SYNONYM = 0.5
/** A dictionary's word for another form of the headword, or beside our own term. */
const INFLECTED = 0.7
const BESIDE_TERM = 0.5
/** How many headwords of a dictionary may stand for one Arabic word. */
const MOST_HEADWORDS = 6
const LONGEST_PHRASE = 4

const OF = /\sof\s/u
const ARABIC = /^[\u0621-\u064a]/u

type Phrase = { readonly forms: readonly string[]; readonly weight: number }

const addTo = <V>(map: Map<string, V[]>, key: string, value: V): void => {
  const held = map.get(key)
  if (held === undefined) map.set(key, [value])
  else held.push(value)
}

/** Makes the renderings that terms and a dictionary give; either may be empty. */
export const createBilingual = (
  terms: readonly LexiconTerm[],
  dictionary: readonly DictionaryEntry[],
  reader: WordReader,
): Bilingual => {
  const formsOf = (text: string): readonly string[] =>
    words(text)
      .map(({ form }) => form)
      .filter((form) => !reader.isStopWord(form))
  const keyOf = (forms: readonly string[]): string => forms.map(reader.stem).join(' ')

  const phrases = new Map<string, Phrase[]>()
  for (const term of terms) {
    const all = [...term.en, ...term.ar].map((text) => ({ text, forms: formsOf(text) }))
    for (const from of all) {
      for (const to of all) {
        if (from === to || to.forms.length === 0 || from.forms.length === 0) continue
        const same = ARABIC.test(from.forms[0] ?? '') === ARABIC.test(to.forms[0] ?? '')
        // English sets the quality before the thing and Arabic behind it, but for what has an «of».
        const turned = !same && !(OF.test(from.text) || OF.test(to.text))
        const forms = turned ? to.forms.toReversed() : to.forms
        addTo(phrases, keyOf(from.forms), { forms, weight: same ? SYNONYM : 1 })
      }
    }
  }

  const byHeadword = new Map<string, { headword: string; translations: readonly string[] }[]>()
  const byTranslation = new Map<string, string[]>()
  for (const [headword, translations] of dictionary) {
    const [form, ...more] = words(headword).map((word) => word.form)
    if (form === undefined || more.length > 0) continue
    addTo(byHeadword, reader.stem(form), { headword: form, translations })
    for (const translation of translations) {
      const target = formsOf(translation)
      if (target.length === 1) addTo(byTranslation, keyOf(target), form)
    }
  }

  const fromDictionary = (form: string): readonly Phrase[] => {
    if (ARABIC.test(form)) {
      const headwords = (byTranslation.get(reader.stem(form)) ?? []).slice(0, MOST_HEADWORDS)
      return headwords.map((headword) => ({ forms: [headword], weight: INFLECTED }))
    }
    const entries = byHeadword.get(reader.stem(form)) ?? []
    const exact = entries.some(({ headword }) => headword === form)
    return entries.flatMap(({ headword, translations }) => {
      const weight = headword === form ? 1 : exact ? INFLECTED : 0.9
      return translations.map((translation) => ({ forms: formsOf(translation), weight }))
    })
  }

  let together = 0

  /** The words of one phrase for those of another: one for one, and the last for all that are left. */
  const spread = (to: Phrase, length: number, give: (at: number, one: Rendering) => void): void => {
    for (let at = 0; at < length; at += 1) {
      const own = length === 1 ? to.forms : to.forms.filter((_, place) => place === at)
      const rest = at === length - 1 ? to.forms.slice(length) : []
      const given = own.length > 0 ? [...own, ...(length === 1 ? [] : rest)] : to.forms
      const share = length === 1 ? to.forms.length : 1
      if (share > 1) together += 1
      for (const form of given) {
        give(at, { form, weight: to.weight / share, together: share > 1 ? together : null })
      }
    }
  }

  return Object.freeze({
    render(question: readonly Word[]): readonly (readonly Rendering[])[] {
      const found = question.map(() => new Map<string, Rendering>())
      const give = (at: number, one: Rendering): void => {
        const held = found[at]
        if (one.weight > (held?.get(one.form)?.weight ?? 0)) held?.set(one.form, one)
      }
      together = 0
      for (let at = 0; at < question.length; ) {
        let length = Math.min(LONGEST_PHRASE, question.length - at)
        const keyAt = (): string => keyOf(question.slice(at, at + length).map(({ form }) => form))
        while (length > 1 && !phrases.has(keyAt())) length -= 1
        const ours = phrases.get(keyAt()) ?? []
        for (const phrase of ours) spread(phrase, length, (place, one) => give(at + place, one))
        for (let place = at; place < at + length; place += 1) {
          const share = ours.length > 0 ? BESIDE_TERM : 1
          for (const phrase of fromDictionary(question[place]?.form ?? '')) {
            spread({ ...phrase, weight: phrase.weight * share }, 1, (_, one) => give(place, one))
          }
        }
        at += length
      }
      return found.map((held) => [...held.values()])
    },
  })
}
