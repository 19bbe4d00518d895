import type { CallRole } from '#ingest/call-lexicon.ts'
import type { CallSign, CallSigns, SignFound } from '#ingest/call-signs.ts'
import type { AffixedWord } from '#language/affixed-word.ts'
import { sentences } from '#language/sentences.ts'
import type { Span } from '#language/span.ts'

/** A sentence of an article with the signs of calls that its words are. */
export type CallSentence = {
  /** Number of the paragraph, from 1; 0 for the title. */
  readonly paragraph: number
  /** The text of the whole paragraph, in which the words have their places. */
  readonly text: string
  readonly span: Span
  readonly words: readonly AffixedWord[]
  readonly signs: readonly SignFound[]
  /** The signs of one kind that begin at a word. */
  at<Kind extends CallSign['sign']>(kind: Kind, place: number): SignFound<Kind> | undefined
  /** The sign of one kind that ends at a word, the longest. */
  endingAt<Kind extends CallSign['sign']>(kind: Kind, place: number): SignFound<Kind> | undefined
  /** The words of a role, in order; those inside a longer phrase of the same role left out. */
  role(role: CallRole): readonly SignFound<'role'>[]
  /** Whether a word of a role begins between two places, both included. */
  has(role: CallRole, from: number, to: number): boolean
  /** What stands between a word and the one before it. */
  gap(place: number): string
}

/** Longer sentences are read in pieces: what an article prints is shorter, and time stays linear. */
const LONGEST = 160

const isUs = (word: AffixedWord | undefined, text: string): boolean =>
  word?.form !== 'us' || /^US/u.test(text.slice(word.start, word.end))

const sentenceOf = (
  paragraph: number,
  text: string,
  words: readonly AffixedWord[],
  find: CallSigns,
): CallSentence => {
  const signs = find(words).filter(
    ({ label, from }) =>
      (label.sign !== 'side' && label.sign !== 'institution') || isUs(words[from], text),
  )
  const starts = new Map<string, SignFound[]>()
  const ends = new Map<string, SignFound[]>()
  const roles = new Map<CallRole, SignFound<'role'>[]>()
  const put = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void => {
    const known = map.get(key)
    if (known === undefined) map.set(key, [value])
    else known.push(value)
  }
  for (const sign of signs) {
    put(starts, `${sign.label.sign} ${sign.from}`, sign)
    put(ends, `${sign.label.sign} ${sign.to}`, sign)
    if (sign.label.sign !== 'role') continue
    const before = roles.get(sign.label.role)?.at(-1)
    if (before === undefined || before.to < sign.from)
      put(roles, sign.label.role, sign as SignFound<'role'>)
  }
  const longest = (found: readonly SignFound[] | undefined): SignFound | undefined =>
    found?.reduce((best, sign) => (sign.to - sign.from > best.to - best.from ? sign : best))
  const role = (name: CallRole): readonly SignFound<'role'>[] => roles.get(name) ?? []
  return {
    paragraph,
    text,
    span: { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 },
    words,
    signs,
    at: <Kind extends CallSign['sign']>(kind: Kind, place: number) =>
      longest(starts.get(`${kind} ${place}`)) as SignFound<Kind> | undefined,
    endingAt: <Kind extends CallSign['sign']>(kind: Kind, place: number) =>
      longest(ends.get(`${kind} ${place}`)) as SignFound<Kind> | undefined,
    role,
    has: (name, from, to) => role(name).some((sign) => sign.from >= from && sign.from <= to),
    gap: (place) => text.slice(words[place - 1]?.end ?? 0, words[place]?.start ?? 0),
  }
}

/** The sentences of a paragraph. */
export const callSentences = (
  paragraph: number,
  text: string,
  read: (text: string) => readonly AffixedWord[],
  find: CallSigns,
): readonly CallSentence[] => {
  const all = read(text)
  const found: CallSentence[] = []
  let next = 0
  for (const { end } of sentences(text)) {
    const from = next
    while ((all[next]?.start ?? Number.POSITIVE_INFINITY) < end) next += 1
    for (let at = from; at < next; at += LONGEST)
      found.push(sentenceOf(paragraph, text, all.slice(at, Math.min(next, at + LONGEST)), find))
  }
  return found
}
