import type { Language } from '#core/language.ts'
import { detectLanguage } from '#language/detect-language.ts'
import { words } from '#language/words.ts'

/** Letters of the Arabic script that Arabic does not use and Persian, Urdu, Kurdish and Uyghur do. */
const FOREIGN =
  /[\u0679\u067e\u0686\u0688\u0691\u0698\u06a9\u06af\u06ba\u06be\u06c1\u06c6\u06c7\u06cc\u06ce\u06d2\u06d5]/gu
const ARABIC = /\p{Script=Arabic}/gu

/** Arabic texts typed on Persian keyboards have such letters too, but not all through. */
const MOST_FOREIGN = 0.06

/** The share of the most frequent words that every text of a language reaches. */
const LEAST_COMMON: Readonly<Record<Language, number>> = { ar: 0.06, en: 0.1 }

/** Fewer words than this tell nothing of a language but its script. */
const FEWEST = 15

const SAMPLE = 4_000

/**
 * The language of a text: Arabic or English; null where it is another, in one of their scripts or in its own.
 */
export const languageOf = (
  paragraphs: readonly string[],
  common: Readonly<Record<Language, ReadonlySet<string>>>,
): Language | null => {
  const text = paragraphs.join('\n').slice(0, SAMPLE)
  const language = detectLanguage(text)
  if (language === null) return null
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const own = text.match(language === 'ar' ? ARABIC : /\p{Script=Latin}/gu)?.length ?? 0
  if (own < letters * 0.5) return null
  const foreign = text.match(FOREIGN)?.length ?? 0
  if (language === 'ar' && foreign > own * MOST_FOREIGN) return null
  const list = words(text).filter(({ form }) => /\p{L}/u.test(form))
  const known = list.filter(({ form }) => common[language].has(form)).length
  return list.length < FEWEST || known >= list.length * LEAST_COMMON[language] ? language : null
}
