import { readdirSync, readFileSync } from 'node:fs'
import { FluentResource, type Message } from '@fluent/bundle'
import type { Language } from '#core/language.ts'

type Pattern = NonNullable<Message['value']>
type Element = Exclude<Pattern, string>[number]

/** What a phrase takes: its variables by name, each with the keys that it chooses by, if it does. */
export type PhraseVariables = ReadonlyMap<string, ReadonlySet<string>>

const elementsOf = (pattern: Pattern): readonly Element[] =>
  typeof pattern === 'string' ? [pattern] : pattern

const collect = (pattern: Pattern, found: Map<string, Set<string>>): void => {
  const variable = (name: string): Set<string> => {
    const keys = found.get(name) ?? new Set()
    found.set(name, keys)
    return keys
  }
  for (const element of elementsOf(pattern)) {
    if (typeof element === 'string') continue
    if (element.type === 'var') variable(element.name)
    if (element.type !== 'select') continue
    if (element.selector.type !== 'var') throw new Error('A choice by something else than a value')
    const keys = variable(element.selector.name)
    for (const { key, value } of element.variants) {
      keys.add(String(key.value))
      collect(value, found)
    }
  }
}

/** The text of a language's phrases, all its files together. */
export const phraseText = (language: Language): string => {
  const folder = new URL(`../../src/replies/phrases/${language}/`, import.meta.url)
  return readdirSync(folder)
    .sort()
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('\n')
}

/** The phrases of a language by their ids. Throws where an id is given twice. */
export const phraseVariables = (language: Language): ReadonlyMap<string, PhraseVariables> => {
  const phrases = new Map<string, PhraseVariables>()
  for (const entry of new FluentResource(phraseText(language)).body) {
    if (phrases.has(entry.id)) throw new Error(`Two ${language} phrases are named ${entry.id}`)
    const found = new Map<string, Set<string>>()
    if (entry.value !== null) collect(entry.value, found)
    phrases.set(entry.id, found)
  }
  return phrases
}
