import { join } from 'node:path'
import type { Reading } from '#knowledge/problem.ts'
import { readText } from '#knowledge/read-text.ts'
import { readYaml, type YamlSource } from '#knowledge/read-yaml.ts'

/** Reads a file that is YAML from end to end. `file` is relative to the folder. */
export const readYamlFile = (folder: string, file: string): Reading<YamlSource> => {
  const text = readText(join(folder, file), file)
  return text.kind === 'faulty' ? text : readYaml(text.value, { file, linesBefore: 0 })
}
