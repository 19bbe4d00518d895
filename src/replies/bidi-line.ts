import type { Language } from '#core/language.ts'
import type { Inline } from '#replies/reply.ts'

const LEFT_MARK = '\u200e'
const RIGHT_MARK = '\u200f'

/**
 * Characters that give a line its direction (Unicode Standard Annex 9, strong types), as far as the
 * press uses them. The letters of flags are strong and left-to-right.
 */
const RTL = String.raw`[[\p{L}&&[\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}]]\u200f\u061c]`
const LTR = String.raw`[[\p{L}--${RTL}]\u200e\u{1f1e6}-\u{1f1ff}]`

const STRONG = new RegExp(`(${RTL})|${LTR}`, 'v')

/** Digits joined by hyphens or dashes, with the Latin words of an id after them. */
const JOINED = String.raw`\d+(?:[\-\u2010-\u2013\u2212][0-9a-z]+)+`

/** Runs that read from left to right whatever stands around them: addresses, names and commands too. */
const LTR_RUN = new RegExp(
  [
    String.raw`https?:\/\/[!-~]+`,
    String.raw`(?<![\p{L}\p{N}_\/]\u200e?)[\/@][a-z]\w*(?: ${JOINED})?`,
    String.raw`(?<![\p{L}\p{N}])${JOINED}`,
  ].join('|'),
  'giv',
)

/** What stands between a pair of quotation marks or brackets, without either in it. */
const ENCLOSED =
  /(?<=[\u201c\u2018])[^\u201c\u201d\u2018\u2019\n]+(?=[\u201d\u2019])|(?<=\u00ab)[^\u00ab\u00bb\n]+(?=\u00bb)|(?<=\()[^()\n]+(?=\))/gu

const ENDS_STRONG = { ar: new RegExp(`${RTL}\\p{M}*$`, 'v'), en: new RegExp(`${LTR}\\p{M}*$`, 'v') }
const STARTS_STRONG = { ar: new RegExp(`^${RTL}`, 'v'), en: new RegExp(`^${LTR}`, 'v') }

const NEUTRAL = String.raw`[\P{L}--[\p{Nd}\n\u200e\u200f\u061c\u{1f1e6}-\u{1f1ff}]]`

/** The place after a word of the other direction from which only a space leads to a number. */
const beforeNumber = (strong: string): RegExp =>
  new RegExp(
    String.raw`(?<=${strong}\p{M}*)(?=${NEUTRAL}{0,8}[\s--\n][${NEUTRAL}\u200e]{0,8}\p{Nd})`,
    'gv',
  )

const NUMBER_AFTER = { ar: beforeNumber(LTR), en: beforeNumber(RTL) } as const

const isRtl = (text: string): boolean | null => {
  const match = STRONG.exec(text)
  return match === null ? null : match[1] !== undefined
}

/**
 * The invisible mark that a line of a language must begin with for its first strong character to give
 * it that language's direction; empty where the line has the direction already, or nothing to show.
 */
export const directionMark = (line: string, language: Language): string => {
  if (line.trim() === '') return ''
  const rtl = isRtl(line)
  if (language === 'ar') return rtl === true ? '' : RIGHT_MARK
  return rtl === true ? LEFT_MARK : ''
}

/** Marks by their place in a text, each before the character there. */
type Marks = ReadonlyMap<number, string>

const other = (language: Language): Language => (language === 'ar' ? 'en' : 'ar')

const markOf = (language: Language): string => (language === 'ar' ? RIGHT_MARK : LEFT_MARK)

type Span = { readonly start: number; readonly end: number; readonly text: string }

const spans = (text: string, pattern: RegExp): readonly Span[] =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    text: found,
  }))

/** What is quoted or bracketed and whose first letter is of the other language. */
const foreign = (text: string, language: Language): readonly Span[] =>
  spans(text, ENCLOSED).filter(
    (span) => isRtl(span.text.replace(/[\u200e\u200f]/g, '')) === (language === 'en'),
  )

const aroundForeign = (text: string, language: Language): Marks => {
  const theirs = other(language)
  const marks = new Map<number, string>()
  for (const span of foreign(text, language)) {
    if (!STARTS_STRONG[theirs].test(span.text)) marks.set(span.start, markOf(theirs))
    if (!ENDS_STRONG[theirs].test(span.text)) marks.set(span.end, markOf(theirs))
  }
  return marks
}

const aroundRuns = (text: string, language: Language): Marks => {
  const marks = new Map<number, string>()
  for (const { index, 0: run } of language === 'ar' ? text.matchAll(LTR_RUN) : []) {
    for (const edge of [index - 1, index + run.length]) {
      if (text[edge] !== LEFT_MARK) marks.set(Math.max(edge, index), LEFT_MARK)
    }
  }
  return marks
}

const beforeNumbers = (text: string, language: Language): Marks => {
  const enclosed = foreign(text, language)
  const whole = language === 'ar' ? [...enclosed, ...spans(text, LTR_RUN)] : enclosed
  const places = [...text.matchAll(NUMBER_AFTER[language])]
    .map(({ index }) => index)
    .filter((place) => !whole.some(({ start, end }) => start < place && place < end))
    // Behind the sign that closes, so that the sign stays with what it encloses.
    .map((place) => (enclosed.some(({ end }) => end === place) ? place + 1 : place))
  return new Map(places.map((place) => [place, markOf(language)]))
}

const atLineStarts = (text: string, language: Language): Marks => {
  const marks = new Map<number, string>()
  let start = 0
  for (const line of text.split('\n')) {
    const mark = directionMark(line, language)
    if (mark !== '') marks.set(start, mark)
    start += line.length + 1
  }
  return marks
}

/** The pieces with the marks in them; a mark between two pieces is a piece of its own. */
const insert = (content: readonly Inline[], marks: Marks): readonly Inline[] => {
  const marked: Inline[] = []
  const between = (mark: string | undefined): void => {
    if (mark !== undefined) marked.push({ kind: 'text', text: mark })
  }
  let start = 0
  for (const piece of content) {
    between(marks.get(start))
    let text = piece.text.slice(0, 1)
    for (let at = 1; at < piece.text.length; at += 1) {
      text += `${marks.get(start + at) ?? ''}${piece.text[at]}`
    }
    marked.push({ ...piece, text })
    start += piece.text.length
  }
  between(marks.get(start))
  return marked
}

const textOf = (content: readonly Inline[]): string => content.map(({ text }) => text).join('')

/**
 * The bot's own words with the invisible marks that make them display in the right order where Arabic
 * and Latin, numbers and addresses meet. Each line begins in the direction of the language; runs of
 * digits and hyphens, commands and addresses keep their order inside Arabic; a number after a word of
 * the other direction stays with the words that follow it; a phrase of the other language in quotation
 * marks or brackets is read whole in its own order. Only U+200E and U+200F are added, which all
 * Telegram clients obey, and nothing else is changed; marks at the edge of a link stand outside it.
 * Idempotent. Never for the text of a quotation.
 */
export const bidiLine = (content: readonly Inline[], language: Language): readonly Inline[] =>
  [aroundForeign, aroundRuns, beforeNumbers, atLineStarts].reduce<readonly Inline[]>(
    (line, marksOf) => insert(line, marksOf(textOf(line), language)),
    content.filter(({ text }) => text !== ''),
  )
