import { z } from 'zod'
import type { DatedFact } from '#core/call-report.ts'
import { Field } from '#knowledge/field.ts'
import { datedFact, dateFaults } from '#knowledge/written-date.ts'

/** A day of publication. Words that the page prints outside the article's own text are marked as the page's. */
type Published = { readonly fact: DatedFact; readonly ofPage: boolean }

const published: z.ZodType<Published> = z
  .strictObject({
    date: Field.edtf,
    basis: z.enum(['stated', 'year-inferred', 'inferred']),
    words: Field.text.nullish(),
    words_of: z.enum(['article', 'page']).nullish(),
    why: Field.bothLanguages.nullish(),
  })
  .superRefine(({ date, basis, words, why }, context) => {
    for (const { part, message, todo } of dateFaults({ date, basis, words, why }))
      context.addIssue({ code: 'custom', path: [part], message, params: { todo } })
  })
  .transform(({ date, basis, words, words_of, why }) => ({
    fact: datedFact({ date, basis, words, why }),
    ofPage: words_of === 'page',
  }))

/** The front matter of an article. Each of its calls is read apart, so that a fault in one hides no other. */
export const headSchema = z.strictObject({
  title: Field.text,
  title_basis: z.enum(['printed', 'ours']),
  outlet: Field.text,
  url: z.url({ protocol: /^https?$/ }).nullish(),
  language: z.enum(['ar', 'en']),
  /** Written into drafts, and taken out by whoever has checked all of it. */
  review: z.unknown().optional(),
  published,
  calls: z.array(z.unknown()).nullish(),
})

/** The front matter of a translation of ours. */
export const translationHeadSchema = z.strictObject({
  translation_of: Field.text,
  title: Field.text,
  by: Field.text,
})
