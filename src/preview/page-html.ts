import type { Language } from '#core/language.ts'
import type { Dialogue } from '#dialogue/dialogue.ts'
import { direction } from '#preview/direction.ts'
import { escapeHtml } from '#preview/escape-html.ts'
import type { PageTextsByLanguage } from '#preview/page-texts.ts'

type Parts = {
  readonly dialogue: Pick<Dialogue, 'menu'>
  readonly texts: PageTextsByLanguage
  /** In UTF-16 units. */
  readonly textLimit: number
  /** In bytes. */
  readonly fileLimit: number
}

/** The page in a language: the places `{{…}}` of its HTML filled. Throws on a place not known. */
export const pageHtml = (html: string, language: Language, parts: Parts): string => {
  const { dialogue, texts, textLimit, fileLimit } = parts
  const menu = { ar: dialogue.menu('ar'), en: dialogue.menu('en') }
  const places: Readonly<Record<string, string>> = {
    language,
    direction: direction(language),
    title: escapeHtml(texts[language].title),
    needsScript: escapeHtml(texts[language].needsScript),
    data: escapeHtml(JSON.stringify({ language, texts, menu, textLimit, fileLimit })),
  }
  return html.replace(/\{\{(\w+)\}\}/g, (place, name: string) => {
    const value = places[name]
    if (value === undefined) throw new Error(`The page of the local chat has no value for ${place}`)
    return value
  })
}
