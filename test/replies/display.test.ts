import { createRequire } from 'node:module'
import type { Bidi } from 'bidi-js'
import { describe, expect, it } from 'vitest'
import type { Language } from '#core/language.ts'
import { readPhrasebook } from '#hotline.ts'
import { bidiLine } from '#replies/bidi-line.ts'
import type { PhraseValues } from '#replies/phrasebook.ts'
import { type PhraseVariables, phraseVariables } from './phrase-file.ts'

// The package exports a plain function, and its declarations say otherwise.
const createBidi: () => Bidi = createRequire(import.meta.url)('bidi-js')
const bidi = createBidi()
const book = readPhrasebook()

/** Values of each language, with a date among them as replies write it. */
const VALUES = {
  ar: ['جبل عال', '12 يوليو/تموز 2024', 'دير سمح', 'كتف رخو', 'هدف نبض'],
  en: ['Lloyd Austin', '12 July 2024', 'The Gazette', 'Ryder M', 'Quick Fox'],
} as const

/** A value in the other language. */
const FOREIGN = { ar: 'Sputnik News', en: 'صحيفة البوابة' } as const

/** What can be in the other language: names, titles and words of a source or of the question. */
const CAN_BE_FOREIGN = new Set([
  'a',
  'b',
  'as',
  'event',
  'name',
  'outlet',
  'title',
  'words',
  'written',
])

type Filled = { readonly id: string; readonly text: string; readonly values: readonly string[] }

/** A phrase filled in with values of its language, but one of them of the other. */
const fillings = (
  language: Language,
  id: string,
  variables: PhraseVariables,
): readonly Filled[] => {
  const free = [...variables].filter(([, keys]) => keys.size === 0).map(([name]) => name)
  const chosen: PhraseValues = Object.fromEntries(
    [...variables].map(([name, [key = '']]) => [
      name,
      key.length > 2 && /^(?:two|few|one|zero|many)$/.test(key) ? 5 : key,
    ]),
  )
  return [null, ...free.filter((name) => CAN_BE_FOREIGN.has(name))].map((foreign) => {
    const given = free.map(
      (name, at) =>
        [name, name === foreign ? FOREIGN[language] : (VALUES[language][at] ?? name)] as const,
    )
    const text = book[language](id, { ...chosen, ...Object.fromEntries(given) })
    return {
      id,
      text,
      values: given.map(([, value]) => value).filter((value) => text.includes(value)),
    }
  })
}

const marked = (text: string, language: Language): string =>
  bidiLine([{ kind: 'text', text }], language)
    .map((piece) => piece.text)
    .join('')

/** The line as it stands on the screen from left to right, without invisible marks. */
const onScreen = (line: string): string =>
  bidi.getReorderedString(line, bidi.getEmbeddingLevels(line)).replace(/[\u200e\u200f]/g, '')

/** How a value stands on the screen by itself: in the direction of its own letters. */
const alone = (value: string, language: Language): string =>
  value === FOREIGN[language]
    ? onScreen(marked(value, language === 'ar' ? 'en' : 'ar'))
    : onScreen(marked(value, language))

const isRtl = (line: string): boolean =>
  (bidi.getEmbeddingLevels(line).paragraphs[0]?.level ?? 0) % 2 === 1

describe.each(['ar', 'en'] as const)('the phrases of %s on the screen', (language) => {
  const filled = [...phraseVariables(language)]
    .flatMap(([id, variables]) => fillings(language, id, variables))
    .flatMap(({ id, text, values }) =>
      text.split('\n').map((line) => ({ id, line: marked(line, language), values })),
    )

  it('begin on the side of the language', () => {
    for (const { id, line } of filled)
      if (line.trim() !== '') expect(isRtl(line), `${id}: ${line}`).toBe(language === 'ar')
  })

  it('keep every value whole, and the values in their order', () => {
    for (const { id, line, values } of filled) {
      const screen = onScreen(line)
      const places = values
        .filter((value) => line.includes(value))
        .sort((a, b) => line.indexOf(a) - line.indexOf(b))
        .map((value) => screen.indexOf(alone(value, language)))
      expect(places, `${id}: ${screen}`).not.toContain(-1)
      expect(places, `${id}: ${screen}`).toEqual(
        [...places].sort((a, b) => (language === 'ar' ? b - a : a - b)),
      )
    }
  })
})
