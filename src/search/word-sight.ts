import { countBits } from '#language/letter-pairs.ts'
import type { AskedWord } from '#search/asked-word.ts'
import type { Vocabulary } from '#search/vocabulary.ts'
import { WEIGHTS } from '#search/weights.ts'

/** An expansion of one of the asked words, and what meeting it is worth. */
export type Target = {
  readonly group: number
  readonly weight: number
  readonly worth: number
  readonly together: number | null
}

/**
 * What words of passages are to one question. A word has a slot: 0 for a word that is nothing to it;
 * any other has, for each asked word `g`, at `slot * width + g` the number of the target met or -1,
 * how alike it is where none is met, and whether it is the very form asked for.
 */
export type Sight = {
  readonly width: number
  readonly targets: readonly Target[]
  slot(word: number): number
  met(at: number): number
  alike(at: number): number
  exact(at: number): boolean
}

/** Opens the sight of one question at a time; opening another closes the one before. */
export type WordSight = (asked: readonly AskedWord[], worth: (stem: number) => number) => Sight

/** Makes the sight, whose room is kept from one question to the next. */
export const createWordSight = (vocabulary: Vocabulary): WordSight => {
  let slots = new Int32Array(0)
  let asked = new Int32Array(0)
  let question = 0
  let met = new Int32Array(1024)
  let alike = new Float64Array(1024)
  let exact = new Uint8Array(1024)

  const widen = (size: number): void => {
    if (met.length >= size) return
    const copy = <A extends Int32Array | Float64Array | Uint8Array>(to: A, from: A): A => {
      to.set(from)
      return to
    }
    met = copy(new Int32Array(size * 2), met)
    alike = copy(new Float64Array(size * 2), alike)
    exact = copy(new Uint8Array(size * 2), exact)
  }

  return (words, worth) => {
    const width = words.length
    if (slots.length < vocabulary.size()) {
      slots = new Int32Array(vocabulary.size() * 2)
      asked = new Int32Array(vocabulary.size() * 2)
    }
    question += 1
    let used = 0
    const targets: Target[] = []
    const byStem = new Map<number, number[]>()
    for (const [group, { expansions }] of words.entries()) {
      for (const { stem, weight, together } of expansions) {
        const at = targets.push({ group, weight, worth: weight * worth(stem), together }) - 1
        const held = byStem.get(stem)
        if (held === undefined) byStem.set(stem, [at])
        else held.push(at)
      }
    }
    const letters = words.flatMap(({ letters: all }, group) =>
      all.map(({ pairs, sketch }) => ({ group, pairs, sketch })),
    )
    const forms = words.map(({ form }) => vocabulary.find(form) ?? -1)

    /** Writes what a word is to the question into the next slot; whether it is anything. */
    const look = (word: number): boolean => {
      const from = (used + 1) * width
      widen(from + width)
      met.fill(-1, from, from + width)
      alike.fill(0, from, from + width)
      exact.fill(0, from, from + width)
      let any = false
      const stems = vocabulary.stemsOf(word)
      for (const stem of stems) {
        for (const at of byStem.get(stem) ?? []) {
          const target = targets[at]
          if (target === undefined) continue
          const before = targets[met[from + target.group] ?? -1]
          if (before !== undefined && before.worth >= target.worth) continue
          met[from + target.group] = at
          if (forms[target.group] === word) exact[from + target.group] = 1
          any = true
        }
      }
      const [main] = stems
      if (main === undefined) return any
      const sketch = vocabulary.sketch(main)
      for (const { group, pairs, sketch: wanted } of letters) {
        const shared = countBits(sketch & wanted)
        if (shared < 2 || shared < pairs.length * 0.35) continue
        if ((met[from + group] ?? -1) >= 0) continue
        const value = vocabulary.likeness(main, pairs)
        if (value <= WEIGHTS.leastLikeness) continue
        const over = (value - WEIGHTS.leastLikeness) / (1 - WEIGHTS.leastLikeness)
        if (over > (alike[from + group] ?? 0)) alike[from + group] = over
        any = true
      }
      return any
    }

    return {
      width,
      targets,
      slot(word: number): number {
        if (asked[word] === question) return slots[word] ?? 0
        asked[word] = question
        const slot = look(word) ? used + 1 : 0
        if (slot > 0) used = slot
        slots[word] = slot
        return slot
      },
      met: (at: number) => met[at] ?? -1,
      alike: (at: number) => alike[at] ?? 0,
      exact: (at: number) => exact[at] === 1,
    }
  }
}
