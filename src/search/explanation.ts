import type { Span } from '#language/span.ts'
import type { Origin } from '#search/asked-word.ts'
import type { Worth } from '#search/second-round.ts'

/** What a question became, and what each of its best passages got and from what. */
export type Explanation = {
  readonly words: readonly {
    /** As the question has it; null for a person meant but not named. */
    readonly word: string | null
    readonly place: Span | null
    /** How much of the question's coverage it is. */
    readonly share: number
    readonly metBy: readonly {
      readonly stem: string
      readonly weight: number
      readonly origin: Origin
      /** How many passages hold the stem. */
      readonly passages: number
    }[]
  }[]
  readonly hits: readonly {
    readonly passage: string
    readonly score: number
    readonly coverage: number
    readonly worth: Worth
  }[]
}

/** What an unknown word was probably meant to be. */
export type Suggestion = {
  /** As a passage writes it. */
  readonly text: string
  /** From 0 to 1. */
  readonly confidence: number
}
