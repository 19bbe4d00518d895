import type { AffixedWord, WordReading } from '#language/affixed-word.ts'
import { words } from '#language/words.ts'

/** A phrase found: its label, its first and last word, and how its first word was read. */
export type PhraseFound<Label> = {
  readonly label: Label
  readonly from: number
  readonly to: number
  readonly head: WordReading
}

/** Phrases of one label, in the notation of `knowledge/lexicon/calls.yaml`. */
export type LabelledPhrases<Label> = {
  readonly label: Label
  readonly phrases: readonly string[]
}

type Compiled<Label> = { readonly label: Label; readonly rest: readonly ReadonlySet<string>[] }

/** Every way to leave out what may be missing. */
const variants = (parts: readonly string[]): readonly (readonly string[])[] => {
  const [first, ...rest] = parts
  if (first === undefined) return [[]]
  const behind = variants(rest)
  if (!first.endsWith('?')) return behind.map((one) => [first, ...one])
  return [...behind.map((one) => [first.slice(0, -1), ...one]), ...behind]
}

const wordSet = (
  part: string,
  classes: Readonly<Record<string, readonly string[]>>,
): ReadonlySet<string> => {
  const choices = part.split('|').flatMap((choice) => {
    const name = /^<(.+)>$/.exec(choice)?.[1]
    if (name === undefined) return [choice]
    const members = classes[name]
    if (members === undefined) throw new Error(`No class of words is named ${name}: ${part}`)
    return members.flatMap((line) => line.split('|'))
  })
  return new Set(choices.flatMap((choice) => words(choice).map(({ form }) => form)))
}

/** Finds labelled phrases among words. */
export type PhraseFinder<Label> = (words: readonly AffixedWord[]) => readonly PhraseFound<Label>[]

/**
 * Makes the finder of phrases: of each label and first word the longest phrase, in the order of the
 * text. The time taken grows with the number of words alone. Throws where a phrase names no class.
 */
export const createPhraseFinder = <Label>(
  lists: readonly LabelledPhrases<Label>[],
  classes: Readonly<Record<string, readonly string[]>> = {},
): PhraseFinder<Label> => {
  const byFirst = new Map<string, Compiled<Label>[]>()
  for (const { label, phrases } of lists)
    for (const phrase of phrases)
      for (const parts of variants(phrase.trim().split(/\s+/u))) {
        const [first, ...rest] = parts.map((part) => wordSet(part, classes))
        for (const word of first ?? []) {
          const compiled = byFirst.get(word) ?? []
          compiled.push({ label, rest })
          byFirst.set(word, compiled)
        }
      }
  for (const compiled of byFirst.values()) compiled.sort((a, b) => b.rest.length - a.rest.length)

  const fits = (word: AffixedWord | undefined, set: ReadonlySet<string>): boolean =>
    word !== undefined && !word.apart && word.readings.some(({ form }) => set.has(form))

  return (tokens) => {
    const found: PhraseFound<Label>[] = []
    for (let from = 0; from < tokens.length; from += 1) {
      let best: Map<Label, PhraseFound<Label>> | null = null
      for (const head of tokens[from]?.readings ?? []) {
        const phrases = byFirst.get(head.form)
        if (phrases === undefined) continue
        for (const { label, rest } of phrases) {
          const to = from + rest.length
          const known = best?.get(label)
          if (known !== undefined && known.to >= to) continue
          if (!rest.every((set, at) => fits(tokens[from + 1 + at], set))) continue
          best ??= new Map()
          best.set(label, { label, from, to, head })
        }
      }
      if (best !== null) found.push(...best.values())
    }
    return found
  }
}
