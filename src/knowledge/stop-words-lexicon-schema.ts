import { z } from 'zod'

const group = z.record(z.string(), z.string())

/** The stop words of both languages, in groups that are for the reader of the file alone. */
export const stopWordsLexiconSchema = z.strictObject({ ar: group, en: group })

/** All stop words of a lexicon file. Throws where the file is not of the schema. */
export const stopWordsOf = (file: unknown): readonly string[] => {
  const lexicon = stopWordsLexiconSchema.parse(file)
  return [lexicon.ar, lexicon.en].flatMap((groups) =>
    Object.values(groups).flatMap((line) => line.split(/\s+/u).filter((word) => word !== '')),
  )
}
