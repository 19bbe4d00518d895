import { z } from 'zod'

const phrases = z.array(z.string().min(1))
const named = z.strictObject({ ar: z.string().min(1), en: z.string().min(1) })

/** `lexicon/questions.yaml`: how people ask. */
export const questionsSchema = z.strictObject({
  classes: z.record(z.string(), phrases),
  signs: z.record(z.string(), phrases),
  splits: phrases,
  fillers: phrases,
})

/** `lexicon/topics.yaml`: what calls are about. */
export const topicsSchema = z.record(z.string(), z.strictObject({ names: named, phrases }))

/** `lexicon/officials.yaml`: countries, offices and events as questions name them. */
export const officialsSchema = z.strictObject({
  sides: z.record(z.string(), z.strictObject({ names: named, capital: named, phrases })),
  offices: z.record(z.string(), z.strictObject({ names: named, phrases })),
  outlets: z.record(z.string(), phrases),
  events: z.record(
    z.string(),
    z.strictObject({
      date: z.iso.date(),
      names: named,
      proof: z.strictObject({ article: z.string(), passage: z.int().positive() }),
      phrases,
      /** Wordings that mean the time since the event, with no «since». */
      during: phrases.optional(),
    }),
  ),
})

/** `lexicon/clitics.yaml`: particles written joined to a word. */
export const cliticsSchema = z.strictObject({
  conjunctions: phrases,
  prepositions: phrases,
  articles: phrases,
  pronouns: phrases,
})
