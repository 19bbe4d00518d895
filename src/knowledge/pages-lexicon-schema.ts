import { z } from 'zod'
import { DROP_REASONS } from '#ingest/drop-reason.ts'
import { MARK_ROLES, type PagesLexicon } from '#ingest/page-lexicon.ts'

/** YAML reads bare numbers and `no` as other than text; a list of words is text throughout. */
const wordList = z.array(z.string().min(1))

const markSchema = z.strictObject({
  reason: z.enum(DROP_REASONS),
  role: z.enum(MARK_ROLES),
  whole: wordList.optional(),
  opens: wordList.optional(),
  begins: wordList.optional(),
  starts: wordList.optional(),
  contains: wordList.optional(),
  within: wordList.optional(),
  only: wordList.optional(),
})

/** The words of pages, as `knowledge/lexicon/pages.yaml` holds them. */
export const pagesLexiconSchema = z.strictObject({
  marks: z.array(markSchema),
  containers: z.partialRecord(z.enum(DROP_REASONS), wordList),
  dateline: z.strictObject({ published: wordList, other: wordList, besides: wordList }),
  fields: z.record(z.enum(['title', 'published', 'address', 'outlet']), wordList),
  openers: wordList,
  common: z.strictObject({ ar: wordList, en: wordList }),
}) satisfies z.ZodType<PagesLexicon>
