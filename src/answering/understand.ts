import type { Understanding } from '#answering/question.ts'
import { readClause } from '#answering/read-clause.ts'
import { type ReadWords, readWords } from '#answering/read-words.ts'
import type { Reading } from '#answering/reading.ts'
import { splitClauses } from '#answering/split-clauses.ts'
import type { Day } from '#core/calendar.ts'
import type { Language } from '#core/language.ts'
import { detectLanguage } from '#language/detect-language.ts'

/** Longer texts are read to here, in UTF-16 units: Telegram's longest message. */
const LONGEST = 4096

const COURTESIES = ['greeting', 'thanks', 'capabilities'] as const

/** A text is random where hardly a word of it is known and much of it does not look like words. */
const isRandom = (read: ReadWords, reading: Reading): boolean => {
  const lettered = read.tokens.filter(({ form }) => /\p{L}/u.test(form))
  if (lettered.length === 0) return read.dates.length === 0
  const unknown = lettered.filter(({ forms }) => !forms.some(reading.known))
  const implausible = unknown.filter(({ form }) => !reading.plausible(form))
  return (
    unknown.length * 10 >= lettered.length * 7 && implausible.length * 10 >= lettered.length * 4
  )
}

/** The language of a text apart from the people in it, whose names may be in either script. */
const languageOf = (read: ReadWords): Language => {
  const named = (at: number): boolean => read.people.some(({ from, to }) => from <= at && at <= to)
  const rest = read.tokens.filter((_, at) => !named(at))
  const words = rest.map(({ start, end }) => read.text.slice(start, end)).join(' ')
  return detectLanguage(words) ?? detectLanguage(read.text) ?? 'ar'
}

/** A greeting, thanks, or a question about the bot, with nothing else asked. */
const courtesy = (read: ReadWords): (typeof COURTESIES)[number] | null => {
  const sign = COURTESIES.find((name) => read.cues.some((cue) => cue.sign === name))
  if (sign === undefined || read.people.length > 0 || read.dates.length > 0) return null
  const others = read.cues.some(({ sign: other }) => other === 'call' || other.startsWith('topic:'))
  return others || read.tokens.length > 8 ? null : sign
}

/**
 * What a text asks, as of a day. Never throws: a text without words, or of random letters, is
 * `unreadable`; whatever else it says is a question, and instructions in it are just words.
 */
export const understand = (whole: string, reading: Reading, today: Day): Understanding => {
  const text = whole.slice(0, LONGEST)
  const read = readWords(text, reading, today)
  const language = languageOf(read)
  if (isRandom(read, reading)) return { kind: 'unreadable', language }
  const sign = courtesy(read)
  if (sign !== null) return { kind: 'courtesy', sign, language }
  const ranges = splitClauses(read, reading)
  const clauses = ranges.map((range) => readClause(read, range, reading))
  return { kind: 'question', question: { text, language, today, clauses, taken: read.taken } }
}
