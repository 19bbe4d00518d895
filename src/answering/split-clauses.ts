import type { ReadWords } from '#answering/read-words.ts'
import type { Reading } from '#answering/reading.ts'

/** A stretch of a text's words: from the first to before the last. */
export type WordRange = { readonly from: number; readonly to: number }

/** Marks between two words after which another question begins. */
const BREAK = /[&?\u061f;\u061b\n.!\u2026,\u060c]|:\s/u

/** A conjunction of its own before a question word. */
const CONJUNCTION: ReadonlySet<string> = new Set(['and', '\u0648', 'then', 'also'])

/** Signs that make a stretch of words a question of its own. */
const ASKING: ReadonlySet<string> = new Set([
  'when',
  'count',
  'list',
  'who',
  'duration',
  'gap',
  'initiator',
  'topic',
  'accounts',
  'difference',
  'planned',
  'refused',
  'source',
  'published',
  'confirm',
  'time-of-day',
  'place',
])

const begins = (read: ReadWords, at: number, splits: ReadonlySet<string>): boolean => {
  const before = read.tokens[at - 1]
  const token = read.tokens[at]
  if (before === undefined || token === undefined) return false
  if (read.dates.some(({ from, to }) => from < at && at <= to)) return false
  if (BREAK.test(read.text.slice(before.end, token.start))) return true
  if (read.people.some(({ from, to }) => from <= at && at <= to)) return false
  if (!splits.has(token.form)) return false
  return CONJUNCTION.has(before.form) || token.form.startsWith('\u0648')
}

/** A question of a few words may name nothing: it points back. */
const asksShortly = ({ from, to }: WordRange): boolean => to - from <= 6

/**
 * The questions that a text holds, at most three. A stretch that asks nothing of its own goes with the
 * question before it, or with the one after at the beginning; one that names nothing either, such as who is
 * asking and why, is left out.
 */
export const splitClauses = (read: ReadWords, reading: Reading): readonly WordRange[] => {
  const whole = { from: 0, to: read.tokens.length }
  const starts = read.tokens.flatMap((_, at) =>
    at === 0 || begins(read, at, reading.splits) ? [at] : [],
  )
  const stretches = starts.map((from, n) => ({ from, to: starts[n + 1] ?? read.tokens.length }))
  const asks = ({ from, to }: WordRange): boolean =>
    read.cues.some(
      ({ sign, at }) => ASKING.has(sign) && at.every((word) => from <= word && word < to),
    )
  const idle = ({ from, to }: WordRange): boolean =>
    !read.people.some((person) => from <= person.from && person.to < to) &&
    !read.dates.some((date) => from <= date.from && date.to < to) &&
    !read.cues.some(
      ({ sign, at }) =>
        (sign === 'call' || sign.includes(':')) && at.every((word) => from <= word && word < to),
    )
  // Looked at once each: a text of a thousand short questions is read in a moment too.
  const looked = stretches.map((stretch) => ({
    stretch,
    isIdle: idle(stretch),
    isAsking: asks(stretch),
  }))
  if (looked.every(({ isIdle }) => isIdle) && looked.filter(({ isAsking }) => isAsking).length < 2)
    return [whole]
  const lastNaming = looked.findLastIndex(({ isIdle }) => !isIdle)
  const clauses: WordRange[] = []
  let open: number | null = null
  for (const [at, { stretch, isIdle, isAsking }] of looked.entries()) {
    if (
      isIdle &&
      (at < lastNaming ? clauses.length === 0 : !isAsking || !asksShortly(stretch)) &&
      stretches.length > 1
    )
      continue
    if (!isAsking) {
      const before = clauses.at(-1)
      if (before === undefined) open ??= stretch.from
      else clauses[clauses.length - 1] = { from: before.from, to: stretch.to }
      continue
    }
    clauses.push({ from: open ?? stretch.from, to: stretch.to })
    open = null
  }
  return clauses.length === 0 ? [whole] : clauses.slice(0, 3)
}
