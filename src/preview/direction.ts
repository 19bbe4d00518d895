import type { Language } from '#core/language.ts'

/** The direction that a language is written in, as HTML's `dir` names it. */
export const direction = (language: Language): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr')
