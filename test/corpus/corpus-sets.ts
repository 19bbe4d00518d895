import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The names of the sets of articles: every folder beside this file but that of the styles. */
export const corpusSets = (): readonly string[] =>
  readdirSync(fileURLToPath(new URL('.', import.meta.url)), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'styles')
    .map((entry) => entry.name)
    .sort()
