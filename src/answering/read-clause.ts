import type { Aspect } from '#answering/aspect.ts'
import { type ClauseWords, clauseWords } from '#answering/clause-words.ts'
import { decideAspect, tellingSigns } from '#answering/decide-aspect.ts'
import { halvesOfGap } from '#answering/halves-of-gap.ts'
import type { Clause } from '#answering/question.ts'
import { readContent } from '#answering/read-content.ts'
import { readOrders } from '#answering/read-orders.ts'
import { readParticipants } from '#answering/read-participants.ts'
import { readAccountsOf, readSpeakers } from '#answering/read-speakers.ts'
import { readSubjects } from '#answering/read-subjects.ts'
import { readWhens } from '#answering/read-whens.ts'
import type { ReadWords } from '#answering/read-words.ts'
import type { Reading } from '#answering/reading.ts'
import type { WordRange } from '#answering/split-clauses.ts'

/** Facts of a call that no ledger keeps. */
const UNKEPT = ['time-of-day', 'place', 'language-of-call', 'phone-number'] as const

/** «Were there 10 calls?» asks how many: the number is answered, whatever number was named. */
const namesNumber = (words: ClauseWords, read: ReadWords): boolean =>
  words.shows('confirm') &&
  words.places('calls').some(([at = 0]) => {
    const before = read.tokens[at - 1]
    return before !== undefined && at > words.from && /^\d{1,3}$/.test(before.form)
  })

/** Aspects under which «the longest call» asks for the call itself, so for what its length is. */
const OF_ITSELF: ReadonlySet<Aspect | null> = new Set<Aspect | null>([
  null,
  'when',
  'who',
  'list',
  'duration',
])

const asksByLength = (words: ClauseWords, signs: ReadonlySet<string>): boolean =>
  words.shows('by-length') && words.shows('call') && OF_ITSELF.has(decideAspect(signs, words.cues))

/** Signs that name a thing: what stands between their words belongs to the name. */
const NAMING = /^(?:topic|event|office|during):/

const stretch = (at: readonly number[]): readonly number[] => {
  const [first = 0] = at
  return Array.from({ length: (at.at(-1) ?? first) - first + 1 }, (_, step) => first + step)
}

/** The words that something known explains: a sign, a date, a person, a filler, a word of the lexicon. */
const explainedWords = (
  words: ClauseWords,
  read: ReadWords,
  reading: Reading,
): ReadonlySet<number> => {
  const explained = new Set<number>([
    ...words.cues.flatMap(({ sign, at }) => (NAMING.test(sign) ? stretch(at) : at)),
    ...[...words.dates, ...words.people].flatMap(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, step) => from + step),
    ),
  ])
  read.tokens.forEach((token, at) => {
    if (token.forms.some((form) => reading.fillers.has(form) || reading.cues.vocabulary.has(form)))
      explained.add(at)
  })
  return explained
}

/** Words that point back; «it» in «how long has it been» stands for nothing. */
const pronouns = (words: ClauseWords): readonly (readonly number[])[] => {
  const empty = new Set(words.places('expletive').flat())
  return words.places('pronoun').filter((at) => !at.every((place) => empty.has(place)))
}

/**
 * Reads one clause of a question: what it asks, of which calls. Whatever it does not explain is kept
 * as leftover, so that an answer can tell whether it covers what was asked. One half of a question
 * about the time between two things is not divided again.
 */
export const readClause = (
  read: ReadWords,
  range: WordRange,
  reading: Reading,
  isHalf = false,
): Clause => {
  const words = clauseWords(read, range)
  const explained = explainedWords(words, read, reading)
  const subjects = readSubjects(words, read, explained)
  const signs = tellingSigns(words.cues)
  const when = readWhens(words, reading)
  const comesNext =
    words.shows('next-call') && when.length === 0 && !words.shows('pronoun') && !signs.has('gap')
  const decided = comesNext
    ? 'planned'
    : asksByLength(words, signs)
      ? 'duration'
      : (decideAspect(signs, words.cues) ?? (namesNumber(words, read) ? 'count' : null))
  const participants = readParticipants(words, read, explained, subjects)
  const start = read.tokens[range.from]?.start ?? 0
  const end = read.tokens[range.to - 1]?.end ?? read.text.length
  return {
    whole: read.text,
    text: read.text.slice(start, end),
    content: readContent(words, read, reading),
    aspect: decided,
    confirm: words.shows('confirm'),
    negated: words.shows('negation'),
    extreme: words.shows('longest') ? 'longest' : words.shows('shortest') ? 'shortest' : null,
    asksCertainty: words.shows('certainty'),
    aboutCall: words.shows('call'),
    plural: words.shows('calls'),
    participants,
    when,
    orders: readOrders(words, read),
    topics: [...new Set(words.named('topic').map(({ key }) => key))].filter(
      (key) => !when.some(({ topic }) => topic === key),
    ),
    accountsOf: readAccountsOf(words),
    speakers: readSpeakers(words, read),
    outlets: [...new Set(words.named('outlet').map(({ key }) => key))],
    // Whoever else there was may be of any country.
    everyone: words.shows('everyone') || participants.excluded.length > 0,
    about: subjects
      .flatMap((at) => read.tokens[at] ?? [])
      .map(({ start, end }) => ({ start, end })),
    denied: signs.has('denied') && !signs.has('refused'),
    difference: words.shows('difference'),
    announced: words.shows('announced'),
    pointsBack: pronouns(words).length > 0 || words.shows('what-about'),
    unkept:
      decided === null || decided === 'when' || decided === 'who'
        ? (UNKEPT.find((sign) => signs.has(sign)) ?? null)
        : null,
    sameDay: words.shows('same-day'),
    ends:
      decided === 'gap' && !isHalf
        ? halvesOfGap(words, read, (half) => readClause(read, half, reading, true))
        : null,
    leftover: read.tokens.flatMap((token, at) =>
      at >= range.from && at < range.to && !explained.has(at) && /\p{L}{2}|\d/u.test(token.form)
        ? [{ start: token.start, end: token.end }]
        : [],
    ),
  }
}
