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

/**
 * Runs that read from left to right whatever stands around them: addresses, user names, digits joined
 * by hyphens or dashes (with the Latin words of an id after them), and commands with such an id.
 */
const JOINED = String.raw`\d+(?:[\-\u2010-\u2013\u2212][0-9a-z]+)+`
const LTR_RUN = new RegExp(
  [
    String.raw`https?:\/\/[!-~]+`,
    String.raw`(?<![\p{L}\p{N}_\/]\u200e?)[\/@][a-z]\w*(?: ${JOINED})?`,
    String.raw`(?<![\p{L}\p{N}])${JOINED}`,
  ].join('|'),
  'giv',
)

const NEUTRAL = String.raw`[\P{L}--[\p{Nd}\n\u200e\u200f\u061c\u{1f1e6}-\u{1f1ff}]]`

/** The place after a word of the other direction from which only a space leads to a number. */
const beforeNumber = (strong: string): RegExp =>
  new RegExp(
    String.raw`(?<=${strong}\p{M}*)(?=${NEUTRAL}{0,8}\s[${NEUTRAL}\u200e]{0,8}\p{Nd})`,
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
  const runs = language === 'ar' ? [...text.matchAll(LTR_RUN)] : []
  const places = [...text.matchAll(NUMBER_AFTER[language])].map(({ index }) => index)
  const outside = places.filter(
    (place) => !runs.some(({ index, 0: run }) => index < place && place < index + run.length),
  )
  return new Map(outside.map((place) => [place, language === 'ar' ? RIGHT_MARK : LEFT_MARK]))
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
 * the other direction stays with the words that follow it. Only U+200E and U+200F are added, which all
 * Telegram clients obey, and nothing else is changed; marks at the edge of a link stand outside it.
 * Idempotent. Never for the text of a quotation.
 */
export const bidiLine = (content: readonly Inline[], language: Language): readonly Inline[] =>
  [aroundRuns, beforeNumbers, atLineStarts].reduce<readonly Inline[]>(
    (line, marksOf) => insert(line, marksOf(textOf(line), language)),
    content.filter(({ text }) => text !== ''),
  )
