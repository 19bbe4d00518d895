import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of a test, and what removes it. */
export const ownFolder = (): { readonly path: string; remove(): void } => {
  const path = mkdtempSync(join(tmpdir(), 'hotline-road-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Copies the knowledge of the repository, and gives one outlet a feed. Returns the copy. */
export const knowledgeWithFeed = (folder: string, outlet: string, feed: string): string => {
  const copy = join(folder, 'knowledge')
  cpSync('knowledge', copy, { recursive: true })
  const file = join(copy, 'outlets.yaml')
  // Without the feeds that ship: a test asks nobody outside.
  const outlets = readFileSync(file, 'utf8').replace(/^ {2}feeds: .*\n/gm, '')
  const changed = outlets.replace(`\n${outlet}:\n`, `\n${outlet}:\n  feeds: [${feed}]\n`)
  if (changed === outlets) throw new Error(`No outlet ${outlet}`)
  writeFileSync(file, changed)
  return copy
}
