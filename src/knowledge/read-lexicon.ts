import { basename } from 'node:path'
import { checkShape } from '#knowledge/check-shape.ts'
import { type Lexicon, lexiconSchema } from '#knowledge/lexicon-schema.ts'
import type { Problem, Reading } from '#knowledge/problem.ts'
import type { YamlSource } from '#knowledge/read-yaml.ts'
import { readYamlFile } from '#knowledge/read-yaml-file.ts'

/** The lexicon checked, and where each part of it stands: a path begins with the name of a file. */
export type ReadLexicon = { readonly lexicon: Lexicon; readonly source: YamlSource }

/**
 * Reads the files of the lexicon, each under its name without `.yaml`, as one value. They are held to
 * the schema together, and the first step of a fault's path is the file in which it lies.
 */
export const readLexicon = (folder: string, files: readonly string[]): Reading<ReadLexicon> => {
  const sources = new Map<string, YamlSource>()
  const unreadable = new Set<string>()
  const problems: Problem[] = []
  for (const file of files) {
    const source = readYamlFile(folder, file)
    if (source.kind === 'read') sources.set(basename(file, '.yaml'), source.value)
    else {
      unreadable.add(file)
      problems.push(...source.problems)
    }
  }

  const source: YamlSource = {
    value: Object.fromEntries([...sources].map(([name, file]) => [name, file.value])),
    locate: ([name, ...path]) =>
      sources.get(String(name))?.locate(path) ?? { file: `lexicon/${String(name)}.yaml`, line: 1 },
  }
  const lexicon = checkShape(lexiconSchema, { source, at: [], value: source.value })
  if (lexicon.kind === 'faulty')
    problems.push(...lexicon.problems.filter(({ file }) => !unreadable.has(file)))
  return lexicon.kind === 'faulty' || problems.length > 0
    ? { kind: 'faulty', problems }
    : { kind: 'read', value: { lexicon: lexicon.value, source } }
}
