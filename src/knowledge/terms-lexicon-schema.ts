import { z } from 'zod'
import type { LexiconTerm } from '#language/bilingual.ts'

/** Fields of terms; in each, English alternatives by commas to Arabic alternatives by commas. */
export const termsLexiconSchema = z.record(z.string(), z.record(z.string(), z.string()))

const alternatives = (text: string): readonly string[] =>
  text
    .split(/[,\u060c]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** All terms of a lexicon file. Throws where the file is not of the schema. */
export const termsOf = (file: unknown): readonly LexiconTerm[] =>
  Object.values(termsLexiconSchema.parse(file)).flatMap((field) =>
    Object.entries(field).map(([en, ar]) => ({ en: alternatives(en), ar: alternatives(ar) })),
  )
