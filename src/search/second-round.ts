import { countBits, letterPairs, likeness, signature } from '#language/letter-pairs.ts'
import type { AskedWord } from '#search/asked-word.ts'
import type { FirstRound } from '#search/first-round.ts'
import { type PassageWords, SENTENCE, WORD } from '#search/passage-words.ts'
import type { Vocabulary } from '#search/vocabulary.ts'
import { WEIGHTS } from '#search/weights.ts'

/** What a passage got, and from what. */
export type Worth = {
  readonly words: number
  readonly alike: number
  readonly exact: number
  readonly sentence: number
  readonly near: number
  readonly title: number
}

/** A passage looked at carefully. */
export type Careful = {
  readonly passage: number
  readonly score: number
  readonly worth: Worth
  /** For each word of the question, how surely the passage holds it, 0 to 1. */
  readonly holds: readonly number[]
}

/** What a passage's title is made of, and how early in its article the passage stands. */
export type Place = { readonly title: readonly number[]; readonly number: number }

/** A vocabulary's word as one question sees it: for each word asked, the expansion met, or likeness. */
type Seen = {
  readonly met: Int32Array
  readonly alike: Float64Array
  readonly exact: boolean[]
}

const MOST_PLACES = 6

/** Makes the careful look at passages for one question. */
export const createSecondRound = (
  asked: readonly AskedWord[],
  vocabulary: Vocabulary,
  round: FirstRound,
  sequences: PassageWords,
): ((passage: number, place: Place) => Careful) => {
  const count = asked.length
  const log = Math.log(1 + round.size())
  const expansions = asked.flatMap(({ expansions: all }, group) =>
    all.map(({ stem, weight }) => ({
      group,
      stem,
      weight,
      worth: weight * round.rarity(round.frequency(stem)),
    })),
  )
  const byStem = new Map<number, number[]>()
  for (const [at, { stem }] of expansions.entries()) {
    byStem.set(stem, [...(byStem.get(stem) ?? []), at])
  }
  /** How rare each word is: by the commonest of what it may surely be met by. */
  const rare = asked.map(({ expansions: all, word }) => {
    const sure = all.filter(({ weight }) => weight >= 0.5)
    const common = Math.max(
      0,
      ...(sure.length > 0 ? sure : all).map(({ stem }) => round.frequency(stem)),
    )
    return (word === null ? WEIGHTS.person : 1) * round.rarity(common)
  })
  const sketches = asked.map(({ letters }) =>
    letters.map((pairs) => ({ pairs, sketch: signature(pairs) })),
  )

  const alikeness = (stem: number, group: number): number => {
    let best = 0
    const sketch = vocabulary.signatures()[stem] ?? 0
    for (const { pairs, sketch: wanted } of sketches[group] ?? []) {
      if (countBits(sketch & wanted) < pairs.length * 0.3) continue
      best = Math.max(best, likeness(pairs, letterPairs(vocabulary.stem(stem))))
    }
    return best <= WEIGHTS.leastLikeness
      ? 0
      : (best - WEIGHTS.leastLikeness) / (1 - WEIGHTS.leastLikeness)
  }

  const look = (word: number): Seen | null => {
    const stems = vocabulary.stemsOf(word)
    const met = new Int32Array(count).fill(-1)
    const alike = new Float64Array(count)
    let any = false
    for (const stem of stems) {
      for (const at of byStem.get(stem) ?? []) {
        const { group, worth } = expansions[at] ?? { group: 0, worth: 0 }
        const before = met[group] ?? -1
        if (before >= 0 && (expansions[before]?.worth ?? 0) >= worth) continue
        met[group] = at
        any = true
      }
    }
    const [main] = stems
    for (let group = 0; group < count && main !== undefined; group += 1) {
      if ((met[group] ?? -1) >= 0) continue
      const value = alikeness(main, group)
      if (value > 0) any = true
      alike[group] = value
    }
    if (!any) return null
    const form = vocabulary.form(word)
    return { met, alike, exact: asked.map((one) => one.form === form) }
  }
  const looked = new Map<number, Seen | null>()
  const see = (word: number): Seen | null => {
    const known = looked.get(word)
    if (known !== undefined) return known
    const seen = look(word)
    looked.set(word, seen)
    return seen
  }

  const times = new Float64Array(expansions.length)
  const alike = new Float64Array(count)
  const sure = new Float64Array(count)
  const exact = new Uint8Array(count)
  const inSentence = new Float64Array(count)
  const places = asked.map((): number[] => [])
  const inTitle = new Float64Array(count)
  const titleStem = new Float64Array(count)
  const all = sequences.sequence.view()
  const ends = sequences.ends.view()

  const readTitle = (title: readonly number[]): { share: number; known: number } => {
    inTitle.fill(0)
    titleStem.fill(0)
    let known = 0
    let whole = 0
    for (const word of title) {
      const [stem] = vocabulary.stemsOf(word)
      if (stem === undefined) continue
      const rarity = round.rarity(round.frequency(stem))
      whole += rarity
      const met = see(word)?.met
      let asks = false
      for (let group = 0; group < count && met !== undefined; group += 1) {
        const at = met[group] ?? -1
        if (at < 0) continue
        asks = true
        inTitle[group] = Math.max(inTitle[group] ?? 0, expansions[at]?.worth ?? 0)
      }
      if (asks) known += rarity
    }
    return { share: whole === 0 ? 0 : known / whole, known }
  }

  const readWords = (from: number, to: number): number => {
    let best = 0
    const close = (): void => {
      let value = 0
      for (let group = 0; group < count; group += 1) {
        value += (inSentence[group] ?? 0) * (rare[group] ?? 0)
        inSentence[group] = 0
      }
      if (value > best) best = value
    }
    for (let at = from; at < to; at += 1) {
      const value = all[at] ?? 0
      if (value >= SENTENCE) close()
      const seen = see(value & WORD)
      if (seen === null) continue
      for (let group = 0; group < count; group += 1) {
        const met = seen.met[group] ?? -1
        let held = 0
        if (met >= 0) {
          times[met] = (times[met] ?? 0) + 1
          const same = seen.exact[group] === true
          if (same) exact[group] = 1
          const weight = expansions[met]?.weight ?? 0
          sure[group] = Math.max(sure[group] ?? 0, weight)
          held = weight * (same ? 1 : WEIGHTS.otherForm)
          const known = places[group]
          if (known !== undefined && known.length < MOST_PLACES) known.push(at)
        } else {
          const like = seen.alike[group] ?? 0
          if (like > (alike[group] ?? 0)) alike[group] = like
          held = like * 0.5
        }
        if (held > (inSentence[group] ?? 0)) inSentence[group] = held
      }
    }
    close()
    return best
  }

  const nearness = (): number => {
    let sum = 0
    for (let group = 0; group + 1 < count; group += 1) {
      let least = Infinity
      for (const a of places[group] ?? []) {
        for (const b of places[group + 1] ?? []) least = Math.min(least, Math.abs(a - b))
      }
      if (least < Infinity) {
        const sureness = Math.min(sure[group] ?? 0, sure[group + 1] ?? 0)
        sum +=
          (sureness * Math.min(rare[group] ?? 0, rare[group + 1] ?? 0)) / (1 + Math.max(1, least))
      }
    }
    return sum
  }

  const read = (passage: number, from: number, to: number, place: Place): Careful => {
    times.fill(0)
    alike.fill(0)
    sure.fill(0)
    exact.fill(0)
    for (const list of places) list.length = 0
    const sentence = readWords(from, to)
    const title = readTitle(place.title)
    const long =
      1 - WEIGHTS.length + (WEIGHTS.length * (to - from)) / Math.max(1, round.meanLength())
    const earned = new Float64Array(count)
    for (let at = 0; at < expansions.length; at += 1) {
      const seen = times[at] ?? 0
      const one = expansions[at]
      if (seen === 0 || one === undefined) continue
      const value =
        (one.worth * seen * (WEIGHTS.saturation + 1)) / (seen + WEIGHTS.saturation * long)
      if (value > (earned[one.group] ?? 0)) earned[one.group] = value
    }
    let wordsWorth = 0
    let alikeWorth = 0
    let exactWorth = 0
    let titleWorth = 0
    const holds: number[] = []
    for (let group = 0; group < count; group += 1) {
      const own = earned[group] ?? 0
      const titled = inTitle[group] ?? 0
      const rarity = rare[group] ?? 0
      wordsWorth += own
      titleWorth += WEIGHTS.title * titled
      if (exact[group] === 1) exactWorth += WEIGHTS.exact * rarity
      if (own === 0 && titled > 0) titleWorth += WEIGHTS.titleOnly * titled
      else if (own === 0) alikeWorth += WEIGHTS.alike * rarity * (alike[group] ?? 0)
      const inTitleToo = titled > 0 ? 1 : 0
      holds.push(Math.min(1, Math.max(sure[group] ?? 0, inTitleToo, 0.7 * (alike[group] ?? 0))))
    }
    titleWorth += WEIGHTS.titleShare * title.known * title.share
    if (title.share > 0.99) titleWorth += WEIGHTS.wholeTitle * log
    titleWorth += (WEIGHTS.lead * log * title.share) / place.number
    const worth = {
      words: wordsWorth,
      alike: alikeWorth,
      exact: exactWorth,
      sentence: WEIGHTS.sentence * sentence,
      near: WEIGHTS.near * nearness(),
      title: titleWorth,
    }
    const score = Object.values(worth).reduce((sum, part) => sum + part, 0)
    return { passage, score, worth, holds }
  }

  return (passage, place) => {
    const start = passage === 0 ? 0 : (ends[2 * passage - 1] ?? 0)
    const middle = ends[2 * passage] ?? 0
    const end = ends[2 * passage + 1] ?? 0
    const text = read(passage, start, middle, place)
    if (end === middle) return text
    const translation = read(passage, middle, end, place)
    return translation.score > text.score ? translation : text
  }
}
