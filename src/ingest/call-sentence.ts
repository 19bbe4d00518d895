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
  /** Every sign that begins at a word. */
  startingAt(place: number): readonly SignFound[]
  /** The words of a role, in order; those inside a longer phrase of the same role left out. */
  role(role: CallRole): readonly SignFound<'role'>[]
  /** Whether a word of a role begins between two places, both included. */
  has(role: CallRole, from: number, to: number): boolean
  /** The same of any of several roles. */
  hasAny(roles: readonly CallRole[], from: number, to: number): boolean
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
  const starts: SignFound[][] = words.map(() => [])
  const ends: SignFound[][] = words.map(() => [])
  const roles = new Map<CallRole, SignFound<'role'>[]>()
  for (const sign of signs) {
    starts[sign.from]?.push(sign)
    ends[sign.to]?.push(sign)
    if (sign.label.sign !== 'role') continue
    const found = sign as SignFound<'role'>
    const known = roles.get(found.label.role)
    if (known === undefined) roles.set(found.label.role, [found])
    else if ((known.at(-1)?.to ?? -1) < found.from) known.push(found)
  }
  const longest = (
    found: readonly SignFound[] | undefined,
    kind: string,
  ): SignFound | undefined => {
    let best: SignFound | undefined
    for (const sign of found ?? [])
      if (
        sign.label.sign === kind &&
        (best === undefined || sign.to - sign.from > best.to - best.from)
      )
        best = sign
    return best
  }
  const role = (name: CallRole): readonly SignFound<'role'>[] => roles.get(name) ?? []
  const has = (name: CallRole, from: number, to: number): boolean =>
    role(name).some((sign) => sign.from >= from && sign.from <= to)
  return {
    paragraph,
    text,
    span: { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 },
    words,
    signs,
    at: <Kind extends CallSign['sign']>(kind: Kind, place: number) =>
      longest(starts[place], kind) as SignFound<Kind> | undefined,
    endingAt: <Kind extends CallSign['sign']>(kind: Kind, place: number) =>
      longest(ends[place], kind) as SignFound<Kind> | undefined,
    startingAt: (place) => starts[place] ?? [],
    role,
    has,
    hasAny: (names, from, to) => names.some((name) => has(name, from, to)),
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
