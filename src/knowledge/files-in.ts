import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The files under a folder that match a pattern, relative to it, with `/` between parts, by name. */
export const filesIn = (folder: string, pattern: string): readonly string[] =>
  globSync(pattern, { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort()
