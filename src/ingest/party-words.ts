import type { CallSentence } from '#ingest/call-sentence.ts'

/** Within a name and its office stand spaces, brackets, quotes, dashes and full stops of short forms. */
export const CLOSE = /^[\s()"'«»“”„’‘\-–—.]*$/u

/** The same, and a comma before what is said of somebody in passing. */
export const WITH_COMMA = /^[\s()"'«»“”„’‘\-–—.,،]*$/u

/** «Sergei K.»: a given name that no list knows, before a known surname in Latin letters. */
export const isCapital = (sentence: CallSentence, place: number): boolean => {
  const word = sentence.words[place]
  return (
    word !== undefined &&
    /^\p{Lu}/u.test(sentence.text.slice(word.start, word.end)) &&
    /\p{Script=Latin}/u.test(word.form) &&
    sentence.at('side', place) === undefined &&
    sentence.at('person', place) === undefined &&
    sentence.at('office', place) === undefined &&
    sentence.at('institution', place) === undefined
  )
}

/** Whether «and» is joined to the front of a word that begins a party or a part of one. */
export const joined = (sentence: CallSentence, place: number): boolean =>
  sentence
    .startingAt(place)
    .some(
      ({ head, label }) =>
        head.conjunction !== '' &&
        (label.sign === 'side' ||
          label.sign === 'filler' ||
          label.sign === 'person' ||
          label.sign === 'office' ||
          label.sign === 'counterpart'),
    )

/** Whether an office or a counterpart begins at a word. */
export const opens = (sentence: CallSentence, place: number): boolean =>
  sentence.at('office', place) !== undefined || sentence.at('counterpart', place) !== undefined

/** Passes over words that may stand between an office and a name. */
export const overFiller = (s: CallSentence, from: number): number => {
  let place = from
  for (let passed = 0; passed < 8; passed += 1) {
    const filler = s.at('filler', place)
    if (filler === undefined || filler.head.conjunction !== '') break
    if (s.at('person', place) !== undefined || s.at('office', place) !== undefined) break
    place = filler.to + 1
  }
  let capitals = place
  while (capitals - place < 3 && isCapital(s, capitals)) capitals += 1
  return capitals > place && s.at('person', capitals) !== undefined ? capitals : place
}
