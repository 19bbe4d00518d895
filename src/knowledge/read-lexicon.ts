import { checkShape } from '#knowledge/check-shape.ts'
import { type Lexicon, lexiconSchema } from '#knowledge/lexicon-schema.ts'
import type { Reading } from '#knowledge/problem.ts'
import type { YamlSource } from '#knowledge/read-yaml.ts'

const DIRECTORY = 'lexicon'

/** The name under which the schema knows a file of the lexicon. */
const nameOf = (file: string): string => file.slice(DIRECTORY.length + 1).replace(/\.yaml$/, '')

/**
 * Reads the files of the lexicon as one value. They are held to the schema together, and the first
 * step of a fault's path is the file in which it lies.
 */
export const readLexicon = (sources: readonly YamlSource[]): Reading<Lexicon> => {
  const byName = new Map(sources.map((source) => [nameOf(source.file), source]))
  const value = Object.fromEntries(sources.map((source) => [nameOf(source.file), source.value]))
  const all: YamlSource = {
    file: DIRECTORY,
    value,
    lineOf: ([name, ...path]) => byName.get(String(name))?.lineOf(path) ?? 1,
  }
  return checkShape(lexiconSchema, { source: all, at: [], value })
}
