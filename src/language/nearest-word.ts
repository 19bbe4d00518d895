import { countBits } from '#language/letter-pairs.ts'

/**
 * Edits between two words: letters added, left out, changed, or two neighbours exchanged
 * (optimal string alignment distance). Gives up above the limit and returns limit + 1.
 */
export const editDistance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    if (Math.min(...row) > limit) return limit + 1
    before = last
    last = row
  }
  return last[b.length] ?? limit + 1
}

/** The words that an unknown word may have been meant to be. */
export type MendableWords = {
  /** Words of names: two edits are allowed from eight letters on. */
  readonly names: ReadonlySet<string>
  /** Words that ask: one edit, and the first letter is trusted, for a language has many words. */
  readonly others: ReadonlySet<string>
}

/** Shorter words differ from one another by chance, Latin ones more so: they are never mended. */
const SHORTEST = { names: 5, arabic: 6, latin: 6 } as const

/** In shorter names the first two letters are trusted. */
const LONG_NAME = 7

const ARABIC = /^\p{Script=Arabic}/u

const allowed = (word: string, isName: boolean): number => {
  if (isName) return word.length < SHORTEST.names ? 0 : word.length < 8 ? 1 : 2
  return word.length < (ARABIC.test(word) ? SHORTEST.arabic : SHORTEST.latin) ? 0 : 1
}

/** A word and its own ending, such as «translate» and «translated», are no misspelling of each other. */
const isInflection = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)

/** Which letters a word has, in 32 bits; two letters may have one bit. */
const lettersIn = (word: string): number => {
  let bits = 0
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31)
  return bits
}

type Candidate = { readonly word: string; readonly letters: number }

/** Words of four letters at least, by their length and so many of their first letters. */
const byStart = (
  words: ReadonlySet<string>,
  letters: number,
): ReadonlyMap<string, readonly Candidate[]> =>
  Map.groupBy(
    [...words]
      .filter((word) => word.length > 3)
      .map((word) => ({ word, letters: lettersIn(word) })),
    ({ word }) => `${word.length}${word.slice(0, letters)}`,
  )

type Near = { readonly words: readonly string[]; readonly distance: number }

/** Makes the function that finds the one known word that an unknown word was probably meant to be. */
export const createNearestWord = (known: MendableWords): ((word: string) => string | null) => {
  const longNames = byStart(known.names, 0)
  const shortNames = byStart(known.names, 2)
  const others = byStart(known.others, 1)

  const nearest = (word: string, isName: boolean): Near => {
    const limit = allowed(word, isName)
    const letters = lettersIn(word)
    const trusted = !isName ? 1 : word.length < LONG_NAME ? 2 : 0
    const candidates = !isName ? others : trusted > 0 ? shortNames : longNames
    let near: string[] = []
    let best = limit
    for (
      let length = word.length - limit;
      limit > 0 && length <= word.length + limit;
      length += 1
    ) {
      for (const one of candidates.get(`${length}${word.slice(0, trusted)}`) ?? []) {
        // One edit takes away one letter and brings one, at most.
        if (countBits(letters ^ one.letters) > 2 * best) continue
        const candidate = one.word
        if (!isName && isInflection(candidate, word)) continue
        const distance = editDistance(word, candidate, best)
        if (distance > best) continue
        near = distance < best ? [candidate] : [...near, candidate]
        best = distance
      }
    }
    return { words: near, distance: best }
  }

  /** The nearest word, or null where none is near or two are equally near. */
  return (word) => {
    const name = nearest(word, true)
    const other = nearest(word, false)
    const both = [name, other].filter(({ words }) => words.length > 0)
    const closest = Math.min(...both.map(({ distance }) => distance))
    const found = new Set(
      both.filter(({ distance }) => distance === closest).flatMap(({ words }) => words),
    )
    const [only] = found
    return found.size === 1 && only !== undefined ? only : null
  }
}
