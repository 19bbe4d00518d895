import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle'
import type { Language } from '#core/language.ts'

/** Values for the places in a phrase. */
export type PhraseValues = Readonly<Record<string, string | number>>

/** The bot's sentences in one language. */
export type Say = (id: string, values?: PhraseValues) => string

/** The bot's sentences, by language. */
export type Phrasebook = Readonly<Record<Language, Say>>

/** Numbers in Arabic replies are written with the digits of the articles. */
const LOCALES: Readonly<Record<Language, string>> = { ar: 'ar-u-nu-latn', en: 'en' }

const createSay = (language: Language, source: string): Say => {
  // Isolates are drawn wrongly by Telegram Desktop; the channels set marks of their own.
  const bundle = new FluentBundle(LOCALES[language], { useIsolating: false })
  const faults = bundle.addResource(new FluentResource(source))
  if (faults.length > 0)
    throw new Error(`The ${language} phrases cannot be read`, { cause: faults[0] })
  return (id, values = {}) => {
    const pattern = bundle.getMessage(id)?.value
    if (pattern === undefined || pattern === null)
      throw new Error(`No ${language} phrase is named ${id}`)
    const errors: Error[] = []
    const text = bundle.formatPattern(pattern, values as Record<string, FluentVariable>, errors)
    if (errors.length > 0)
      throw new Error(`The ${language} phrase ${id} lacks a value`, { cause: errors[0] })
    return text
  }
}

/**
 * The phrases of both languages from the texts of their Fluent files. A phrase that is not there, or
 * lacks a value, throws: a test formats every one.
 */
export const createPhrasebook = (sources: Readonly<Record<Language, string>>): Phrasebook => ({
  ar: createSay('ar', sources.ar),
  en: createSay('en', sources.en),
})
