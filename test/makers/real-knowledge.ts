import { fileURLToPath } from 'node:url'
import type { Knowledge } from '#knowledge/knowledge.ts'
import { readKnowledge } from '#knowledge/read-knowledge.ts'

/** Reads the knowledge of this repository. Throws, with every fault, where it has any. */
export const realKnowledge = (): Knowledge => {
  const read = readKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)))
  if (read.kind === 'faulty') throw new Error('Faulty knowledge', { cause: read.problems })
  return read.value
}
