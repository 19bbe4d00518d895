import { countBits, lettersOf } from '#language/letter-pairs.ts'
import type { Vocabulary } from '#search/vocabulary.ts'

/** A stem spelt much like another. */
export type NearStem = { readonly stem: string; readonly likeness: number }

const LEAST = 0.6
const MOST = 4
/** Shorter words are spelt alike by chance. */
const SHORTEST = 4

/** The stems that passages hold whose letters are most like those of a stem, the likest first. */
export const nearStems = (stem: string, vocabulary: Vocabulary): readonly NearStem[] => {
  if (stem.length < SHORTEST) return []
  const { pairs, sketch } = lettersOf(stem)
  const known = vocabulary.pairNumbers(pairs)
  const wanted = new Set(known)
  // One so like has this many of the pairs at least: so it has one of the others' number and one more.
  const shares = Math.ceil((pairs.length * LEAST) / (2 - LEAST))
  const rarest = known
    .toSorted((a, b) => vocabulary.stemsWith(a).length - vocabulary.stemsWith(b).length)
    .slice(0, Math.max(0, known.length - shares + 1))
  // Two pairs may fall on one bit.
  const enough = Math.max(2, Math.floor(pairs.length * LEAST * 0.6))
  const seen = new Set<number>()
  const found: NearStem[] = []
  for (const pair of rarest) {
    for (const number of vocabulary.stemsWith(pair)) {
      if (countBits(sketch & vocabulary.sketch(number)) < enough || seen.has(number)) continue
      seen.add(number)
      const own = vocabulary.pairsOf.of(number)
      let shared = 0
      for (const one of own) if (wanted.has(one)) shared += 1
      // Dice's measure: twice what both have, by what each has.
      const likeness = (2 * shared) / (own.length + pairs.length)
      if (likeness < LEAST || !vocabulary.holdsStem(number)) continue
      found.push({ stem: vocabulary.stem(number), likeness })
    }
  }
  return found.sort((a, b) => b.likeness - a.likeness || (a.stem < b.stem ? -1 : 1)).slice(0, MOST)
}
