import { z } from 'zod'
import { checkShape } from '#knowledge/check-shape.ts'
import type { Problem } from '#knowledge/problem.ts'
import type { YamlSource } from '#knowledge/read-yaml.ts'

/**
 * A file that maps keys to entries of one kind: the entries that are sound, and every key, or null
 * where the file could not be read.
 */
export type Entries<T> = {
  readonly sound: ReadonlyMap<string, T>
  readonly keys: readonly string[] | null
  readonly problems: readonly Problem[]
}

const mapping = z.record(z.string(), z.unknown())

const KEY = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

/** Reads a file of entries, each held to the schema by itself, so that a fault in one hides no other. */
export const readEntries = <T>(source: YamlSource, schema: z.ZodType<T>): Entries<T> => {
  const all = checkShape(mapping, { source, at: [], value: source.value })
  if (all.kind === 'faulty') return { sound: new Map(), keys: null, problems: all.problems }

  const problems: Problem[] = []
  const sound = new Map<string, T>()
  for (const [key, value] of Object.entries(all.value)) {
    if (!KEY.test(key))
      problems.push({
        ...source.locate([key]),
        what: `“${key}” is not a key`,
        todo: 'use small Latin letters, digits and single hyphens',
      })
    const entry = checkShape(schema, { source, at: [key], value })
    if (entry.kind === 'faulty') problems.push(...entry.problems)
    else sound.set(key, entry.value)
  }
  return { sound, keys: Object.keys(all.value), problems }
}
