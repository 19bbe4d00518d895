import type { AskedDate } from '#search/asked-date.ts'
import type { AskedWord } from '#search/asked-word.ts'
import type { FirstRound } from '#search/first-round.ts'
import type { LetterTriples } from '#search/letter-triples.ts'
import { nearness } from '#search/nearness.ts'
import { type PassageWords, SENTENCE, WORD } from '#search/passage-words.ts'
import { createTitleLook } from '#search/title-look.ts'
import type { Vocabulary } from '#search/vocabulary.ts'
import { WEIGHTS } from '#search/weights.ts'
import type { WordSight } from '#search/word-sight.ts'

/** What a passage got, and from what. */
export type Worth = {
  readonly words: number
  readonly alike: number
  readonly exact: number
  readonly triples: number
  readonly sentence: number
  readonly near: number
  readonly date: number
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
export type Place = { readonly title: Uint32Array; readonly number: number }

const MOST_PLACES = 6
const YEAR = /^\d{4}$/

type Corpus = {
  readonly vocabulary: Vocabulary
  readonly round: FirstRound
  readonly sequences: PassageWords
  readonly triples: LetterTriples
}

/** Makes the careful look at passages for one question. */
export const createSecondRound = (
  asked: readonly AskedWord[],
  open: WordSight,
  { vocabulary, round, sequences, triples }: Corpus,
  dates: readonly AskedDate[],
): ((passage: number, place: Place) => Careful) => {
  const count = asked.length
  const log = Math.log(1 + round.size())
  const tally = triples.open(
    asked.flatMap(({ word, form }) => (word === null ? [] : [form])),
    round.size(),
  )
  const sight = open(asked, (stem) => round.rarity(round.frequency(stem)), tally)
  const { targets } = sight
  /** How rare each word is: by the commonest of what it may surely be met by. */
  const rare = asked.map(({ expansions: all, word }) => {
    const sure = all.filter(({ weight }) => weight >= 0.5)
    const common = (sure.length > 0 ? sure : all).map(({ stem }) => round.frequency(stem))
    return (word === null ? WEIGHTS.person : 1) * round.rarity(Math.max(0, ...common))
  })

  /** The words of the question that name each date. */
  const dated = dates.map((date) => ({
    date,
    groups: asked.flatMap(({ form }, group) => (date.names(form) ? [group] : [])),
  }))

  const times = new Float64Array(targets.length)
  const alike = new Float64Array(count)
  const sure = new Float64Array(count)
  const exact = new Uint8Array(count)
  const inSentence = new Float64Array(count)
  const places = asked.map((): number[] => [])
  const titles = createTitleLook(vocabulary, round, sight, count)
  const all = sequences.sequence.view()

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
      const seen = sight.see(value & WORD)
      if (seen === null) continue
      tally.count(seen.triples)
      for (const { group, met, alike: like, exact: same } of seen.meetings) {
        let held = 0
        if (met >= 0) {
          times[met] = (times[met] ?? 0) + 1
          if (same) exact[group] = 1
          const weight = targets[met]?.weight ?? 0
          sure[group] = Math.max(sure[group] ?? 0, weight)
          held = weight * (same ? 1 : WEIGHTS.otherForm)
          const known = places[group]
          if (known !== undefined && known.length < MOST_PLACES) known.push(at)
        } else {
          if (like > (alike[group] ?? 0)) alike[group] = like
          held = like * 0.5
        }
        if (held > (inSentence[group] ?? 0)) inSentence[group] = held
      }
    }
    close()
    return best
  }

  /** What the dates that it speaks of are worth; it holds the words that name them, in other forms too. */
  const readDates = (from: number, to: number): number => {
    let worth = 0
    for (const { date, groups } of dated) {
      if (groups.length === 0 || !date.isIn(all, from, to)) continue
      for (const group of groups) {
        worth += rare[group] ?? 0
        // A year of the question that the passage leaves out is not held.
        if (!YEAR.test(asked[group]?.form ?? '')) sure[group] = 1
      }
    }
    return worth
  }

  const read = (passage: number, from: number, to: number, place: Place): Careful => {
    times.fill(0)
    alike.fill(0)
    sure.fill(0)
    exact.fill(0)
    for (const list of places) list.length = 0
    const sentence = readWords(from, to)
    const title = titles.look(place.title)
    const long =
      1 - WEIGHTS.length + (WEIGHTS.length * (to - from)) / Math.max(1, round.meanLength())
    const earned = new Float64Array(count)
    let together: number | null = null
    let sum = 0
    let share = 0
    for (let at = 0; at < targets.length; at += 1) {
      const seen = times[at] ?? 0
      const one = targets[at]
      if (seen === 0 || one === undefined) continue
      const value =
        (one.worth * seen * (WEIGHTS.saturation + 1)) / (seen + WEIGHTS.saturation * long)
      // The words of one rendering stand next to each other among the targets of their group.
      const goesOn = one.together !== null && one.together === together
      sum = goesOn ? sum + value : value
      share = goesOn ? share + one.weight : one.weight
      together = one.together
      if (sum > (earned[one.group] ?? 0)) earned[one.group] = sum
      if (share > (sure[one.group] ?? 0)) sure[one.group] = share
    }
    const date = WEIGHTS.date * readDates(from, to)
    let wordsWorth = 0
    let alikeWorth = 0
    let exactWorth = 0
    let titleWorth = 0
    const holds: number[] = []
    for (let group = 0; group < count; group += 1) {
      const own = earned[group] ?? 0
      const titled = titles.met(group)
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
      triples: WEIGHTS.triples * tally.take(long),
      sentence: WEIGHTS.sentence * sentence,
      near: WEIGHTS.near * nearness(places, sure, rare),
      date,
      title: titleWorth,
    }
    const score = Object.values(worth).reduce((sum, part) => sum + part, 0)
    return { passage, score, worth, holds }
  }

  return (passage, place) => {
    const { start, middle, end } = sequences.bounds(passage)
    const text = read(passage, start, middle, place)
    if (end === middle) return text
    const translation = read(passage, middle, end, place)
    return translation.score > text.score ? translation : text
  }
}
