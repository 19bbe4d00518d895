import { type Word, words } from '#language/words.ts'

/** A word with the forms under which a list may know it. */
export type Token = Word & { readonly forms: readonly string[] }

/** The words of a text as tokens. */
export const tokens = (
  text: string,
  wordForms: (form: string) => readonly string[],
): readonly Token[] => words(text).map((word) => ({ ...word, forms: wordForms(word.form) }))
