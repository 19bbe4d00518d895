const EDGE = 0x20

/** A word's pairs of neighbouring letters, its edges included, each once, as one number a pair. */
const letterPairs = (word: string): readonly number[] => {
  const pairs = new Set<number>()
  let before = EDGE
  for (let at = 0; at <= word.length; at += 1) {
    const letter = at === word.length ? EDGE : word.charCodeAt(at)
    pairs.add(before * 0x10000 + letter)
    before = letter
  }
  return [...pairs]
}

/** Where a pair of letters stands in a signature of 32 bits. */
const bit = (pair: number): number => Math.imul(pair ^ (pair >>> 15), 0x9e3779b1) >>> 27

/** A sketch of a word's pairs in 32 bits: words that share pairs share bits. */
const signature = (pairs: readonly number[]): number =>
  pairs.reduce((bits, pair) => bits | (1 << bit(pair)), 0)

/** How many bits of a 32-bit number are set. */
export const countBits = (bits: number): number => {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** A word's letters for comparison: its pairs, and the sketch of them. */
export type Letters = { readonly pairs: readonly number[]; readonly sketch: number }

/** The letters of a word. */
export const lettersOf = (word: string): Letters => {
  const pairs = letterPairs(word)
  return { pairs, sketch: signature(pairs) }
}
