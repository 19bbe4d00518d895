import { countBits, lettersOf } from '#language/letter-pairs.ts'
import type { Vocabulary } from '#search/vocabulary.ts'

/** A stem spelt much like another. */
export type NearStem = { readonly stem: string; readonly likeness: number }

const LEAST = 0.6
const MOST = 4

/** The stems of the vocabulary whose letters are most like those of a stem, the likest first. */
export const nearStems = (stem: string, vocabulary: Vocabulary): readonly NearStem[] => {
  const { pairs, sketch } = lettersOf(stem)
  // Words so alike share half of their pairs; two pairs may fall on one bit.
  const enough = Math.max(2, Math.floor(pairs.length * LEAST * 0.6))
  const found: NearStem[] = []
  for (let number = 0; number < vocabulary.stems().length; number += 1) {
    if (countBits(sketch & vocabulary.sketch(number)) < enough) continue
    const likeness = vocabulary.likeness(number, pairs)
    if (likeness >= LEAST) found.push({ stem: vocabulary.stem(number), likeness })
  }
  return found.sort((a, b) => b.likeness - a.likeness || (a.stem < b.stem ? -1 : 1)).slice(0, MOST)
}
