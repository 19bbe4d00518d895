import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Refusal } from '#answering/answer.ts'
import type { Aspect } from '#answering/aspect.ts'
import type { Outlook } from '#core/call-report.ts'
import type { Language } from '#core/language.ts'
import { COMMANDS } from '#dialogue/dialogue.ts'
import { readPhrasebook } from '#hotline.ts'
import { EXAMPLES } from '#replies/answer-reply.ts'
import type { PhraseValues } from '#replies/phrasebook.ts'
import { type PhraseVariables, phraseText, phraseVariables } from './phrase-file.ts'

const LANGUAGES: readonly Language[] = ['ar', 'en']
const PHRASES = { ar: phraseVariables('ar'), en: phraseVariables('en') } as const
const IDS = [...PHRASES.ar.keys()]
const book = readPhrasebook()

/** Categories of number by which a phrase can choose. */
const PLURALS = new Set(['zero', 'one', 'two', 'few', 'many', 'other'])

/** A number of each category that Arabic has. */
const COUNTS = [0, 1, 2, 3, 11, 100]

const isCount = (keys: ReadonlySet<string>): boolean =>
  [...keys].some((key) => key !== 'other' && PLURALS.has(key))

const NUMBER = /^(?:count|articles|hours|minutes)$/

const valuesFor = (name: string, keys: ReadonlySet<string>): readonly (string | number)[] => {
  if (isCount(keys) || NUMBER.test(name)) return COUNTS
  return keys.size > 0 ? [...keys] : ['Sputnik', 'أوستن']
}

/** Every way to fill a phrase in: each value of each variable, the others at their first. */
const fillings = (variables: PhraseVariables): readonly PhraseValues[] => {
  const all = [...variables].map(([name, keys]) => [name, valuesFor(name, keys)] as const)
  const first = Object.fromEntries(all.map(([name, [value = '']]) => [name, value]))
  return [
    first,
    ...all.flatMap(([name, values]) => values.map((value) => ({ ...first, [name]: value }))),
  ]
}

/** The code that speaks: the rooms that may ask for a phrase. */
const sourceFiles = (): readonly string[] => {
  const src = new URL('../../src/', import.meta.url)
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^(?:replies|dialogue|preview|program|main)\b.*\.ts$/.test(path))
    .map((path) => readFileSync(new URL(path, src), 'utf8'))
}

