import type { CueElement, CuePhrase } from '#language/cue-phrase.ts'
import type { Token } from '#language/token.ts'

/** A sign that a question shows, and the words that show it. */
export type Cue = {
  readonly sign: string
  /** Places of the words among the question's words, in order. */
  readonly at: readonly number[]
}

/** Finds the signs of a lexicon in a question. */
export type CueReader = {
  /** Every sign shown, in the order of the words; of the phrases of one sign the longest. */
  read(tokens: readonly Token[]): readonly Cue[]
  /** Every whole word that the phrases know. */
  readonly vocabulary: ReadonlySet<string>
  /** Whether a phrase knows a folded word, whole or by its beginning. */
  knows(form: string): boolean
}

const fits = (element: CueElement & { kind: 'word' }, token: Token): boolean =>
  token.forms.some(
    (form) => element.any.has(form) || element.prefixes.some((prefix) => form.startsWith(prefix)),
  )

/** The words that the elements match from a place on, or null. */
const matchFrom = (
  elements: readonly CueElement[],
  tokens: readonly Token[],
  from: number,
): readonly number[] | null => {
  const [element, ...rest] = elements
  if (element === undefined) return []
  if (element.kind === 'gap') {
    for (let skip = 0; skip <= element.upTo && from + skip < tokens.length; skip += 1) {
      const found = matchFrom(rest, tokens, from + skip)
      if (found !== null) return found
    }
    return null
  }
  const token = tokens[from]
  if (token === undefined || !fits(element, token)) return null
  const found = matchFrom(rest, tokens, from + 1)
  return found === null ? null : [from, ...found]
}

const within = (inner: Cue, outer: Cue): boolean =>
  inner.at.length < outer.at.length && inner.at.every((place) => outer.at.includes(place))

/** Every whole word that some phrases know. */
export const wordsOfPhrases = (phrases: readonly CuePhrase[]): ReadonlySet<string> =>
  new Set(
    phrases.flatMap(({ elements }) =>
      elements.flatMap((element) => (element.kind === 'word' ? [...element.any] : [])),
    ),
  )

/** Makes the reader of a set of phrases. */
export const createCueReader = (phrases: readonly CuePhrase[]): CueReader => {
  const byFirst = new Map<string, CuePhrase[]>()
  const byPrefix: CuePhrase[] = []
  for (const phrase of phrases) {
    const [head] = phrase.elements
    if (head?.kind !== 'word') throw new Error(`A phrase of ${phrase.sign} begins with a gap`)
    for (const word of head.any) byFirst.set(word, [...(byFirst.get(word) ?? []), phrase])
    if (head.prefixes.length > 0) byPrefix.push(phrase)
  }
  const vocabulary = wordsOfPhrases(phrases)

  const candidates = (token: Token): ReadonlySet<CuePhrase> =>
    new Set([...token.forms.flatMap((form) => byFirst.get(form) ?? []), ...byPrefix])

  const beginnings = phrases.flatMap(({ elements }) =>
    elements.flatMap((element) => (element.kind === 'word' ? element.prefixes : [])),
  )

  return {
    vocabulary,
    knows: (form) =>
      vocabulary.has(form) || beginnings.some((beginning) => form.startsWith(beginning)),
    read(tokens) {
      const found: Cue[] = []
      tokens.forEach((token, from) => {
        for (const phrase of candidates(token)) {
          if (phrase.first && from > 0) continue
          const at = matchFrom(phrase.elements, tokens, from)
          if (at !== null) found.push({ sign: phrase.sign, at })
        }
      })
      const longest = found.filter(
        (cue) => !found.some((other) => other.sign === cue.sign && within(cue, other)),
      )
      const seen = new Set<string>()
      return longest.filter((cue) => {
        const key = `${cue.sign} ${cue.at.join()}`
        return seen.has(key) ? false : seen.add(key)
      })
    },
  }
}
