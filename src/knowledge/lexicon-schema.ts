import { z } from 'zod'

/**
 * The files of knowledge/lexicon, each under its name without `.yaml`. A file that is named here has
 * to be there; one that is not named here is read as it stands.
 */
export const lexiconSchema = z.looseObject({
  topics: z.record(z.string(), z.unknown()),
})

/** The lexicon as its files hold it, checked. */
export type Lexicon = z.output<typeof lexiconSchema>
