import { z } from 'zod'
import type { CallReport } from '#core/call-report.ts'
import { Field } from '#knowledge/field.ts'
import { datedFact, dateFaults, type WrittenDate } from '#knowledge/written-date.ts'

const speaker = z.strictObject({
  by: z.union([z.literal('press'), Field.side], { error: '“by” is neither a side nor “press”' }),
  person: Field.text.nullish(),
  passages: Field.proof,
})

const written = z.strictObject({
  kind: z.enum(['held', 'planned', 'denied', 'refused', 'sought']),
  date: Field.edtf,
  date_basis: z.enum(['stated', 'year-inferred', 'inferred']),
  date_words: Field.text.nullish(),
  date_why: Field.bothLanguages.nullish(),
  between: z.tuple([Field.text, Field.text]),
  initiator: z
    .strictObject({
      side: Field.side,
      person: Field.text.nullish(),
      according: Field.side.nullish(),
      passages: Field.proof,
    })
    .nullish(),
  duration: z.strictObject({ iso: Field.duration, passages: Field.proof }).nullish(),
  said: z.array(speaker).nullish(),
  announced: z.array(speaker).nullish(),
  refused_by: Field.side.nullish(),
  outlook: z.enum(['scheduled', 'expected', 'unannounced']).nullish(),
  topics: z.array(z.strictObject({ topic: Field.text, passages: Field.proof })).nullish(),
  passages: Field.proof,
})

type Written = z.output<typeof written>

const dateOf = (call: Written): WrittenDate => ({
  date: call.date,
  basis: call.date_basis,
  words: call.date_words,
  why: call.date_why,
})

const named = ({ by, person, passages }: z.output<typeof speaker>) => ({
  by,
  person: person ?? null,
  passages,
})

const reportOf = (call: Written): CallReport => ({
  kind: call.kind,
  on: datedFact(dateOf(call)),
  between: call.between,
  initiator: call.initiator
    ? {
        side: call.initiator.side,
        person: call.initiator.person ?? null,
        according: call.initiator.according ?? null,
        passages: call.initiator.passages,
      }
    : null,
  duration: call.duration ?? null,
  said: (call.said ?? []).map(named),
  announced: (call.announced ?? []).map(named),
  refusedBy: call.refused_by ?? null,
  outlook: call.outlook ?? null,
  topics: call.topics ?? [],
  passages: call.passages,
})

/** A key that goes with one kind of call only, and must be there for it. */
const goesWith = (call: Written, kind: Written['kind'], key: 'refused_by' | 'outlook') => {
  const given = (call[key] ?? null) !== null
  if (given === (call.kind === kind)) return null
  return given
    ? { message: `“${key}” is said of a call that is ${call.kind}`, todo: 'remove it' }
    : { message: `a call that is ${kind} has no “${key}”`, todo: 'add it' }
}

/** One call as an article's front matter writes it, read as the report that it is. */
export const reportSchema: z.ZodType<CallReport> = written
  .superRefine((call, context) => {
    for (const { part, message, todo } of dateFaults(dateOf(call)))
      context.addIssue({ code: 'custom', path: [`date_${part}`], message, params: { todo } })
    for (const [kind, key] of [
      ['refused', 'refused_by'],
      ['planned', 'outlook'],
    ] as const) {
      const fault = goesWith(call, kind, key)
      if (fault === null) continue
      const { message, todo } = fault
      context.addIssue({ code: 'custom', path: [key], message, params: { todo } })
    }
  })
  .transform(reportOf)