/** The first argument of each call of `say` in a source text, up to its comma or closing bracket. */
const askedFor = (source: string): readonly string[] =>
  [...source.matchAll(/\bsay\(/g)].map(({ index }) => {
    const rest = source.slice(index + 'say('.length)
    let depth = 0
    for (const [at, character] of [...rest].entries()) {
      if ('([{'.includes(character)) depth += 1
      else if (')]}'.includes(character)) depth -= 1
      if (depth < 0 || (depth === 0 && character === ',')) return rest.slice(0, at)
    }
    return rest
  })

describe('the phrases', () => {
  it('have the same ids in both languages', () => {
    expect([...PHRASES.en.keys()].sort()).toEqual([...IDS].sort())
  })

  it('take the same values in both languages', () => {
    const differing = IDS.filter((id) => {
      const [ar, en] = [PHRASES.ar.get(id), PHRASES.en.get(id)]
      return [...(ar?.keys() ?? [])].sort().join() !== [...(en?.keys() ?? [])].sort().join()
    })
    expect(differing).toEqual([])
  })

  it('choose by the same keys in both languages, numbers apart', () => {
    const keysOf = (language: Language, id: string): readonly string[] =>
      [...(PHRASES[language].get(id) ?? [])]
        .filter(([, keys]) => !isCount(keys))
        .flatMap(([name, keys]) => [...keys].map((key) => `${name}=${key}`))
        .filter((key) => !key.endsWith('=other'))
        .sort()
    const choosing = IDS.map((id) => [id, keysOf('ar', id), keysOf('en', id)] as const)
    const differing = choosing.filter(
      ([, ar, en]) => ar.length > 0 && en.length > 0 && ar.join() !== en.join(),
    )
    expect(differing).toEqual([])
  })

  it('are there for all that the code asks for', () => {
    const missing: string[] = []
    for (const argument of sourceFiles().flatMap(askedFor)) {
      const literals = [...argument.matchAll(/(?<!=== |!== )'([a-z][a-z0-9-]*)'/g)].map(
        ([, id]) => id,
      )
      const prefixes = [...argument.matchAll(/`([a-z-]+)\$\{[^`]*`/g)].map(([, prefix]) => prefix)
      missing.push(
        ...literals.filter((id) => id !== undefined && !PHRASES.ar.has(id)).map(String),
        ...prefixes.filter((prefix) => !IDS.some((id) => id.startsWith(`${prefix}`))).map(String),
      )
    }
    expect(missing).toEqual([])
  })

  it('are there for each thing that an id is made of', () => {
    const aspects: Record<Aspect, true> = {
      when: true,
      list: true,
      count: true,
      who: true,
      duration: true,
      initiator: true,
      topic: true,
      accounts: true,
      gap: true,
      planned: true,
      refused: true,
      source: true,
      published: true,
      passages: true,
    }
    const refusals: Record<Refusal, true> = {
      'unknown-call': true,
      'outside-coverage': true,
      'not-in-sources': true,
      'off-topic': true,
      unreadable: true,
    }
    const outlooks: Record<Outlook, true> = { scheduled: true, expected: true, unannounced: true }
    const upTo = (count: number): readonly number[] =>
      Array.from({ length: count }, (_, at) => at + 1)
    const made = [
      ...Object.keys(aspects).map((aspect) => `missing-${aspect}`),
      ...Object.keys(refusals).map((reason) => `decline-${reason}`),
      ...Object.keys(outlooks).map((outlook) => `planned-${outlook}`),
      ...['us', 'ru', 'press', 'other'].map((side) => `account-${side}`),
      ...COMMANDS.map((command) => `command-${command}`),
      ...upTo(12).map((month) => `month-${month}`),
      ...upTo(7).map((weekday) => `weekday-${weekday}`),
      ...upTo(EXAMPLES).map((example) => `example-${example}`),
    ]
    expect(made.filter((id) => !PHRASES.ar.has(id))).toEqual([])
  })

  it('are all asked for by some code', () => {
    const sources = sourceFiles().join('\n')
    const prefixes = [...sources.matchAll(/`([a-z]+-)\$\{[^`]*`/g)].map(([, prefix = '']) => prefix)
    const idle = IDS.filter(
      (id) => !sources.includes(`'${id}'`) && !prefixes.some((prefix) => id.startsWith(prefix)),
    )
    expect(idle).toEqual([])
  })

  it('say something, whatever they are filled in with', () => {
    for (const language of LANGUAGES)
      for (const [id, variables] of PHRASES[language])
        for (const values of fillings(variables)) {
          const text = book[language](id, values)
          expect(text, id).not.toMatch(/\{|\}|undefined|\?\?/)
          expect(text.trim(), id).not.toBe('')
        }
  })

  it('throw where a value is missing, so that no half sentence is sent', () => {
    for (const language of LANGUAGES)
      for (const [id, variables] of PHRASES[language])
        if (variables.size > 0) expect(() => book[language](id), id).toThrow(id)
    expect(() => book.en('no-such-phrase')).toThrow('no-such-phrase')
  })

  it('use none of the marks that Telegram Desktop draws wrongly', () => {
    for (const language of LANGUAGES) {
      expect(phraseText(language)).not.toMatch(/[\u2066-\u2069\u202a-\u202e]/)
      for (const [id, variables] of PHRASES[language])
        for (const values of fillings(variables))
          expect(book[language](id, values), id).not.toMatch(/[\u2066-\u2069\u202a-\u202e]/)
    }
  })

  it('print no date in digits and hyphens', () => {
    for (const language of LANGUAGES) expect(phraseText(language)).not.toMatch(/\d+-\d+-\d+/)
  })

  it('have a form for each way in which Arabic counts, wherever they count', () => {
    for (const [id, variables] of PHRASES.ar)
      for (const [name, keys] of variables)
        if (isCount(keys))
          expect([...keys], `${id}: ${name}`).toEqual(
            expect.arrayContaining(['two', 'few', 'other']),
          )
  })

  it.each([
    [0, '0 مكالمة بحسب المصادر:'],
    [1, 'مكالمة واحدة، هي:'],
    [2, 'مكالمتان بحسب المصادر:'],
    [3, '3 مكالمات بحسب المصادر:'],
    [10, '10 مكالمات بحسب المصادر:'],
    [11, '11 مكالمة بحسب المصادر:'],
    [100, '100 مكالمة بحسب المصادر:'],
    [103, '103 مكالمات بحسب المصادر:'],
  ])('count %i in Arabic with the form that the number takes', (count, text) => {
    expect(book.ar('count-lead', { count })).toBe(text)
  })

  it('write numbers with the digits of the articles in both languages, however long', () => {
    expect(book.ar('gap-lead', { count: 84, from: 'أ', to: 'ب' })).toContain('84')
    expect(book.ar('date-day', { day: '12', month: 'يوليو', year: '2024' })).toBe('12 يوليو 2024')
  })
})
