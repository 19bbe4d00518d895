import { z } from 'zod'
import { callsLexiconSchema } from '#knowledge/calls-lexicon-schema.ts'
import { dateLexiconSchema } from '#knowledge/date-lexicon-schema.ts'
import { pagesLexiconSchema } from '#knowledge/pages-lexicon-schema.ts'
import {
  cliticsSchema,
  officialsSchema,
  questionsSchema,
  topicsSchema,
} from '#knowledge/question-lexicon-schema.ts'
import { stopWordsLexiconSchema } from '#knowledge/stop-words-lexicon-schema.ts'
import { termsLexiconSchema } from '#knowledge/terms-lexicon-schema.ts'
import { timeZonesLexiconSchema } from '#knowledge/time-zones-lexicon-schema.ts'

/**
 * The files of knowledge/lexicon, each under its name without `.yaml`. A file that is named here has
 * to be there; one that is not named here is read as it stands.
 */
export const lexiconSchema = z.looseObject({
  topics: topicsSchema,
  calls: callsLexiconSchema,
  questions: questionsSchema,
  officials: officialsSchema,
  clitics: cliticsSchema,
  'stop-words': stopWordsLexiconSchema,
  dates: dateLexiconSchema,
  terms: termsLexiconSchema,
  'time-zones': timeZonesLexiconSchema,
  pages: pagesLexiconSchema,
})

/** The lexicon as its files hold it, checked. */
export type Lexicon = z.output<typeof lexiconSchema>
