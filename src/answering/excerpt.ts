import { fold } from '#language/fold.ts'
import { sentences } from '#language/sentences.ts'
import type { Span } from '#language/span.ts'

/** A stretch of a passage to be quoted, and whether the passage goes on before and after it. */
export type Excerpt = Span & { readonly cut: { readonly before: boolean; readonly after: boolean } }

/** The stretch drawn in to bounds of whole characters, with what is left out on either side. */
const asExcerpt = (text: string, span: Span): Excerpt => {
  const bounds = [...new Intl.Segmenter().segment(text)].map(({ index }) => index)
  bounds.push(text.length)
  const start = bounds.find((bound) => bound >= span.start) ?? text.length
  const end = bounds.findLast((bound) => bound <= span.end) ?? 0
  return {
    start,
    end: Math.max(start, end),
    cut: { before: text.slice(0, start).trim() !== '', after: text.slice(end).trim() !== '' },
  }
}

/** How many different words of those matched lie within a stretch: a repeated word counts once. */
const worth = (text: string, matched: readonly Span[], { start, end }: Span): number =>
  new Set(
    matched
      .filter((span) => span.start >= start && span.end <= end)
      .map((span) => fold(text.slice(span.start, span.end))),
  ).size

/** The stretch of a sentence that is too long, from one word's start to another's end, worth most. */
const bestCut = (text: string, matched: readonly Span[], sentence: Span, limit: number): Span => {
  const pieces = [...text.slice(sentence.start, sentence.end).matchAll(/\S+/gu)].map((match) => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
  }))
  let best: Span | null = null
  let most = -1
  let last = 0
  for (const [first, piece] of pieces.entries()) {
    last = Math.max(last, first)
    while ((pieces[last + 1]?.end ?? Infinity) - piece.start <= limit) last += 1
    const window = { start: piece.start, end: pieces[last]?.end ?? piece.end }
    if (window.end - window.start > limit) continue
    const value = worth(text, matched, window)
    if (value > most) {
      best = window
      most = value
    }
  }
  return best ?? { start: sentence.start, end: sentence.start + limit }
}

/**
 * What to quote of a passage: the sentence, or two that follow one another, that hold most of the
 * matched words and keep to the limit (in UTF-16 units, as Telegram counts). Where even one sentence
 * is longer than the limit, the part of it between two word bounds that holds most. Always a slice
 * that neither begins nor ends inside a character, and never longer than the limit; empty where the
 * passage is, or where not even one character fits.
 */
export const excerpt = (text: string, matched: readonly Span[], limit: number): Excerpt => {
  const all = sentences(text)
  let best: Span | null = null
  let most = -1
  const consider = (span: Span): void => {
    if (span.end - span.start > limit) return
    const value = worth(text, matched, span)
    if (value > most) {
      best = span
      most = value
    }
  }
  for (const sentence of all) consider(sentence)
  for (const [at, { start }] of all.entries()) {
    const next = all[at + 1]
    if (next !== undefined) consider({ start, end: next.end })
  }
  for (const sentence of all) {
    if (sentence.end - sentence.start <= limit) continue
    const cut = bestCut(text, matched, sentence, limit)
    if (worth(text, matched, cut) > most) {
      best = cut
      most = worth(text, matched, cut)
    }
  }
  return asExcerpt(text, best ?? { start: 0, end: 0 })
}
