import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Config } from '#config.ts'
import { exportArticles } from '#knowledge/export-articles.ts'
import { UsageError } from '#program/usage-error.ts'
import { openStore } from '#storage/open-store.ts'
import { createArticleStore } from '#storage/review-articles.ts'

/** How `knowledge` is called. */
export const KNOWLEDGE_USAGE = 'Usage: npm run --silent knowledge -- export [FOLDER]'

const reviewedIn = async ({ databasePath, databaseUrl }: Config) => {
  if (databaseUrl === null && !existsSync(databasePath))
    throw new UsageError(`There is no database ${databasePath}: set DATABASE_PATH or DATABASE_URL.`)
  const database = await openStore(
    databaseUrl === null
      ? { kind: 'file', path: databasePath }
      : { kind: 'server', url: databaseUrl },
  )
  try {
    return await createArticleStore(database).all()
  } finally {
    await database.destroy()
  }
}

const count = (things: readonly unknown[], one: string): string =>
  `${things.length} ${one}${things.length === 1 ? '' : 's'}`

/**
 * `knowledge export`: writes the reviewed articles of the database as files of a folder of knowledge, the
 * configured one where none is named. Throws a UsageError where the folder or the database is no use.
 */
export const knowledgeCommand = async (
  args: readonly string[],
  config: Config,
  print: (line: string) => void,
): Promise<void> => {
  const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true })
  const [verb, folder = config.knowledgePath, ...more] = positionals
  if (verb !== 'export' || more.length > 0) throw new UsageError(KNOWLEDGE_USAGE)
  const exported = exportArticles(folder, await reviewedIn(config))
  if (exported.kind === 'faulty')
    throw new UsageError(
      exported.problems
        .map(({ file, line, what, todo }) => `${folder}/${file}:${line}: ${what} \u2014 ${todo}`)
        .join('\n'),
    )
  const { files, outlets, there } = exported.value
  for (const file of files) print(file)
  for (const outlet of outlets) print(`outlets.yaml: ${outlet}`)
  const left = there.length === 0 ? '' : `, ${count(there, 'article')} there already and left alone`
  print(`${count(files, 'article')} written${left}.`)
}
