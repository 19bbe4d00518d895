import type { Outlet } from '#core/article.ts'
import { buildLedger } from '#core/ledger.ts'
import { passagesOf } from '#core/passage.ts'
import { checkLexicon } from '#knowledge/check-lexicon.ts'
import { checkPhrases } from '#knowledge/check-phrases.ts'
import { deepFreeze } from '#knowledge/deep-freeze.ts'
import { outletSchema } from '#knowledge/entry-schemas.ts'
import { filesIn } from '#knowledge/files-in.ts'
import type { Knowledge } from '#knowledge/knowledge.ts'
import type { KnownKeys } from '#knowledge/known-keys.ts'
import { inReadingOrder, type Problem, type Reading } from '#knowledge/problem.ts'
import { readArticles } from '#knowledge/read-articles.ts'
import { type Entries, readEntries } from '#knowledge/read-entries.ts'
import { readLexicon } from '#knowledge/read-lexicon.ts'
import { readPeople } from '#knowledge/read-people.ts'
import type { YamlSource } from '#knowledge/read-yaml.ts'
import { readYamlFile } from '#knowledge/read-yaml-file.ts'

type Folder = { readonly folder: string; readonly files: readonly string[] }

const NOTHING = { sound: new Map<string, never>(), keys: null } as const

const readEntriesFile = <T>(
  { folder, files }: Folder,
  file: string,
  read: (source: YamlSource) => Entries<T>,
): Entries<T> => {
  if (!files.includes(file)) {
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
  const files = filesIn(folder)
  const outlets = readEntriesFile({ folder, files }, 'outlets.yaml', (source) =>
    readEntries(source, outletSchema),
  )
  const people = readEntriesFile({ folder, files }, 'people.yaml', readPeople)
  const lexicon = readLexicon(
    folder,
    files.filter((file) => /^lexicon\/[^/]+\.yaml$/.test(file)),
  )
  const known: KnownKeys = {
    outlets: outlets.keys && new Set(outlets.keys),
    people:
      people.keys && new Map(people.keys.map((id) => [id, people.sound.get(id)?.side ?? null])),
    topics: lexicon.kind === 'read' ? new Set(Object.keys(lexicon.value.lexicon.topics)) : null,
  }
  const { articles, problems: faults } = readArticles(
    folder,
    files.filter((file) => file.startsWith('articles/')),
    known,
  )

  const problems: Problem[] = [...outlets.problems, ...people.problems, ...faults]
  if (lexicon.kind === 'faulty') problems.push(...lexicon.problems)
  else problems.push(...checkPhrases(lexicon.value))
  // A faulty article is not among those read: an event that it proves is not at fault for that.
  if (lexicon.kind === 'read' && faults.length === 0)
    problems.push(...checkLexicon(lexicon.value, { articles, outlets: known.outlets }))
  if (lexicon.kind === 'faulty' || problems.length > 0)
    return { kind: 'faulty', problems: inReadingOrder(problems) }

  const knowledge: Knowledge = {
    articles,
    people: [...people.sound.values()],
    outlets: [...outlets.sound].map(([id, outlet]): Outlet => ({ id, ...outlet })),
    passages: articles.flatMap(passagesOf),
    ledger: buildLedger(articles),
    lexicon: lexicon.value.lexicon,
  }
  return { kind: 'read', value: deepFreeze(knowledge) }
}
