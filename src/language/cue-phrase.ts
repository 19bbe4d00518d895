import { words } from '#language/words.ts'

/** One place of a phrase: any of some words or beginnings of words, or a gap of up to so many words. */
export type CueElement =
  | {
      readonly kind: 'word'
      readonly any: ReadonlySet<string>
      readonly prefixes: readonly string[]
    }
  | { readonly kind: 'gap'; readonly upTo: number }

/** A phrase of the lexicon, ready to be matched. */
export type CuePhrase = {
  readonly sign: string
  readonly elements: readonly CueElement[]
  /** Whether it must stand at the beginning. */
  readonly first: boolean
}

/** How many words `…` may stand for. */
const GAP = 6

/** What makes a phrase one that cannot be read: a class of words that there is not, or no word at its beginning. */
export type CueFault =
  | { readonly kind: 'no-class'; readonly name: string }
  | { readonly kind: 'no-first-word' }

/** The names of the classes that a part of a phrase asks for. */
const classNames = (part: string): readonly string[] =>
  part.split('|').flatMap((choice) => /^<(.+)>\??$/.exec(choice)?.[1] ?? [])

/** Why a phrase cannot be read; null where it can. */
export const cueFault = (
  phrase: string,
  classes: Readonly<Record<string, readonly string[]>>,
): CueFault | null => {
  const parts = phrase.trim().split(/\s+/u)
  const name = parts.flatMap(classNames).find((asked) => !Object.hasOwn(classes, asked))
  if (name !== undefined) return { kind: 'no-class', name }
  const first = parts[0] === '^' ? parts[1] : parts[0]
  return first === undefined || first === '' || first === '\u2026'
    ? { kind: 'no-first-word' }
    : null
}

const folded = (word: string): string => words(word)[0]?.form ?? ''

const element = (
  part: string,
  classes: Readonly<Record<string, readonly string[]>>,
): CueElement => {
  if (part === '\u2026') return { kind: 'gap', upTo: GAP }
  const choices = part
    .split('|')
    .flatMap((choice) => {
      const name = /^<(.+)>$/.exec(choice)?.[1]
      if (name === undefined) return [choice]
      const members = classes[name]
      if (members === undefined) throw new Error(`No class of words is named ${name}: ${part}`)
      return members.flatMap((line) => line.split('|'))
    })
    .filter((choice) => choice !== '')
  return {
    kind: 'word',
    any: new Set(choices.filter((choice) => !choice.endsWith('*')).map(folded)),
    prefixes: choices.filter((choice) => choice.endsWith('*')).map(folded),
  }
}

/** A phrase in the notation of `knowledge/lexicon/questions.yaml`. Throws where it names no class. */
export const cuePhrase = (
  sign: string,
  phrase: string,
  classes: Readonly<Record<string, readonly string[]>>,
): CuePhrase => {
  const parts = phrase.trim().split(/\s+/u)
  const first = parts[0] === '^'
  return { sign, first, elements: parts.slice(first ? 1 : 0).map((part) => element(part, classes)) }
}
