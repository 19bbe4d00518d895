import type { Reading } from '#answering/reading.ts'
import type { Citation } from '#core/citation.ts'
import { tokens } from '#language/token.ts'

/** Makes the function that counts the topics of the lexicon that an excerpt touches. */
export const createTelling = (reading: Reading): ((citation: Citation) => number) => {
  return ({ excerpt }) => {
    const cues = reading.cues.read(tokens(excerpt, reading.wordForms))
    return new Set(cues.map(({ sign }) => sign).filter((sign) => sign.startsWith('topic:'))).size
  }
}
