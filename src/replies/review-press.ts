/** What the buttons of a review do. */
export const REVIEW_VERBS = [
  'article',
  'card',
  'publish',
  'reject',
  'same',
  'join',
  'date',
  'who',
  'person',
  'kind',
  'tell',
  'add',
  'day',
  'noday',
  'outlet',
  'keep',
  'discard',
  'undo',
  'quit',
] as const

/** One of the things that the buttons of a review do. */
export type ReviewVerb = (typeof REVIEW_VERBS)[number]

/** A press on a button of a review. */
export type ReviewPress = {
  readonly verb: ReviewVerb
  readonly draft: string
  /** The report's place among the draft's, from 0; null for the article as a whole. */
  readonly report: number | null
  /** What the card showed, as `markOf` writes it. */
  readonly mark: string
  /** What was chosen; empty where nothing is. */
  readonly value: string
}

const CODE = /^([a-z]+):([a-z0-9]{1,12}):(\d{1,2}|-):([0-9a-f]{6}):([!-9;-~]{0,30})$/

/**
 * A press as a text of ASCII, at most 63 bytes with `review:` before it, and back; null for anything
 * else.
 */
export const ReviewPressCode = {
  encode: ({ verb, draft, report, mark, value }: ReviewPress): string =>
    [verb, draft, report ?? '-', mark, value].join(':'),

  decode(code: string): ReviewPress | null {
    const [, name, draft = '', place, mark = '', value = ''] = CODE.exec(code) ?? []
    const verb = REVIEW_VERBS.find((known) => known === name)
    if (verb === undefined) return null
    return { verb, draft, report: place === '-' ? null : Number(place), mark, value }
  },
} as const
