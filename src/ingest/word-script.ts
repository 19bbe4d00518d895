import type { CallSentence } from '#ingest/call-sentence.ts'

/** Whether a word is in Latin letters: there sides and owners stand before the office, and verbs behind who does it. */
export const isLatin = ({ words }: CallSentence, place: number): boolean =>
  /^[a-z]/u.test(words[place]?.form ?? '')

/** Whether a word is in Arabic letters. */
export const isArabic = ({ words }: CallSentence, place: number): boolean =>
  /^[\u0600-\u06ff]/u.test(words[place]?.form ?? '')
