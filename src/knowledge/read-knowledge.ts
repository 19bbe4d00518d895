import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Outlet } from '#core/article.ts'
import { buildLedger } from '#core/ledger.ts'
import { passagesOf } from '#core/passage.ts'
import { deepFreeze } from '#knowledge/deep-freeze.ts'
import { outletSchema } from '#knowledge/entry-schemas.ts'
import type { Knowledge } from '#knowledge/knowledge.ts'
import type { KnownKeys } from '#knowledge/known-keys.ts'
import { inReadingOrder, type Problem, type Reading } from '#knowledge/problem.ts'
import { readArticles } from '#knowledge/read-articles.ts'
import { type Entries, readEntries } from '#knowledge/read-entries.ts'
import { readLexicon } from '#knowledge/read-lexicon.ts'
import { readPeople } from '#knowledge/read-people.ts'
import { readText } from '#knowledge/read-text.ts'
import { readYaml, type YamlSource } from '#knowledge/read-yaml.ts'

const NOTHING = { sound: new Map<string, never>(), keys: [] } as const

/** The files under a folder that match a pattern, by name. */
const filesIn = (folder: string, pattern: string): readonly string[] =>
  globSync(pattern, { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort()

const readYamlFile = (folder: string, file: string): Reading<YamlSource> => {
  const text = readText(join(folder, file), file)
  return text.kind === 'faulty' ? text : readYaml(text.value, { file, linesBefore: 0 })
}

const readEntriesFile = <T>(
  folder: string,
  file: string,
  read: (source: YamlSource) => Entries<T>,
): Entries<T> => {
  if (filesIn(folder, file).length === 0) {
    const problem = { file, line: 1, what: 'there is no such file', todo: 'add it' }
    return { ...NOTHING, problems: [problem] }
  }
  const source = readYamlFile(folder, file)
  return source.kind === 'read' ? read(source.value) : { ...NOTHING, problems: source.problems }
}

/**
 * Reads the folder of knowledge: everything in it as one frozen value, or every problem of every
 * file, by file and line. Throws only where a file cannot be read from the disk.
 */
export const readKnowledge = (folder: string): Reading<Knowledge> => {
  const problems: Problem[] = []

  const outlets = readEntriesFile(folder, 'outlets.yaml', (source) =>
    readEntries(source, outletSchema),
  )
  const people = readEntriesFile(folder, 'people.yaml', readPeople)
  problems.push(...outlets.problems, ...people.problems)

  const sources: YamlSource[] = []
  for (const file of filesIn(folder, 'lexicon/*.yaml')) {
    const source = readYamlFile(folder, file)
    if (source.kind === 'read') sources.push(source.value)
    else problems.push(...source.problems)
  }
  const lexicon = readLexicon(sources)
  if (lexicon.kind === 'faulty') problems.push(...lexicon.problems)

  const known: KnownKeys = {
    outlets: new Set(outlets.keys),
    people: new Map(people.keys.map((id) => [id, people.sound.get(id)?.side ?? null])),
    topics: new Set(lexicon.kind === 'read' ? Object.keys(lexicon.value.topics) : []),
  }
  const { articles, problems: faults } = readArticles(folder, filesIn(folder, 'articles/**'), known)
  problems.push(...faults)

  if (lexicon.kind === 'faulty' || problems.length > 0)
    return { kind: 'faulty', problems: inReadingOrder(problems) }
  const knowledge: Knowledge = {
    articles,
    people: [...people.sound.values()],
    outlets: [...outlets.sound].map(([id, outlet]): Outlet => ({ id, ...outlet })),
    passages: articles.flatMap(passagesOf),
    ledger: buildLedger(articles),
    lexicon: lexicon.value,
  }
  return { kind: 'read', value: deepFreeze(knowledge) }
}
