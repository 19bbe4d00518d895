import { existsSync, readdirSync } from 'node:fs'
import { join, sep } from 'node:path'

/** The files in a folder and the folders below it, relative to it, with `/` between parts, by name. */
export const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length))
        .map((file) => file.replaceAll(sep, '/'))
        .sort()
    : []
