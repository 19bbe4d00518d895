import type { DateLexicon } from '#language/date-lexicon.ts'

/** Every name of each month of the Gregorian year that the words of dates have, January first. */
export const monthNames = ({ months }: DateLexicon): readonly (readonly string[])[] =>
  Array.from({ length: 12 }, (_, at) => {
    const { sure = [], unsure = [], short = [] } = months[`${at + 1}`] ?? {}
    return [...sure, ...unsure, ...short]
  })
