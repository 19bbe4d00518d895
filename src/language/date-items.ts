import type { Language } from '#core/language.ts'
import type { DateRole } from '#language/date-lexicon.ts'
import { type DateSense, NO_SENSE } from '#language/date-sense.ts'
import type { DateVocabulary, KnownWord, PhraseNode } from '#language/date-vocabulary.ts'
import { type Word, words } from '#language/words.ts'

/** A word, a number or a phrase of a text, with what it can mean in a date. */
export type DateItem = {
  readonly start: number
  readonly end: number
  readonly sense: DateSense
  /** The number, where it is written in at most four digits. */
  readonly digits: number | null
  /** How many digits it is written in. */
  readonly width: number
  /** Whether a conjunction, a preposition, or the article is joined to it. */
  readonly joined: boolean
  readonly prefixed: boolean
  readonly definite: boolean
  readonly arabic: boolean
}

/** How a text speaks. */
export type DateManner = {
  /** The language of a date that stands without letters; null where it is not known. */
  readonly language: Language | null
  /** Whether a person is speaking, perhaps in a dialect, rather than the press. */
  readonly spoken: boolean
  /** Whether what is spoken of lies ahead. */
  readonly future: boolean
}

/** A text as items, and what stands between them. */
export type DateText = DateManner & {
  readonly text: string
  readonly items: readonly DateItem[]
  sense(at: number): DateSense
  has(at: number, role: DateRole): boolean
  digits(at: number): number | null
  width(at: number): number
  /**
   * What stands before an item, without white space and invisible marks: `''` for a space or nothing,
   * `\n` for a line break, the two ends of the text, or much else.
   */
  gap(at: number): string
  /** Whether the word at an item begins with the article, known to dates or not. */
  definite(at: number): boolean
  /** Whether nothing at all stands between an item and the one before it. */
  glued(at: number): boolean
}

const DIGITS = /^\d+$/
const ARABIC = /^\p{Script=Arabic}/u
const INVISIBLE = /[\s\p{Cf}\u0640]/gu
const BETWEEN_PHRASE = /^[\s\p{Cf}\u0640\-\u2013\u2019'.]{0,3}$/u

/** Much between two words: they are no part of one date. */
const WIDE = 12

/** A phrase of more words than this is in no lexicon. */
const PHRASE = 6

const longest = (
  text: string,
  all: readonly Word[],
  at: number,
  first: PhraseNode,
): { readonly sense: DateSense; readonly size: number } | null => {
  let node = first
  let best = node.sense === null ? null : { sense: node.sense, size: 1 }
  for (let size = 1; size < PHRASE && node.next.size > 0; size += 1) {
    const before = all[at + size - 1]
    const word = all[at + size]
    if (before === undefined || word === undefined || word.start - before.end > 3) break
    if (!BETWEEN_PHRASE.test(text.slice(before.end, word.start))) break
    const next = node.next.get(word.form)
    if (next === undefined) break
    node = next
    if (node.sense !== null) best = { sense: node.sense, size: size + 1 }
  }
  return best
}

/** The first of what a word can be that means something, alone or with the words behind it. */
const firstMeaning = (
  text: string,
  all: readonly Word[],
  at: number,
  candidates: readonly KnownWord[],
) => {
  for (const known of candidates) {
    const found = longest(text, all, at, known.node)
    if (found !== null) return { ...found, known }
  }
  return null
}

const itemsOf = (text: string, vocabulary: DateVocabulary): readonly DateItem[] => {
  const all = words(text)
  const items: DateItem[] = []
  for (let at = 0; at < all.length; ) {
    const word = all[at]
    if (word === undefined) break
    const { form, start } = word
    const numeric = DIGITS.test(form)
    const found = numeric ? null : firstMeaning(text, all, at, vocabulary.known(form))
    items.push({
      start,
      end: (found === null ? word : (all[at + found.size - 1] ?? word)).end,
      sense: found?.sense ?? NO_SENSE,
      digits: numeric && form.length <= 4 ? Number(form) : null,
      width: numeric ? form.length : 0,
      joined: found?.known.joined ?? false,
      prefixed: found?.known.prefixed ?? false,
      definite: found?.known.definite ?? vocabulary.isDefinite(form),
      arabic: ARABIC.test(form),
    })
    at += found?.size ?? 1
  }
  return items
}

/** Reads a text into items. Takes time in proportion to its length. */
export const dateText = (
  text: string,
  vocabulary: DateVocabulary,
  manner: DateManner,
): DateText => {
  const items = itemsOf(text, vocabulary)
  const gaps: (string | undefined)[] = new Array(items.length)
  const measure = (at: number): string => {
    const from = items[at - 1]?.end
    const to = items[at]?.start
    if (from === undefined || to === undefined || to - from > WIDE) return '\n'
    const between = text.slice(from, to)
    return between.includes('\n') ? '\n' : between.replace(INVISIBLE, '')
  }
  return {
    ...manner,
    text,
    items,
    sense: (at) => items[at]?.sense ?? NO_SENSE,
    has: (at, role) => items[at]?.sense.roles.has(role) ?? false,
    digits: (at) => items[at]?.digits ?? null,
    width: (at) => items[at]?.width ?? 0,
    gap: (at) => {
      const known = gaps[at]
      if (known !== undefined) return known
      const gap = measure(at)
      if (at >= 0 && at < items.length) gaps[at] = gap
      return gap
    },
    definite: (at) => items[at]?.definite ?? false,
    glued: (at) => at > 0 && items[at - 1]?.end === items[at]?.start,
  }
}
