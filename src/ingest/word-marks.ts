import type { CallSentence } from '#ingest/call-sentence.ts'

/** Whether a comma stands between a word and the one before it. */
export const isBehindComma = (s: CallSentence, place: number): boolean =>
  /[,\u060c]/u.test(s.gap(place))

/** «Carter's»: whether a word owns what stands behind it. */
export const isPossessive = ({ words, text }: CallSentence, place: number): boolean => {
  const word = words[place]
  return word !== undefined && /['\u2019]s$/u.test(text.slice(word.start, word.end))
}
