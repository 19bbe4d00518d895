import { z } from 'zod'
import { OFFICES } from '#core/person.ts'
import { CALL_ROLES } from '#ingest/call-lexicon.ts'

const phrases = z.array(z.string().min(1))

/** `lexicon/calls.yaml`: how the press tells of calls. */
export const callsLexiconSchema = z.strictObject({
  clitics: z.strictObject({
    conjunctions: phrases,
    futures: phrases,
    prepositions: phrases,
    articles: phrases,
    pronouns: phrases,
  }),
  classes: z.record(z.string(), phrases),
  roles: z.record(z.enum(CALL_ROLES), phrases),
  leads: z.record(z.enum(['with', 'between', 'from', 'of']), phrases),
  leadLetters: phrases,
  offices: z.array(
    z.strictObject({
      office: z.enum([...OFFICES, 'other']),
      count: z.enum(['one', 'two', 'many']),
      side: z.enum(['us', 'ru']).optional(),
      phrases,
    }),
  ),
  counterparts: z.strictObject({ one: phrases, many: phrases }),
  filler: phrases,
  articlesOfParty: phrases,
  joiners: phrases,
  countryLeads: phrases,
  both: phrases,
  bothCountries: phrases,
  sides: z.record(z.enum(['us', 'ru', 'other']), phrases),
  institutions: z.record(z.enum(['us', 'ru']), phrases),
  press: phrases,
  otherEvents: phrases,
})
