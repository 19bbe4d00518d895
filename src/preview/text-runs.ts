import type { Language } from '#core/language.ts'
import { COMMANDS } from '#dialogue/dialogue.ts'

/**
 * A stretch of a line. `foreign` is written against the line's direction and has to be set apart
 * (HTML's `<bdi>`), or the digits and the punctuation beside it change places with it. `command` is
 * a command of the bot, with the foreign words and digits after it that may be its argument: they
 * are set apart together, for a command is typed from left to right.
 */
export type TextRun =
  | { readonly kind: 'own' | 'foreign'; readonly text: string }
  | { readonly kind: 'command'; readonly text: string; readonly argument: string }

/** Letters of scripts that are written from right to left; the other letters go from left to right. */
const RTL = '[[\\p{sc=Arab}\\p{sc=Hebr}\\p{sc=Syrc}\\p{sc=Thaa}]&&\\p{L}]'
const LTR = '[\\p{L}--[\\p{sc=Arab}\\p{sc=Hebr}\\p{sc=Syrc}\\p{sc=Thaa}]]'
const DIGITS = '[0-9\\u0660-\\u0669\\u06f0-\\u06f9]'
const SPACE = '[ \\u00a0]'

/** A command at the beginning of a word; `/call/x` and `and/calls` are none. */
const COMMAND = `(?<![\\p{L}\\p{N}_\\/])\\/(?:${COMMANDS.join('|')})(?![\\p{L}\\p{N}_\\/])`

/** A word of foreign letters, which an address or a handle is too. */
const word = (letter: string): string => {
  const rest = `[${letter}\\p{M}${DIGITS}]*`
  return `[\\/@#]?${DIGITS}*${letter}${rest}(?:[\\-_.\\/:@&'\u2019?=#%+~]+[${letter}${DIGITS}]${rest})*`
}

/** Foreign words one after another, with numbers between them. */
const phrase = (letter: string): string =>
  `${word(letter)}(?:${SPACE}(?:${DIGITS}+${SPACE})*${word(letter)})*\\/?`

/** All that is between two quotation marks, where its letters are foreign ones only. */
const quoted = (letter: string): string => {
  const neutral = '[^\\p{L}\u00ab\u00bb\u201c\u201d"]'
  return `(?<=[\u00ab\u201c"])${neutral}*${letter}(?:${neutral}|${letter})*(?=[\u00bb\u201d"])`
}

/** Digits joined by hyphens, which Arabic letters before them would turn round: `2024-07-12`. */
const HYPHENATED = '[0-9]+(?:-[0-9]+)+'

/** What may follow a command in a line from right to left and belong to it. */
const ARGUMENT = `(?:${SPACE}(?:${word(LTR)}|[0-9]+(?:-[0-9]+)*))*`

const PATTERNS: Readonly<Record<Language, RegExp>> = {
  ar: new RegExp(`(${COMMAND})(${ARGUMENT})|${quoted(LTR)}|${phrase(LTR)}|${HYPHENATED}`, 'gv'),
  en: new RegExp(`(${COMMAND})()|${quoted(RTL)}|${phrase(RTL)}`, 'gv'),
}

/**
 * The text in runs, in order; joined they are the text. The language is that of the line, which
 * gives it its direction.
 */
export const textRuns = (text: string, language: Language): readonly TextRun[] => {
  const runs: TextRun[] = []
  let end = 0
  for (const match of text.matchAll(PATTERNS[language])) {
    const [whole, command, argument = ''] = match
    if (match.index > end) runs.push({ kind: 'own', text: text.slice(end, match.index) })
    if (command === undefined) runs.push({ kind: 'foreign', text: whole })
    else runs.push({ kind: 'command', text: command, argument })
    end = match.index + whole.length
  }
  if (end < text.length) runs.push({ kind: 'own', text: text.slice(end) })
  return runs
}
