import { fingerprint } from '#language/fingerprint.ts'
import { words } from '#language/words.ts'

/** A key that equal texts have alike, whatever their marks, blanks and spelling of letters. */
export const textKey = (paragraphs: readonly string[]): string =>
  fingerprint(paragraphs.flatMap((text) => words(text).map(({ form }) => form)).join(' '))
