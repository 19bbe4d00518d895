import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { DictionaryEntry } from '#language/bilingual.ts'

const ARABIC = /[\u0621-\u064a]/u

/** The translations on one line: numbers, remarks in brackets and separators left out. */
const translationsOn = (line: string): readonly string[] =>
  line
    .replace(/^\s*\d+\.\s*/u, '')
    .replace(/\([^)]*\)/gu, ' ')
    .split(/[,;\u060c\u061b/]| - /u)
    .map((one) => one.trim())
    .filter((one) => ARABIC.test(one))

/**
 * The entries of FreeDict's English–Arabic dictionary (`freedict-eng-ara.dict.dz` of Debian's
 * package `dict-freedict-eng-ara`): a headword with its pronunciation on one line, its translations
 * on those below. Throws where the file cannot be read.
 */
export const readFreedict = (path: string): readonly DictionaryEntry[] => {
  const entries = new Map<string, Set<string>>()
  let headword = ''
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    if (/^[A-Za-z]/u.test(line) && !ARABIC.test(line)) {
      headword = line
        .replace(/\s*\/.*$/u, '')
        .trim()
        .toLowerCase()
      continue
    }
    if (headword === '') continue
    const held = entries.get(headword) ?? new Set()
    for (const one of translationsOn(line)) held.add(one)
    if (held.size > 0) entries.set(headword, held)
  }
  return [...entries].map(([word, translations]) => [word, [...translations]])
}
