/** What is seen of a block without knowing its words. */
export type Shape = {
  /** How many words it has. */
  readonly words: number
  /** Whether a mark that ends a sentence closes it. */
  readonly ends: boolean
  /** Whether it breaks off with dots, as an excerpt of something longer does. */
  readonly breaksOff: boolean
  /** Whether it announces what follows, by a colon. */
  readonly announces: boolean
  /** Whether a question mark or an exclamation mark ends it, as may be in a headline too. */
  readonly exclaims: boolean
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640'\u2019]*/gu

/** What may stand behind the last mark of a sentence: quotes, brackets, marks of direction. */
const CLOSERS = /["'\u2018\u2019\u201c\u201d\u00ab\u00bb)\]\u200e\u200f\s]{1,12}$/u

/** The block without the quotes and brackets that close it. */
const core = (text: string): string => text.slice(-80).replace(CLOSERS, '')

/** The shape of a block. */
export const shapeOf = (text: string): Shape => {
  const last = core(text)
  const breaksOff =
    /(?:\.\.|\u2026)$/u.test(last) || /[[(]\s*(?:\.\.\.?|\u2026)\s*[\])]$/u.test(text.slice(-12))
  return {
    words: text.match(WORD)?.length ?? 0,
    ends: /[.!?\u061f\u06d4\u2026]$/u.test(last),
    breaksOff,
    announces: /[:\uff1a]$/u.test(last),
    exclaims: /[!?\u061f]$/u.test(last),
  }
}

/** Fewest words of a sentence that is taken for one by its full stop alone. */
const SENTENCE = 5

/** From so many words on, a block is prose even without a full stop, which the Arabic press often omits. */
const LONG = 20

/** Whether a block has the shape of prose. */
export const isSentence = ({ words, ends }: Shape): boolean =>
  (ends && words >= SENTENCE) || words >= LONG
