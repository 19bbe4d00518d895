import type { z } from 'zod'
import { adviceOf } from '#knowledge/advice-of.ts'
import type { Problem, Reading } from '#knowledge/problem.ts'
import type { Path, YamlSource } from '#knowledge/read-yaml.ts'

/** Part of a document, and the way to it from the top. */
export type YamlPart = { readonly source: YamlSource; readonly at: Path; readonly value: unknown }

/** Holds part of a document to a schema: the value, or every problem with the line on which it stands. */
export const checkShape = <T>(schema: z.ZodType<T>, part: YamlPart): Reading<T> => {
  const { source, at } = part
  // Each schema is used a few times only: compiling it would take longer than it saves.
  const result = schema.safeParse(part.value, { reportInput: true, jitless: true })
  if (result.success) return { kind: 'read', value: result.data }
  const problems = result.error.issues
    .flatMap(adviceOf)
    .map(({ path, what, todo }): Problem => ({ ...source.locate([...at, ...path]), what, todo }))
  return { kind: 'faulty', problems }
}
