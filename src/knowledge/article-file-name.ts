import type { Language } from '#core/language.ts'

/** What the name of a file of knowledge/articles says: whose it is, and of a translation its language. */
export type ArticleFileName = { readonly slug: string; readonly translation: Language | null }

const NAME = /^(?:.*\/)?([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.(ar|en))?\.md$/

/** Buttons carry a slug in the 64 bytes that Telegram leaves them, after the name of what they do. */
const LONGEST = 55

/** Reads a name such as `levant-2022-05-austin-shoigu.en.md`; null where it is not of that form. */
export const articleFileName = (file: string): ArticleFileName | null => {
  const [, slug, language] = NAME.exec(file) ?? []
  if (slug === undefined || slug.length > LONGEST) return null
  return { slug, translation: language === 'ar' || language === 'en' ? language : null }
}
