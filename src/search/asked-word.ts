import type { PassageQuery } from '#answering/passage-index.ts'
import type { Analysis } from '#language/analysis.ts'
import { type Letters, lettersOf } from '#language/letter-pairs.ts'
import { nameKeys } from '#language/name-key.ts'
import { soundLikeness } from '#language/sound-likeness.ts'
import type { Word } from '#language/words.ts'
import { nearStems } from '#search/near-stems.ts'
import { scriptOf, type Vocabulary } from '#search/vocabulary.ts'
import { WEIGHTS } from '#search/weights.ts'

/** How a stem came to stand for a word of the question. */
export type Origin = 'word' | 'rendering' | 'sound' | 'spelling' | 'person'

/** A stem of the vocabulary that a word of the question may be met by, and how surely. */
export type Expansion = {
  readonly stem: number
  readonly weight: number
  readonly origin: Origin
  /** Stems that stand for the word only together have the same number; null where one is enough. */
  readonly together: number | null
}

/** A word of the question with all that it may be met by. */
export type AskedWord = {
  /** Null for a person who is meant but not named. */
  readonly word: Word | null
  readonly form: string
  /** The best first; empty where the vocabulary has nothing for it. */
  readonly expansions: readonly Expansion[]
  /** The letters of its stem and of its renderings' stems, for likeness. */
  readonly letters: readonly Letters[]
}

const NUMBER = /^\p{Nd}/u

/** How many renderings a word is compared with by its letters. */
const MOST_ALIKE = 4

/** Words of the other script that sound like a word, with how alike they sound. */
const soundingLike = (
  form: string,
  vocabulary: Vocabulary,
  leastKey: number,
): readonly (readonly [number, number])[] => {
  const latin = scriptOf(form) === 'latin'
  const heard: [number, number][] = []
  for (const key of nameKeys(form)) {
    if (key.length < leastKey) continue
    for (const word of vocabulary.withKey(key, latin ? 'arabic' : 'latin')) {
      if (!vocabulary.holds(word)) continue
      const other = vocabulary.form(word)
      const sound = latin ? soundLikeness(form, other) : soundLikeness(other, form)
      if (sound >= WEIGHTS.leastSound) heard.push([word, sound])
    }
  }
  const best = Math.max(0, ...heard.map(([, sound]) => sound))
  return heard.filter(([, sound]) => sound > best - 0.12)
}

/** What a word that no passage has was probably meant to be: by its letters, then by its sound. */
const meant = (
  form: string,
  stem: string,
  vocabulary: Vocabulary,
): readonly (readonly [stem: string, likeness: number])[] => {
  const near = nearStems(stem, vocabulary).map(
    ({ stem: other, likeness }) => [other, likeness] as const,
  )
  const heard = nameKeys(form)
    .filter(({ length }) => length >= 3)
    .flatMap((key) => vocabulary.withKey(key, scriptOf(form)))
    .filter(vocabulary.holds)
    .map((word) => [vocabulary.stem(vocabulary.stemsOf.first(word)), 0.85] as const)
  return [...near, ...heard]
}

/** The words of a question and the people meant by it, each with what it may be met by. */
export const askedWords = (
  query: PassageQuery,
  analysis: Analysis,
  vocabulary: Vocabulary,
): readonly AskedWord[] => {
  const content = analysis.contentWords(query.text)
  const renderings = analysis.render(content)
  const seen = new Set<string>()
  const asked: AskedWord[] = []

  const gather = (): {
    put(stem: string, weight: number, origin: Origin, together?: number | null): void
    list(): readonly Expansion[]
  } => {
    const found = new Map<number, Expansion>()
    return {
      put(stem: string, weight: number, origin: Origin, together: number | null = null): void {
        const number = vocabulary.findStem(stem)
        if (number === undefined || !vocabulary.holdsStem(number)) return
        if (weight <= (found.get(number)?.weight ?? 0)) return
        found.set(number, { stem: number, weight, origin, together })
      },
      list: () =>
        [...found.values()].sort(
          (a, b) => b.weight - a.weight || (a.together ?? 0) - (b.together ?? 0),
        ),
    }
  }

  for (const [at, word] of content.entries()) {
    if (seen.has(word.form)) continue
    seen.add(word.form)
    const { put, list } = gather()
    const letters = [lettersOf(analysis.stems(word.form)[0] ?? word.form)]
    for (const stem of analysis.stems(word.form)) put(stem, 1, 'word')
    const said = renderings[at] ?? []
    for (const { form, weight, together } of said) {
      for (const stem of analysis.stems(form)) put(stem, weight, 'rendering', together)
    }
    if (!NUMBER.test(word.form)) {
      for (const { form } of said.slice(0, MOST_ALIKE)) {
        letters.push(lettersOf(analysis.stems(form)[0] ?? form))
      }
      const capital = /^\p{Lu}/u.test(query.text.slice(word.start, word.end))
      const name = capital || said.length === 0
      const share = name ? WEIGHTS.soundsAlike : WEIGHTS.soundsAlikeKnown
      for (const [other, sound] of soundingLike(word.form, vocabulary, name ? 2 : 3)) {
        put(vocabulary.stem(vocabulary.stemsOf.first(other)), sound ** 2 * share, 'sound')
      }
      if (list().length === 0) {
        const stem = analysis.stems(word.form)[0] ?? word.form
        for (const [other, likeness] of meant(word.form, stem, vocabulary)) {
          put(other, likeness * WEIGHTS.misspelt, 'spelling')
        }
      }
    }
    asked.push({ word, form: word.form, expansions: list(), letters })
  }

  for (const person of query.people) {
    const names = analysis.namesOf(person)
    if (names.length === 0 || names.some((name) => seen.has(name))) continue
    const { put, list } = gather()
    for (const name of names) {
      for (const stem of analysis.stems(name)) put(stem, WEIGHTS.person, 'person')
    }
    if (list().length > 0)
      asked.push({ word: null, form: names[0] ?? '', expansions: list(), letters: [] })
  }
  return asked
}
