import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

/** The day on which the questions of the set are asked. */
export const ASKED_ON = '2024-12-20'

const Texts = z.array(z.string()).readonly()

const Expected = z
  .strictObject({
    status: z.union([z.enum(['answered', 'declined']), z.array(z.enum(['answered', 'declined']))]),
    kind: Texts.optional(),
    reason: Texts.optional(),
    dates: Texts.optional(),
    not_dates: Texts.optional(),
    calls: Texts.optional(),
    calls_exact: z.boolean().optional(),
    cites: Texts.optional(),
    says: Texts.optional(),
  })
  .readonly()

const Entry = z
  .strictObject({
    q: z.string().optional(),
    turns: Texts.optional(),
    tags: Texts,
    why: z.string().min(1),
    expect: Expected,
  })
  .refine(({ q, turns }) => (q === undefined) !== (turns === undefined), 'either q or turns')
  .transform(({ q, turns, ...rest }) => ({ ...rest, turns: turns ?? [q ?? ''] }))

/** What the last turn of a question must be answered with. Kinds, reasons and cites are alternatives; the rest must all hold. */
export type Expectation = z.infer<typeof Expected>

/** A question of the set, or a short conversation whose last turn is judged. */
export type SetQuestion = z.infer<typeof Entry>

/** The questions of a file of the set. Throws where an entry has a key that nothing reads. */
export const readQuestionSet = (name: string): readonly SetQuestion[] =>
  z.array(Entry).parse(parse(readFileSync(new URL(name, import.meta.url), 'utf8')))
