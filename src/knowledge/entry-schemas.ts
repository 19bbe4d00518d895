import { z } from 'zod'
import { Field } from '#knowledge/field.ts'
import { termSchema } from '#knowledge/term-schema.ts'

/** An outlet in outlets.yaml, under its key. */
export const outletSchema = z.strictObject({
  names: Field.bothLanguages,
  url: z.url({ protocol: /^https?$/ }).nullable(),
  domains: z.array(Field.text).optional(),
  spellings: z.array(Field.text).optional(),
  feeds: z.array(z.url({ protocol: /^https?$/ })).optional(),
})

/** A person in people.yaml, under their key. What each key means is told in knowledge/README.md. */
export const personSchema = z.strictObject({
  side: Field.side,
  names: Field.bothLanguages,
  short: z.strictObject({ ar: Field.text.nullish(), en: Field.text.nullish() }).nullish(),
  given: Field.alternatives.nullish(),
  surname: Field.alternatives.nullish(),
  spellings: Field.alternatives.nullish(),
  whole_name_only: z.boolean().nullish(),
  terms: z.array(termSchema).nullish(),
})

/** A person as people.yaml writes them. */
export type WrittenPerson = z.output<typeof personSchema>
