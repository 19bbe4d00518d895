import { readFileSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** The snapshot of the index in a file. It is only a faster way to what the articles give: nothing is lost with it. */
export const IndexSnapshot = {
  /** The bytes; null where there are none that can be read. */
  read(path: string): Uint8Array | null {
    try {
      return readFileSync(path)
    } catch {
      return null
    }
  },

  /** Puts the bytes in the file's place whole, or not at all. */
  async keep(path: string, bytes: Uint8Array): Promise<void> {
    await mkdir(dirname(path), { recursive: true })
    const beside = `${path}.${process.pid}`
    await writeFile(beside, bytes)
    await rename(beside, path)
  },
} as const
