import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Writes a file whole or not at all, with its folders. Without `replace` it throws where there is a file
 * of that name (`EEXIST`).
 */
export const saveFile = (path: string, text: string, { replace }: { replace: boolean }): void => {
  mkdirSync(dirname(path), { recursive: true })
  const unfinished = `${path}.${process.pid}.part`
  try {
    writeFileSync(unfinished, text, { flag: 'wx' })
    if (replace) renameSync(unfinished, path)
    else linkSync(unfinished, path)
  } finally {
    rmSync(unfinished, { force: true })
  }
}
