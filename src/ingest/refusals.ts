import type { CallSentence } from '#ingest/call-sentence.ts'
import type { SignFound } from '#ingest/call-signs.ts'

/** How many words behind a refusal, with who refused, its object stands at most. */
const OBJECT = 4

/** The words of a sentence that tell of a refusal to speak: «declined to comment» is none. */
export const refusalsIn = (s: CallSentence): readonly SignFound<'role'>[] => {
  const covers = s.role('refuse-else')
  return s
    .role('refused')
    .filter(
      (sign) =>
        !covers.some(({ from, to }) => from <= sign.from && sign.from <= to) &&
        !s.has('refused-thing', sign.to + 1, sign.to + OBJECT),
    )
}
