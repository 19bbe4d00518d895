import { countBits, letterPairs, likeness, signature } from '#language/letter-pairs.ts'
import type { Vocabulary } from '#search/vocabulary.ts'

/** A stem spelt much like another. */
export type NearStem = { readonly stem: string; readonly likeness: number }

const LEAST = 0.6
const MOST = 4

/** The stems of the vocabulary whose letters are most like those given, the likest first. */
export const nearStems = (
  pairs: readonly number[],
  vocabulary: Vocabulary,
): readonly NearStem[] => {
  const sketch = signature(pairs)
  // Half of the pairs at least are shared by words so alike; two may fall on one bit.
  const enough = Math.ceil(pairs.length * LEAST * 0.5)
  const found: NearStem[] = []
  for (const [number, other] of vocabulary.signatures().entries()) {
    if (countBits(sketch & other) < enough) continue
    const stem = vocabulary.stem(number)
    if (Math.abs(stem.length + 1 - pairs.length) > 3) continue
    const alike = likeness(pairs, letterPairs(stem))
    if (alike >= LEAST) found.push({ stem, likeness: alike })
  }
  return found.sort((a, b) => b.likeness - a.likeness || (a.stem < b.stem ? -1 : 1)).slice(0, MOST)
}
