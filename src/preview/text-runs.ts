import type { Language } from '#core/language.ts'
import { COMMANDS } from '#dialogue/dialogue.ts'

/**
 * A stretch of a line. `foreign` is written against the line's direction and has to be set apart
 * (HTML's `<bdi>`), or the digits and the punctuation beside it change places with it; `command` is
 * a command of the bot.
 */
export type TextRun = { readonly kind: 'own' | 'foreign' | 'command'; readonly text: string }

/** Letters of scripts that are written from right to left; the other letters go from left to right. */
const RTL = '[[\\p{sc=Arab}\\p{sc=Hebr}\\p{sc=Syrc}\\p{sc=Thaa}]&&\\p{L}]'
const LTR = '[\\p{L}--[\\p{sc=Arab}\\p{sc=Hebr}\\p{sc=Syrc}\\p{sc=Thaa}]]'
const DIGITS = '[0-9\\u0660-\\u0669\\u06f0-\\u06f9]'

/** A command at the beginning of a word; `/call/x` and `and/or` are none. */
const COMMAND = `(?<![\\p{L}\\p{N}_\\/])\\/(?:${COMMANDS.join('|')})(?![\\p{L}\\p{N}_\\/])`

/** Words of foreign letters, an address or a handle being a word, with numbers between them. */
const phrase = (letter: string): string => {
  const rest = `[${letter}\\p{M}${DIGITS}]*`
  const word = `[\\/@#]?${DIGITS}*${letter}${rest}(?:[\\-_.\\/:@&'\u2019?=#%+~]+[${letter}${DIGITS}]${rest})*`
  return `${word}(?:[ \\u00a0](?:${DIGITS}+[ \\u00a0])*${word})*\\/?`
}

/** All that is between two quotation marks, where its letters are foreign ones only. */
const quoted = (letter: string): string => {
  const neutral = '[^\\p{L}\u00ab\u00bb\u201c\u201d"]'
  return `(?<=[\u00ab\u201c"])${neutral}*${letter}(?:${neutral}|${letter})*(?=[\u00bb\u201d"])`
}

/** Digits joined by hyphens, which Arabic letters before them would turn round: `2024-07-12`. */
const HYPHENATED = '[0-9]+(?:-[0-9]+)+'

const pattern = (foreign: readonly string[]): RegExp =>
  new RegExp(`(${COMMAND})|${foreign.join('|')}`, 'gv')

const PATTERNS: Readonly<Record<Language, RegExp>> = {
  ar: pattern([quoted(LTR), phrase(LTR), HYPHENATED]),
  en: pattern([quoted(RTL), phrase(RTL)]),
}

/**
 * The text in runs, in order; joined they are the text. The language is that of the line, which
 * gives it its direction.
 */
export const textRuns = (text: string, language: Language): readonly TextRun[] => {
  const runs: TextRun[] = []
  let end = 0
  for (const match of text.matchAll(PATTERNS[language])) {
    if (match.index > end) runs.push({ kind: 'own', text: text.slice(end, match.index) })
    const kind = match[1] === undefined ? 'foreign' : 'command'
    runs.push({ kind, text: match[0] })
    end = match.index + match[0].length
  }
  if (end < text.length) runs.push({ kind: 'own', text: text.slice(end) })
  return runs
}
