import type { Language } from '#core/language.ts'

const letters = (text: string, script: RegExp): number => text.match(script)?.length ?? 0

/**
 * The language that most letters of a text are written in; null where it has no letter of either.
 * Names are often typed in the other script: with as many of each, Arabic, whose words are shorter.
 */
export const detectLanguage = (text: string): Language | null => {
  const arabic = letters(text, /\p{Script=Arabic}/gu)
  const latin = letters(text, /\p{Script=Latin}/gu)
  if (arabic === 0 && latin === 0) return null
  return arabic >= latin ? 'ar' : 'en'
}
