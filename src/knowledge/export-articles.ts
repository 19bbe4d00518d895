import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { Article, Outlet } from '#core/article.ts'
import { filesIn } from '#knowledge/files-in.ts'
import { nameArticleFiles } from '#knowledge/name-article-files.ts'
import { inReadingOrder, type Reading } from '#knowledge/problem.ts'
import { readText } from '#knowledge/read-text.ts'
import { readYaml } from '#knowledge/read-yaml.ts'
import { saveFile } from '#knowledge/save-file.ts'
import { writeArticle } from '#knowledge/write-article.ts'

/** What an export has written, by file and by key, and the articles that were there before and were left alone. */
export type Exported = {
  readonly files: readonly string[]
  readonly outlets: readonly string[]
  readonly there: readonly string[]
}

const OUTLETS = 'outlets.yaml'

/** The text of the outlets' file and its keys; none where there is no file. */
const readOutlets = (
  folder: string,
): Reading<{ readonly text: string; readonly keys: ReadonlySet<string> }> => {
  if (!existsSync(join(folder, OUTLETS)))
    return { kind: 'read', value: { text: '', keys: new Set() } }
  const text = readText(join(folder, OUTLETS), OUTLETS)
  if (text.kind === 'faulty') return text
  const yaml = readYaml(text.value, { file: OUTLETS, linesBefore: 0 })
  if (yaml.kind === 'faulty') return yaml
  return {
    kind: 'read',
    value: { text: text.value, keys: new Set(Object.keys(yaml.value.value ?? {})) },
  }
}

/** An outlet as the file writes it. */
const entryOf = ({ id, names, url }: Outlet): string => stringify({ [id]: { names, url } })

/**
 * Writes reviewed articles into a folder of knowledge as files to be committed, and the outlets that it
 * does not have into its `outlets.yaml`. An article that is there already is left as it is: somebody may
 * have corrected it. Each file is written whole or not at all, the outlets first.
 */
export const exportArticles = (
  folder: string,
  reviewed: readonly { readonly article: Article; readonly outlet: Outlet | null }[],
): Reading<Exported> => {
  const { named, problems } = nameArticleFiles(filesIn(join(folder, 'articles')))
  if (problems.length > 0) return { kind: 'faulty', problems: inReadingOrder(problems) }
  const outlets = readOutlets(folder)
  if (outlets.kind === 'faulty') return outlets

  const slugs = new Set(named.map(({ slug }) => slug))
  const fresh = reviewed.filter(({ article }) => !slugs.has(article.slug))
  const { text, keys } = outlets.value
  const added = new Map(
    fresh.flatMap(({ outlet }) =>
      outlet === null || keys.has(outlet.id) ? [] : [[outlet.id, outlet] as const],
    ),
  )
  if (added.size > 0) {
    const before = text === '' || text.endsWith('\n') ? text : `${text}\n`
    const entries = [...added.values()].map(entryOf).join('')
    saveFile(join(folder, OUTLETS), `${before}${entries}`, { replace: true })
  }
  const files = fresh.map(({ article }) => {
    const file = `articles/${article.slug}.md`
    saveFile(join(folder, file), writeArticle(article), { replace: false })
    return file
  })
  const there = reviewed.flatMap(({ article }) => (slugs.has(article.slug) ? [article.slug] : []))
  return { kind: 'read', value: { files, outlets: [...added.keys()], there } }
}
