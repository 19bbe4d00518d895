import { countBits } from '#language/letter-pairs.ts'
import type { AskedWord } from '#search/asked-word.ts'
import type { Tally } from '#search/letter-triples.ts'
import { startOf } from '#search/lists.ts'
import { createMarks } from '#search/marks.ts'
import type { Vocabulary } from '#search/vocabulary.ts'
import { WEIGHTS } from '#search/weights.ts'

/** An expansion of one of the asked words, and what meeting it is worth. */
export type Target = {
  readonly group: number
  readonly weight: number
  readonly worth: number
  readonly together: number | null
}

/** What a word of passages is to one asked word. */
export type Meeting = {
  /** The asked word, by its place. */
  readonly group: number
  /** The number of the target met, or -1 where the word is only spelt alike. */
  readonly met: number
  /** How alike it is spelt, beyond the least that says anything, 0 to 1; 0 where a target is met. */
  readonly alike: number
  /** Whether it is the very form asked for. */
  readonly exact: boolean
}

/** A word of passages that is something to a question. */
export type Seen = {
  readonly meetings: readonly Meeting[]
  /** Which of the question's triples of letters it has, each as often as it has it. */
  readonly triples: readonly number[]
}

/** What words of passages are to one question. */
export type Sight = {
  readonly targets: readonly Target[]
  /** A word by its number; null where it is nothing to the question. */
  see(word: number): Seen | null
}

/** Opens the sight of one question at a time; opening another closes the one before. */
export type WordSight = (
  asked: readonly AskedWord[],
  worth: (stem: number) => number,
  tally: Tally,
) => Sight

const NONE: readonly Meeting[] = []

/** Makes the sight, whose room is kept from one question to the next. */
export const createWordSight = (vocabulary: Vocabulary): WordSight => {
  const seen = createMarks()
  const stemsAsked = createMarks()
  const pairsAsked = createMarks()

  return (words, worth, tally) => {
    const found: (Seen | null)[] = [null]
    const targets: Target[] = []
    /** For each stem asked for, its targets; for each pair of letters, the letters that have it. */
    const targetsOf: number[][] = []
    const lettersWith: number[][] = []
    seen.clear(vocabulary.size())
    stemsAsked.clear(vocabulary.stems())
    pairsAsked.clear(vocabulary.pairs())
    for (const [group, { expansions }] of words.entries()) {
      for (const { stem, weight, together } of expansions) {
        const at = targets.push({ group, weight, worth: weight * worth(stem), together }) - 1
        const known = stemsAsked.get(stem)
        if (known >= 0) targetsOf[known]?.push(at)
        else stemsAsked.set(stem, targetsOf.push([at]) - 1)
      }
    }
    const letters = words.flatMap(({ letters: all }, group) =>
      all.map(({ pairs, sketch }) => ({ group, pairs, sketch, count: pairs.length })),
    )
    for (const [at, { pairs }] of letters.entries()) {
      for (const pair of vocabulary.pairNumbers(pairs)) {
        const known = pairsAsked.get(pair)
        if (known >= 0) lettersWith[known]?.push(at)
        else pairsAsked.set(pair, lettersWith.push([at]) - 1)
      }
    }
    const forms = words.map(({ form }) => vocabulary.find(form) ?? -1)
    const met = new Int32Array(words.length)
    const alike = new Float64Array(words.length)
    const shared = new Int32Array(letters.length)
    const touchedLetters = new Int32Array(letters.length)
    const stems = vocabulary.stemsOf.view()
    const pairs = vocabulary.pairsOf.view()

    /** Notes the targets that a word meets by its stems; whether there is one. */
    const meet = (from: number, to: number): boolean => {
      let any = false
      for (let at = from; at < to; at += 1) {
        const known = stemsAsked.get(stems.values[at] ?? 0)
        if (known < 0) continue
        for (const number of targetsOf[known] ?? []) {
          const target = targets[number]
          if (target === undefined) continue
          const before = targets[met[target.group] ?? -1]
          if (before !== undefined && before.worth >= target.worth) continue
          met[target.group] = number
          any = true
        }
      }
      return any
    }

    /** Notes how alike a stem's letters are to those asked for and not met; whether any are. */
    const compare = (stem: number): boolean => {
      let any = false
      const from = startOf(pairs.ends, stem)
      const to = pairs.ends[stem] ?? 0
      let touched = 0
      for (let at = from; at < to; at += 1) {
        const known = pairsAsked.get(pairs.values[at] ?? 0)
        if (known < 0) continue
        for (const one of lettersWith[known] ?? []) {
          if (shared[one] === 0) {
            touchedLetters[touched] = one
            touched += 1
          }
          shared[one] = (shared[one] ?? 0) + 1
        }
      }
      for (let at = 0; at < touched; at += 1) {
        const place = touchedLetters[at] ?? 0
        const one = letters[place]
        const both = shared[place] ?? 0
        shared[place] = 0
        if (one === undefined || (met[one.group] ?? -1) >= 0) continue
        // Dice's measure: twice what both have, by what each has.
        const likeness = (2 * both) / (to - from + one.count)
        if (likeness <= WEIGHTS.leastLikeness) continue
        const bits = countBits(vocabulary.sketch(stem) & one.sketch)
        if (bits < 2 || bits < one.count * 0.35) continue
        const over = (likeness - WEIGHTS.leastLikeness) / (1 - WEIGHTS.leastLikeness)
        if (over > (alike[one.group] ?? 0)) alike[one.group] = over
        any = true
      }
      return any
    }
    const look = (word: number): readonly Meeting[] => {
      const from = startOf(stems.ends, word)
      const to = stems.ends[word] ?? 0
      if (from === to) return NONE
      met.fill(-1)
      const meets = meet(from, to)
      const resembles = compare(stems.values[from] ?? 0)
      if (!meets && !resembles) return NONE
      const meetings: Meeting[] = []
      for (let group = 0; group < words.length; group += 1) {
        const target = met[group] ?? -1
        const value = target >= 0 ? 0 : (alike[group] ?? 0)
        if (target < 0 && value === 0) continue
        const exact = target >= 0 && forms[group] === word
        meetings.push({ group, met: target, alike: value, exact })
      }
      alike.fill(0)
      return meetings
    }

    return {
      targets,
      see(word: number): Seen | null {
        const known = seen.get(word)
        if (known >= 0) return found[known] ?? null
        const meetings = look(word)
        const triples = tally.wanted(word)
        const nothing = meetings.length === 0 && triples.length === 0
        seen.set(word, nothing ? 0 : found.push({ meetings, triples }) - 1)
        return nothing ? null : { meetings, triples }
      },
    }
  }
}
