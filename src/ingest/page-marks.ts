import type { DropReason } from '#ingest/drop-reason.ts'
import type { MarkRole, PageMark } from '#ingest/page-lexicon.ts'
import { isSentence, type Shape } from '#ingest/page-shape.ts'
import { phraseWords } from '#ingest/page-words.ts'
import type { Word } from '#language/words.ts'

/** A mark found in a block. */
export type FoundMark = {
  readonly reason: DropReason
  readonly role: MarkRole
  /** Whether nothing but the mark stands in the block, so that what it heads follows below. */
  readonly alone: boolean
}

/** A block as the marks see it. */
export type MarkedText = {
  readonly text: string
  readonly words: readonly Word[]
  readonly shape: Shape
  readonly linked: number
}

/** Finds the marks of furniture. */
export type MarkReader = {
  /** The mark of a block; null where it shows none. */
  read(block: MarkedText): FoundMark | null
  /** Where within a block, behind the end of a sentence, furniture begins; null where none does. */
  cut(text: string, words: readonly Word[]): number | null
}

type Way = 'whole' | 'opens' | 'begins' | 'starts' | 'contains' | 'within'

type Entry = { readonly mark: PageMark; readonly way: Way; readonly phrase: readonly string[] }

const WAYS: readonly Way[] = ['whole', 'begins', 'opens', 'starts', 'contains', 'within']

/** Longest block in which a phrase may stand anywhere. */
const SHORT = 40

/** Longest label, such as a line of names. */
const LABEL = 12

/** What divides a mark from what it introduces. */
const DIVIDER =
  /^[\s\p{M}]*(?:$|[:\uff1a\u061b|\u00bb\u203a>\u2039\u00ab\u2013\u2014\u2026\u2022/#.-])/u

/** The end of a sentence, and what stands between it and a word. */
const SENTENCE_END = /[.!?\u061f\u2026]["'\u201d\u00bb)\]]*([^\p{L}\p{N}]*)$/u

/** How many letters of a word, as written, fold to so many; a joined next word begins behind them. */
const joinedAt = (text: string, word: Word, folded: number): number => {
  const written = text.slice(word.start, word.end)
  const letters = written.replace(/[\p{M}\u0640]/gu, '').length
  // Only where nothing but marks is folded away do the letters still count the same.
  if (letters !== word.form.length) return -1
  let seen = 0
  for (let at = 0; at < written.length; at += 1) {
    if (/[\p{M}\u0640]/u.test(written.charAt(at))) continue
    if (seen === folded) return word.start + at
    seen += 1
  }
  return -1
}

/** Where the words of a phrase end that stand at a place, or -1. The last may be joined to the next word. */
const endOf = (
  phrase: readonly string[],
  text: string,
  words: readonly Word[],
  from: number,
): number => {
  for (const [index, part] of phrase.entries()) {
    const word = words[from + index]
    if (word === undefined) return -1
    const last = index === phrase.length - 1
    if (part.endsWith('*')) {
      if (!word.form.startsWith(part.slice(0, -1))) return -1
    } else if (word.form !== part) {
      if (!last || phrase.length < 2 || part.length < 4 || !word.form.startsWith(part)) return -1
      const joined = joinedAt(text, word, part.length)
      const next = text.charAt(joined)
      return joined > 0 && (/\p{Lu}/u.test(next) || /\p{Script=Arabic}/u.test(next)) ? joined : -1
    }
    if (last) return word.end
  }
  return -1
}

/** Whether a phrase is plain enough to end a paragraph from within: a heading of two words, or one with its colon. */
const mayCut = ({ mark, way, phrase }: Entry): boolean =>
  (mark.role === 'aside' || mark.role === 'list' || mark.role === 'end') &&
  (way === 'opens' || (way === 'begins' && phrase.length > 1))

/** Makes the reader of the marks of a lexicon. */
export const createMarkReader = (marks: readonly PageMark[]): MarkReader => {
  const byFirst = new Map<string, Entry[]>()
  const byBeginning: Entry[] = []
  const only = marks.map((mark) => ({
    mark,
    words: new Set((mark.only ?? []).flatMap(phraseWords)),
  }))
  for (const mark of marks)
    for (const way of WAYS)
      for (const written of mark[way] ?? []) {
        const phrase = phraseWords(written)
        const first = phrase[0]
        if (first === undefined) continue
        if (first.endsWith('*')) byBeginning.push({ mark, way, phrase })
        else byFirst.set(first, [...(byFirst.get(first) ?? []), { mark, way, phrase }])
      }

  const starting = (word: Word | undefined): readonly Entry[] =>
    word === undefined
      ? byBeginning
      : byBeginning.length === 0
        ? (byFirst.get(word.form) ?? byBeginning)
        : [...(byFirst.get(word.form) ?? []), ...byBeginning]

  /** Whether a phrase that ends at a place counts, by the way in which it must stand. */
  const counts = (entry: Entry, block: MarkedText, from: number, end: number): boolean => {
    const { words, text, shape, linked } = block
    switch (entry.way) {
      case 'whole':
        return false
      case 'begins':
        return from === 0
      case 'opens':
        if (entry.mark.role === 'end' && shape.ends && words.length > LABEL) return false
        return from === 0 && (DIVIDER.test(text.slice(end, end + 12)) || linked > 0.4)
      case 'starts':
        return from === 0 && words.length <= LABEL && !isSentence(shape) && !shape.announces
      case 'contains':
        return words.length <= SHORT
      case 'within':
        return !isSentence(shape) && words.length <= SHORT
    }
  }

  const found = (mark: PageMark, alone: boolean): FoundMark => ({
    reason: mark.reason,
    role: mark.role,
    alone,
  })

  const whole = (words: readonly Word[], text: string): FoundMark | null => {
    const bare = words.filter(({ form }) => !/^\d+$/.test(form))
    const first = bare[0]
    if (first === undefined || bare.length > 8) return null
    const named = starting(first).find(
      ({ phrase, way }) =>
        (way === 'whole' || way === 'opens') &&
        phrase.length === bare.length &&
        endOf(phrase, text, bare, 0) === bare.at(-1)?.end,
    )
    if (named !== undefined) return found(named.mark, true)
    const made = only.find(
      ({ words: allowed }) => allowed.size > 0 && bare.every(({ form }) => allowed.has(form)),
    )
    return made === undefined ? null : found(made.mark, false)
  }

  return Object.freeze({
    read(block: MarkedText): FoundMark | null {
      const { text, words } = block
      const all = whole(words, text)
      if (all !== null) return all
      const reach = words.length <= SHORT ? words.length : 1
      for (let from = 0; from < reach; from += 1)
        for (const entry of starting(words[from])) {
          const end = endOf(entry.phrase, text, words, from)
          if (end < 0 || !counts(entry, block, from, end)) continue
          const rest = text.slice(end).replace(/[\s\p{P}\p{S}\p{M}]/gu, '')
          return found(entry.mark, from === 0 && rest === '')
        }
      return null
    },

    cut(text: string, words: readonly Word[]): number | null {
      for (let from = 1; from < words.length; from += 1) {
        const word = words[from]
        if (word === undefined) continue
        for (const entry of starting(word)) {
          if (!mayCut(entry)) continue
          const end = endOf(entry.phrase, text, words, from)
          if (end < 0) continue
          if (entry.way === 'opens' && !DIVIDER.test(text.slice(end, end + 12))) continue
          const gap = SENTENCE_END.exec(text.slice(Math.max(0, word.start - 12), word.start))
          if (gap !== null) return word.start - (gap[1]?.length ?? 0)
        }
      }
      return null
    },
  })
}
