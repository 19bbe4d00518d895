import { z } from 'zod'
import type { Article, Outlet } from '#core/article.ts'
import type { DatedFact } from '#core/call-report.ts'
import { EdtfDate } from '#core/edtf-date.ts'
import { DECISION_ACTS, type DecisionScope } from '#ingest/decision.ts'
import type { Draft } from '#ingest/draft.ts'
import { DROP_REASONS } from '#ingest/drop-reason.ts'
import type { ProposedReport } from '#ingest/proposed-report.ts'
import { kindOf } from '#ingest/review-kind.ts'
import type { ReviewedReport, ReviewState } from '#ingest/review-state.ts'
import type { ReviewPrompt } from '#ingest/review-store.ts'

const text = z.string()
const language = z.enum(['ar', 'en'])
const proof = z.array(z.int().positive()).readonly()

/** A date is what its EDTF says; the days beside it in the JSON are for people who look. */
const date = z.object({ edtf: text }).transform(({ edtf }, context): EdtfDate => {
  const read = EdtfDate.parse(edtf)
  if (read !== null) return read
  context.addIssue({ code: 'custom', message: `“${edtf}” is not a date` })
  return z.NEVER
})

const why = z.object({ ar: text, en: text }).nullable()
const speaker = z.object({ by: text, person: text.nullable(), passages: proof })

const datedFact: z.ZodType<DatedFact> = z.object({
  date,
  basis: z.enum(['stated', 'year-inferred', 'inferred']),
  words: text.nullable(),
  why,
})

const between = z.tuple([text, text]).readonly()

const facts = {
  kind: z.enum(['held', 'planned', 'denied', 'refused', 'sought']),
  between,
  initiator: z
    .object({ side: text, person: text.nullable(), according: text.nullable(), passages: proof })
    .nullable(),
  duration: z.object({ iso: text, passages: proof }).nullable(),
  said: z.array(speaker).readonly(),
  announced: z.array(speaker).readonly(),
  refusedBy: text.nullable(),
  outlook: z.enum(['scheduled', 'expected', 'unannounced']).nullable(),
  topics: z.array(z.object({ topic: text, passages: proof })).readonly(),
  passages: proof,
}

const proposed: z.ZodType<ProposedReport> = z.object({
  ...facts,
  on: z.union([
    z.object({ date: z.null(), basis: z.literal('unknown'), words: text.nullable() }),
    z.object({
      date,
      basis: z.enum(['stated', 'year-inferred', 'inferred']),
      words: text,
      rule: text,
    }),
  ]),
  background: z.boolean(),
})

const article: z.ZodType<Article> = z.object({
  slug: text,
  title: text,
  titleBasis: z.enum(['printed', 'ours']),
  titleTranslation: text.nullable(),
  outlet: text,
  url: text.nullable(),
  language,
  published: datedFact,
  paragraphs: z.array(text).readonly(),
  translation: z.array(text).readonly().nullable(),
  reports: z.array(z.object({ ...facts, on: datedFact })).readonly(),
})

const outlet: z.ZodType<Outlet> = z.object({
  id: text,
  names: z.object({ ar: text, en: text }),
  url: text.nullable(),
})

const draft: z.ZodType<Draft> = z.object({
  id: text,
  slug: text,
  article: z.object({
    title: text,
    titleBasis: z.enum(['printed', 'ours']),
    outlet: text.nullable(),
    outletName: text.nullable(),
    url: text.nullable(),
    language,
    published: z.union([
      z.object({ basis: z.literal('none'), date: z.null(), words: z.null() }),
      z.object({
        basis: z.enum(['given', 'json-ld', 'meta', 'time', 'dateline', 'address']),
        date,
        words: text,
      }),
    ]),
    paragraphs: z.array(text).readonly(),
    dropped: z.array(z.object({ text, reason: z.enum(DROP_REASONS) })).readonly(),
  }),
  reports: z.array(proposed).readonly(),
  origin: z.object({ kind: z.enum(['feed', 'link', 'file']), from: text }),
  takenAt: z.number(),
  takenBy: z.object({ id: text, name: text }).nullable(),
  reprintOf: text.nullable(),
})

const { kind, refusedBy, outlook } = facts

const reviewedReport: z.ZodType<ReviewedReport> = z
  .object({
    status: z.enum(['open', 'published', 'rejected']),
    proposed,
    // Not kept before editors could set it: then it is as it was read.
    told: z.object({ kind, refusedBy, outlook }).optional(),
    date: z.union([
      z.object({ kind: z.literal('read') }),
      z.object({ kind: z.literal('set'), date }),
      z.object({ kind: z.literal('same-call'), date, call: text }),
    ]),
    between,
  })
  .transform(({ told, ...report }) => ({ ...report, told: told ?? kindOf(report.proposed) }))

const state: z.ZodType<ReviewState> = z.object({
  // Not kept before editors could name it: then it is the page's.
  outlet: z.object({ id: text.nullable(), name: text }).nullable().default(null),
  outcome: z.enum(['open', 'kept', 'discarded']),
  publication: z.union([
    z.object({ kind: z.literal('read') }),
    z.object({ kind: z.literal('set'), date }),
    z.object({ kind: z.literal('unknown'), until: text }),
  ]),
  reports: z.array(reviewedReport).readonly(),
})

const scope: z.ZodType<DecisionScope> = z.union([
  z.object({
    kind: z.literal('report'),
    report: z.int().nonnegative(),
    before: reviewedReport.nullable(),
    after: reviewedReport.nullable(),
  }),
  z.object({ kind: z.literal('draft'), before: state, after: state }),
])

const prompt: z.ZodType<ReviewPrompt> = z.object({
  draft: text,
  report: z.int().nonnegative().nullable(),
  asks: z.enum(['date', 'published', 'outlet']),
  at: z.number(),
})

const read =
  <T>(schema: z.ZodType<T>) =>
  (json: string): T =>
    schema.parse(JSON.parse(json))

/** What the review keeps as JSON, checked as it is read. Each throws where the text is not of that kind. */
export const ReviewJson = {
  article: read(article),
  outlet: read(outlet),
  draft: read(draft),
  state: read(state),
  scope: read(scope),
  prompt: read(prompt),
  text: read(z.object({ runs: z.array(z.number()).readonly(), count: z.number() })),
  act: (act: string) => z.enum(DECISION_ACTS).parse(act),
} as const
